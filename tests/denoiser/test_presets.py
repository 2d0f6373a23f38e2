"""Presets: three that come along, and the user's own in one file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denoiser.presets import (
    LONGEST_NAME,
    Preset,
    PresetsError,
    delete_preset,
    load_presets,
    rename_preset,
    save_preset,
    user_presets,
)
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Settings
from denoiser.saving import DEPTHS
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL

NIGHT = Preset(
    "Night, “strong” #1",
    Settings("gaussian", 14.5, Strength(0.9, 1.0)),
    ExportOptions("TIFF", 90, 16, False, tuple(Product), 16),
)


def write(text: str) -> Path:
    path = user_presets()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names() -> list[str]:
    return [preset.name for preset in load_presets().all]


def test_three_sensible_ones_come_along() -> None:
    presets = load_presets()
    assert presets.problems == ()
    assert [p.name for p in presets.all] == ["Natural", "Smooth", "Colour only"]
    assert all(p.is_shipped and p.summary and p.export is None for p in presets.all)
    assert {p.settings.model for p in presets.all} == {DEFAULT_MODEL}
    assert presets.find("colour ONLY").settings.strength == Strength(0.0, 1.0)
    assert not user_presets().exists()  # looking at them writes nothing


def test_what_is_saved_comes_back() -> None:
    save_preset(NIGHT)
    plain = Preset("Plain")
    save_preset(plain)
    assert load_presets().all[3:] == (NIGHT, plain)


@given(
    sigma=st.none() | st.floats(0, 75),
    luma=st.floats(0, 1),
    colour=st.floats(0, 1),
    name=st.sampled_from([None, *DEPTHS]),
    quality=st.integers(1, 100),
)
def test_every_setting_survives(
    sigma: float | None, luma: float, colour: float, name: str | None, quality: int
) -> None:
    depth = DEPTHS[name][-1] if name else None
    preset = Preset(
        "Any",
        Settings(sigma=sigma, strength=Strength(luma, colour)),
        ExportOptions(name, quality, depth),
    )
    save_preset(preset)
    assert load_presets().find("Any") == preset


def test_the_file_is_for_hands_as_well() -> None:
    path = write("# my own\n\n[Film]\nstrength = 0.5 # half\n\n[Old]\nsigma = 3\n")
    film = load_presets().find("film")
    assert film.settings == Settings(strength=Strength(0.5, 0.5))
    assert load_presets().find("Old").settings.sigma == 3
    save_preset(NIGHT)
    delete_preset("Old")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# my own\n\n[Film]\nstrength = 0.5 # half\n")
    assert names()[3:] == ["Film", NIGHT.name]


def test_renaming_keeps_what_it_holds() -> None:
    save_preset(NIGHT)
    rename_preset(NIGHT.name, "Evening")
    assert load_presets().find("evening").settings == NIGHT.settings
    rename_preset("Evening", "EVENING")
    assert names()[3:] == ["EVENING"]
    save_preset(Preset("Other"))
    with pytest.raises(PresetsError, match="There is a preset “EVENING” already"):
        rename_preset("Other", "evening")
    assert names()[3:] == ["EVENING", "Other"]


def test_those_that_came_along_stay_as_they_are() -> None:
    save_preset(Preset("Own"))
    for attempt in (
        lambda: save_preset(Preset("smooth")),
        lambda: delete_preset("Smooth"),
        lambda: rename_preset("Smooth", "Rough"),
        lambda: rename_preset("Own", "NATURAL"),
    ):
        with pytest.raises(PresetsError, match="came with Quietgrain"):
            attempt()
    assert names()[3:] == ["Own"]


@pytest.mark.parametrize("name", ["", "  ", " padded", "two\nlines", "x" * (LONGEST_NAME + 1)])
def test_a_name_has_to_be_one(name: str) -> None:
    with pytest.raises(PresetsError):
        save_preset(Preset(name))
    assert not user_presets().exists()


@pytest.mark.parametrize("content", [b"[Night\nsigma = 3", b"\xff\xfe\x00", b"[a]\nx=1\n[a]\ny=1"])
def test_a_damaged_file_is_said_and_nothing_of_it_is_lost(content: bytes) -> None:
    path = write("")
    path.write_bytes(content)
    presets = load_presets()
    assert [p.name for p in presets.all] == ["Natural", "Smooth", "Colour only"]
    assert len(presets.problems) == 1
    assert str(path) in presets.problems[0]
    with pytest.raises(PresetsError, match="nothing in it has been changed"):
        save_preset(NIGHT)
    assert path.read_bytes() == content
    with pytest.raises(PresetsError, match="cannot be read"):  # perhaps it is in there
        presets.find("Night")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("strength = 7", "“strength” does not lie between 0 and 1"),
        ("strength = true", "“strength” does not lie between 0 and 1"),
        ('sigma = "loud"', "“sigma” does not lie between 0 and 75"),
        ("sigma = nan", "“sigma” does not lie between 0 and 75"),
        ("colour_strength = 1", "“colour_strength” is not known"),
        ("model = 3", "“model” is no text"),
        ("export = 3", "“export” is no table"),
        ('export.format = "GIF"', "“format” is not one of"),
        ('export = {format = "PNG", depth = 32}', "“depth” is not one of 16, 8"),
        ("export.products = []", "“products” is not one of clean, residual, sheet"),
        ('export.products = ["latent"]', "“products” is not one of clean, residual, sheet"),
        ("export.quality = 0", "“quality” does not lie between 1 and 100"),
    ],
)
def test_a_preset_that_cannot_be_used_is_said_and_the_others_work(line: str, words: str) -> None:
    path = write(f"[Bad]\n{line}\n[Good]\nsigma = 4\n")
    presets = load_presets()
    assert [p.name for p in presets.all][3:] == ["Good"]
    (problem,) = presets.problems
    assert problem.startswith("The preset “Bad” is left out: ")
    assert words in problem
    assert str(path) in problem
    save_preset(NIGHT)  # and what is in the file stays there to be corrected
    assert line in path.read_text(encoding="utf-8")


def test_a_name_that_is_there_twice_counts_once() -> None:
    write("[smooth]\nsigma = 4\n[One]\n[one]\nsigma = 9\n")
    presets = load_presets()
    assert [p.name for p in presets.all][3:] == ["One"]
    assert len(presets.problems) == 2
    assert presets.find("smooth").is_shipped


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path, monkeypatch) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(in_the_way))
    with pytest.raises(PresetsError, match=r"cannot be (written|read)"):
        save_preset(NIGHT)
