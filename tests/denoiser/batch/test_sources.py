"""Which photos a batch takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from denoiser.batch.items import Existing, Order
from denoiser.batch.journal import JOURNAL_NAME
from denoiser.batch.sources import Found, OrderError, Sources, find
from denoiser.naming import TemplateError
from denoiser.recipe import ExportOptions, Recipe


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"told by its name alone")


def names(found: Found) -> list[str]:
    return [(item.folder / item.source.name).as_posix() for item in found.items]


def order(source: Path, output: Path, **more: object) -> Order:
    return Order((source,), output, **more)  # type: ignore[arg-type]


def test_photos_of_all_folders_in_order(source: Path, output: Path) -> None:
    touch(source, "b.jpg", "A.png", "c/d.CR2", "c/e/f.heic", "ä # 1.tif")
    found = find(order(source, output))
    assert names(found) == ["A.png", "b.jpg", "ä # 1.tif", "c/d.CR2", "c/e/f.heic"]
    assert [item.index for item in found.items] == [0, 1, 2, 3, 4]
    assert found.left_out == ()


def test_without_folders_in_folders(source: Path, output: Path) -> None:
    touch(source, "b.jpg", "c/d.jpg")
    found = find(order(source, output, recursive=False))
    assert names(found) == ["b.jpg"]
    assert found.left_out == ("Left out as folders inside the input: 1.",)


def test_what_is_no_photo_is_left_out_and_said(source: Path, output: Path) -> None:
    touch(source, "a.jpg", "a.xmp", "notes.txt", "Thumbs.db", ".DS_Store", "._a.jpg", ".git/b.jpg")
    found = find(order(source, output))
    assert names(found) == ["a.jpg"]
    assert set(found.left_out) == {
        "Left out as no photos (.txt, .xmp): 2.",
        "Left out as hidden or system files: 4.",
    }


def test_only_some_formats(source: Path, output: Path) -> None:
    touch(source, "a.jpg", "b.nef", "c.png")
    found = find(order(source, output, formats=("JPEG", "RAW")))
    assert names(found) == ["a.jpg", "b.nef"]
    assert found.left_out == ("Left out as none of JPEG, RAW: 1.",)


def test_a_loop_of_links_ends(source: Path, output: Path) -> None:
    touch(source, "a.jpg", "deep/b.jpg")
    (source / "deep" / "loop").symlink_to(source)
    (source / "also deep").symlink_to(source / "deep")
    (source / "nowhere.jpg").symlink_to(source / "gone.jpg")
    (source / "again.jpg").symlink_to(source / "a.jpg")
    found = find(order(source, output))
    assert names(found) == ["a.jpg", "deep/b.jpg"]
    assert set(found.left_out) == {
        "Left out as folders that are linked a second time: 2.",
        "Left out as links to nowhere or special files: 1.",
        "Left out as photos that are named or linked a second time: 1.",
    }


def test_a_linked_folder_elsewhere_is_followed(source: Path, output: Path, tmp_path: Path) -> None:
    touch(tmp_path / "elsewhere", "a.jpg")
    (source / "link").symlink_to(tmp_path / "elsewhere")
    assert names(find(order(source, output))) == ["link/a.jpg"]


def test_results_inside_the_input_are_never_taken(source: Path) -> None:
    touch(source, "a.jpg", "clean/a.jpg")
    found = find(order(source, source / "clean"))
    assert names(found) == ["a.jpg"]
    assert "lies inside the input" in found.left_out[0]


def test_results_of_another_batch_are_taken_only_by_name(source: Path, output: Path) -> None:
    touch(source, "a.jpg", "earlier/a.jpg", f"earlier/{JOURNAL_NAME}")
    found = find(order(source, output))
    assert names(found) == ["a.jpg"]
    assert "earlier” holds results of a batch" in found.left_out[0]
    assert names(find(order(source / "earlier", output))) == ["a.jpg"]


@pytest.mark.parametrize("existing", list(Existing))
def test_results_among_the_originals_are_refused(source: Path, existing: Existing) -> None:
    touch(source, "a.jpg")
    with pytest.raises(OrderError, match="among the originals"):
        find(order(source, source / ".." / "in", existing=existing))


def test_overwriting_is_refused_where_originals_are(source: Path) -> None:
    touch(source, "a.jpg")
    with pytest.raises(OrderError, match="could replace originals"):
        find(order(source / "a.jpg", source, existing=Existing.OVERWRITE))
    assert find(order(source / "a.jpg", source)).items


def test_an_input_that_is_not_there(source: Path, output: Path) -> None:
    with pytest.raises(OrderError, match="does not exist"):
        find(order(source / "gone", output))
    os.mkfifo(source / "pipe.jpg")
    with pytest.raises(OrderError, match="not an ordinary file"):
        find(order(source / "pipe.jpg", output))
    touch(source, "a.jpg")
    with pytest.raises(OrderError, match=r"“.*a\.jpg” is a file"):
        find(order(source, source / "a.jpg"))
    with pytest.raises(TemplateError):
        find(order(source, output, template="{date}"))


def test_several_inputs_never_meet(tmp_path: Path, output: Path) -> None:
    touch(tmp_path, "1/trip/a.jpg", "2/trip/a.jpg", "3/a.jpg", "other/a.jpg")
    inputs = (tmp_path / "1/trip", tmp_path / "2/trip", tmp_path / "3/a.jpg", tmp_path / "other")
    found = find(Order(inputs, output))
    assert names(found) == ["trip/a.jpg", "trip-2/a.jpg", "a.jpg", "other/a.jpg"]


def test_the_same_photo_named_twice_is_taken_once(source: Path, output: Path) -> None:
    touch(source, "a.jpg", "b/c.jpg")
    found = find(Order((source, source / "a.jpg", source / "b", source), output))
    assert names(found) == ["in/a.jpg", "in/b/c.jpg"]


@pytest.mark.parametrize(
    ("files", "template", "target_format", "numbers"),
    [
        (["a.jpg", "a.png"], "{stem}", "PNG", [1, 2]),
        (["a.jpg", "a.png"], "{stem}", None, [1, 1]),
        (["a.cr2", "a.JPG"], "{stem}", None, [1, 1]),
        (["A.jpg", "a.jpg", "á.jpg"], "{stem}", None, [1, 2, 1]),
        (["a.jpg", "b.jpg"], "{model}", None, [1, 2]),
        (["a.jpg", "b.jpg"], "{model} {counter}", None, [1, 1]),
        (["a-2.jpg", "a.jpg", "A.jpg"], "{stem}", None, [1, 1, 3]),
        (["x/a.jpg", "X/a.jpg"], "{stem}", None, [1, 2]),
    ],
)
def test_no_two_photos_get_the_same_name(
    source: Path,
    output: Path,
    files: list[str],
    template: str,
    target_format: str | None,
    numbers: list[int],
) -> None:
    touch(source, *files)
    recipe = Recipe(export=ExportOptions(format=target_format))
    found = find(order(source, output, template=template, recipe=recipe))
    assert sorted(item.number for item in found.items) == sorted(numbers)


def test_a_second_look_finds_what_is_new(source: Path, output: Path) -> None:
    touch(source, "b.jpg")
    sources = Sources(order(source, output))
    assert names(sources.look()) == ["b.jpg"]
    touch(source, "a.jpg", "B.jpg", "growing.jpg")
    new = sources.look(lambda path: path.name != "growing.jpg")
    assert [(i.source.name, i.index, i.number) for i in new.items] == [
        ("a.jpg", 1, 1),
        ("B.jpg", 2, 2),
    ]
    assert names(sources.look()) == ["growing.jpg"]


def test_a_folder_that_may_not_be_read_is_said(source: Path, output: Path, as_nobody: None) -> None:
    touch(source, "a.jpg", "closed/b.jpg")
    (source / "closed").chmod(0)
    found = find(order(source, output))
    (source / "closed").chmod(0o755)
    assert names(found) == ["a.jpg"]
    assert "closed” cannot be read: Permission denied" in found.left_out[0]
