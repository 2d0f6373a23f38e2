"""What results are called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denoiser.naming import (
    LONGEST_NAME,
    TemplateError,
    check_template,
    default_target,
    fill_template,
    numbered,
    same_name_key,
    suffix_for,
)


@pytest.mark.parametrize(
    ("source", "holds", "wanted", "suffix"),
    [
        ("a.jpg", "JPEG", None, ".jpg"),
        ("a.JPEG", "JPEG", None, ".JPEG"),
        ("a.JPEG", "JPEG", "JPEG", ".JPEG"),
        ("a.jpg", "PNG", None, ".png"),  # the name lies
        ("a.jpg", "PNG", "PNG", ".png"),
        ("a.jpg", "JPEG", "PNG", ".png"),
        ("a.TIFF", "TIFF", None, ".TIFF"),
        ("a.nef", "RAW", None, ".tif"),
        ("a.heic", "HEIC", None, ".tif"),
        ("a.bmp", "BMP", "WEBP", ".webp"),
        ("a", "JPEG", None, ".jpg"),
    ],
)
def test_the_suffix_says_the_format(source: str, holds: str, wanted: str | None, suffix: str):
    assert suffix_for(Path(source), holds, wanted) == suffix


def test_all_fields_of_a_template() -> None:
    name = fill_template(
        "{counter}_{stem}_{model}_{sigma}", stem="IMG #1", model="photo", counter=7, sigma=4.25
    )
    assert name == "0007_IMG #1_photo_4.2"


def test_braces_in_a_file_name_stay() -> None:
    assert fill_template("{stem}", stem="a{sigma}", model="m", counter=1, sigma=1) == "a{sigma}"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{date}", "There are {stem}, {model}, {sigma}, {counter}"),
        ("{}", "unknown field"),
        ("{stem.parent}", "unknown field"),
        ("{counter:02d}", "unknown field"),
        ("{stem", "brace without its partner"),
        ("{model}/{stem}", "holds “/”"),
        ("..\\{stem}", "holds “\\”"),
        ("{stem}?", "holds “?”"),
        ("", "empty or hidden"),
        (" ", "empty or hidden"),
        (".{stem}", "empty or hidden"),
    ],
)
def test_a_template_that_cannot_work_is_answered_with_a_sentence(template: str, words: str) -> None:
    with pytest.raises(TemplateError) as raised:
        check_template(template)
    assert words in str(raised.value)


@given(st.text(min_size=1, max_size=400), st.integers(1, 99999))
def test_every_name_fits_on_a_disk(name: str, number: int) -> None:
    made = numbered(name, ".jpeg", number)
    assert len(made.encode("utf-8", "surrogatepass")) <= LONGEST_NAME
    assert made.endswith(".jpeg" if number == 1 else f"-{number}.jpeg")


def test_names_that_some_disk_takes_for_the_same() -> None:
    assert same_name_key(Path("A/É.jpg")) == same_name_key(Path("a/e\u0301.JPG"))
    assert same_name_key(Path("a.jpg")) != same_name_key(Path("a.png"))


def test_a_new_file_never_has_the_name_of_another(tmp_path: Path) -> None:
    first = default_target(tmp_path / "a.jpg", ".png")
    assert first.name == "a-clean.png"
    first.touch()
    assert default_target(tmp_path / "a.jpg", ".png").name == "a-clean-2.png"
    long = default_target(tmp_path / ("ü" * 125 + ".jpg"), ".jpg")
    long.touch()
    assert long.name.endswith(".jpg")
