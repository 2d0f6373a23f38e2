"""What goes on around a run: files that change, disks that are full, folders in folders, names."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.opening import open_photo
from gui.document import State
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.launch import main
from tests.zoo.conftest import listing
from tests.zoo.disks import read_only, small_disk
from tests.zoo.scene import scene
from tests.zoo.ways import WindowUser, batched, denoised, run


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Six of them, in a folder of their own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    paths = [folder / f"{number}.png" for number in range(6)]
    for number, path in enumerate(paths):
        Image.fromarray(scene(60 + number, 48)).save(path)
    return paths


@pytest.fixture
def user(tmp_path: Path, qapp: object) -> Iterator[WindowUser]:
    user = WindowUser(tmp_path)
    yield user
    user.leave()


class WhenFirstIsDone(io.StringIO):
    """Standard output that does something as soon as the first result is told."""

    def __init__(self, action: Callable[[], object]) -> None:
        super().__init__()
        self._action: Callable[[], object] | None = action

    def write(self, text: str) -> int:
        if self._action and '"result"' in text:
            self._action()
            self._action = None
        return super().write(text)


def run_while(action: Callable[[], object], *arguments: object) -> tuple[int, str]:
    """Exit status and output of a command during which ``action`` happens."""
    output = WhenFirstIsDone(action)
    with redirect_stdout(output), redirect_stderr(output):
        status = main([str(argument) for argument in arguments])
    return status, output.getvalue()


def is_same(path: Path, samples: np.ndarray) -> bool:
    """Whether a result has the size and about the colours of ``samples``."""
    found = np.asarray(Image.open(path)).astype(float)
    return found.shape == samples.shape and abs(found - samples).mean() < 5


# Files that change while the run goes on.


def disturb(photos: list[Path]) -> np.ndarray:
    """Delete the last photo, cut the last but one, exchange the one before, which is returned."""
    photos[5].unlink()
    photos[4].write_bytes(photos[4].read_bytes()[:-500])
    other = scene(90, 70)
    Image.fromarray(other).save(photos[3])
    return other


@pytest.mark.parametrize("command", ["denoise", "batch"])
def test_files_change_while_a_command_runs(
    photos: list[Path], tmp_path: Path, command: str
) -> None:
    other: list[np.ndarray] = []
    output = tmp_path / "out"
    inputs = [*photos, "-o", output] if command == "denoise" else [photos[0].parent, output]
    status, said = run_while(lambda: other.append(disturb(photos)), command, *inputs, "--json")
    assert status == 1
    assert "“5.png” does not exist" in said
    assert "“4.png” is damaged: it ends early" in said
    ending = "-clean" if command == "denoise" else ""
    results = sorted(path.name for path in output.iterdir() if path.suffix == ".png")
    assert results == [f"{number}{ending}.png" for number in range(4)]
    assert is_same(output / f"3{ending}.png", other[0])


def test_files_change_while_they_are_in_the_window(
    photos: list[Path], tmp_path: Path, user: WindowUser
) -> None:
    user.open(*photos)
    other = disturb(photos)
    # What is shown is in memory, and can be saved though its file is gone.
    photos[0].unlink()
    assert is_same(user.look(tmp_path).result or Path(), scene(60, 48))
    session = user.window.session
    outcomes = []
    for number in (3, 4, 5):
        session.show(session.documents[number])
        user.wait()
        outcomes.append(user.look(tmp_path))
    assert is_same(outcomes[0].result or Path(), other)
    assert outcomes[1].sentence.startswith("“4.png” is damaged: it ends early")
    assert outcomes[2].sentence.startswith("“5.png” does not exist")
    assert outcomes[2].mark == f"5.png – {outcomes[2].sentence}"


# Places that take nothing.


def test_a_read_only_folder(photos: list[Path], tmp_path: Path, user: WindowUser) -> None:
    output = tmp_path / "out"
    output.mkdir()
    with read_only(output):
        outcomes = denoised(photos[:1], output)
        assert "is read-only. Choose another folder" in outcomes["0.png"].sentence
        assert "“0-clean.png”" in outcomes["0.png"].sentence
        status, lines, said = run("batch", photos[0].parent, output, "--json")
        assert status == 1
        assert lines[-1]["summary"]["done"] == 0
        assert "is read-only" in said
        user.open(photos[0])
        outcome = user.look(output)
        assert "“0-clean.png” cannot be written" in outcome.sentence
        assert "is read-only" in outcome.sentence
    assert list(output.iterdir()) == []
    # The result is still there, and goes elsewhere.
    assert user.export(tmp_path) == tmp_path / "0-clean.png"


def test_originals_may_be_read_only(photos: list[Path], tmp_path: Path, user: WindowUser) -> None:
    with read_only(photos[0].parent):
        assert denoised(photos[:1], tmp_path / "a")["0.png"].result
        assert all(each.result for each in batched(photos[0].parent, tmp_path / "b").values())
        user.open(photos[0])
        assert user.export(tmp_path) == tmp_path / "0-clean.png"


def test_a_full_disk(photos: list[Path], tmp_path: Path, user: WindowUser) -> None:
    big = photos[0].with_name("big.png")
    Image.fromarray(scene(400, 300, noise=60)).save(big)
    for path in photos:
        path.unlink()
    with small_disk(tmp_path / "disk", 40) as disk:
        assert (
            "“big-clean.png” does not fit on the disk" in denoised([big], disk)["big.png"].sentence
        )
        status, lines, said = run("batch", big.parent, disk, "--json")
        assert status == 1
        assert lines[-1]["summary"]["waiting"] == 1
        assert "“big.png” does not fit on the disk. Free some space there" in said
        user.open(big)
        assert "“big-clean.png” does not fit on the disk" in user.look(disk).sentence
        assert user.window.session.documents[0].state is State.CLEANED
        left = [path for path in disk.rglob("*") if path.suffix in (".png", ".tmp")]
        assert left == []
    assert user.export(tmp_path) == tmp_path / "big-clean.png"


# Folders.


def test_the_output_folder_may_lie_inside_the_input(photos: list[Path], user: WindowUser) -> None:
    folder = photos[0].parent
    for _ in range(2):
        assert len(batched(folder, folder / "clean")) == 6
    results = sorted(path.name for path in (folder / "clean").iterdir() if path.suffix == ".png")
    assert results == [path.name for path in photos], "no result was taken for an original"
    status, _, said = run("batch", folder, folder)
    assert status == 2
    assert "Choose another output folder" in said
    before = photos[0].read_bytes()
    for expected in ("0-clean.png", "0-clean-2.png"):
        outcome = denoised(photos[:1], folder)["0.png"]
        assert outcome.result == folder / expected
    user.open(photos[0])
    assert user.export(folder) == folder / "0-clean-3.png"
    assert photos[0].read_bytes() == before


def test_folders_that_link_to_themselves(
    photos: list[Path], tmp_path: Path, user: WindowUser
) -> None:
    folder = photos[0].parent
    (folder / "again").symlink_to(folder)
    (folder / "circle").symlink_to(folder / "circle")
    (folder / "nowhere.jpg").symlink_to(folder / "gone.jpg")
    outcomes = batched(folder, tmp_path / "out")
    assert sorted(outcomes) == [path.name for path in photos]
    assert all(each.result for each in outcomes.values())
    long_way = folder / "again" / "again" / "0.png"
    assert denoised([long_way], tmp_path / "out")["0.png"].result
    assert "cannot be read" in denoised([folder / "circle" / "0.png"], tmp_path)["0.png"].sentence
    user.open(folder / "again")
    assert [document.name for document in user.window.session.documents] == [
        path.name for path in photos
    ]


def test_a_folder_without_photos_is_told_by_the_window(
    photos: list[Path], tmp_path: Path, user: WindowUser
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".hidden.jpg").write_bytes(b"")
    user.window.open_photos([tmp_path / "empty"])
    assert user.window.notice.text == "“empty” holds no photos. Choose another folder."
    assert user.window.session.documents == []


# Names.


def test_photos_that_differ_in_their_suffix_only(
    tmp_path: Path, photos: list[Path], user: WindowUser
) -> None:
    folder = tmp_path / "twins"
    folder.mkdir()
    one, other = scene(40, 40), 255 - scene(40, 40)
    Image.fromarray(one).save(folder / "a.jpg", quality=95)
    Image.fromarray(other).save(folder / "a.png")
    files = [folder / "a.jpg", folder / "a.png"]
    options = ("--format", "PNG")
    for outcomes in (
        denoised(files, tmp_path / "by-denoise", *options),
        batched(folder, tmp_path / "by-batch", *options),
    ):
        results = [outcomes[path.name].result for path in files]
        assert results[0] != results[1]
        for result, samples in zip(results, (one, other), strict=True):
            assert result is not None
            assert result.suffix == ".png"
            assert is_same(result, samples)
    user.open(*files)
    for samples, name in ((one, "a-clean.jpg"), (other, "a-clean.png")):
        result = user.export(folder)
        assert result == folder / name
        found = open_photo(result).pixels * 255
        assert np.abs(found - samples).mean() < 5
        user.window.session.step(1)
        user.wait()


def test_names_that_are_not_unicode(tmp_path: Path, user: WindowUser) -> None:
    name = b"caf\xe9.png".decode("utf-8", "surrogateescape")
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / name
    try:
        Image.fromarray(scene()).save(path)
    except OSError:
        pytest.skip("this disk takes no such names")
    assert denoised([path], tmp_path / "a")[name].result
    assert batched(folder, tmp_path / "b")[name].result
    user.open(path)
    result = user.export(tmp_path)
    assert result is not None
    assert result.is_file()


def test_names_that_are_too_long(photos: list[Path], tmp_path: Path, user: WindowUser) -> None:
    long = tmp_path / ("x" * 300 + ".png")
    for command in (["denoise", photos[0], "-o", long], ["denoise", long, "-o", tmp_path]):
        status, lines, _ = run(*command, "--json")
        assert status == 1
        assert "xxx.png” " in lines[0]["error"]
    status, _, said = run("batch", photos[0].parent, tmp_path / ("x" * 300), "--json")
    assert status in (1, 2)
    assert "Traceback" not in said
    user.window.open_photos([long])
    user.wait()
    assert "xxx.png” cannot be read (File name too long)" in user.window.notice.text


@pytest.mark.parametrize(
    "typed", ["", "/", "~", "~nobody-of-that-name/a.png", "gone/a.png", "x" * 300 + ".png", "a.b.c"]
)
def test_whatever_is_typed_into_the_export_dialog(
    photos: list[Path], tmp_path: Path, user: WindowUser, typed: str
) -> None:
    user.open(photos[0])
    photos[0].unlink()  # meanwhile
    document = user.window.session.current
    assert document is not None
    assert document.opened is not None
    memory = ExportMemory(user.window.preferences)
    dialog = ExportDialog(document.path, document.opened.photo, tmp_path, memory)
    dialog.target.setText(str(tmp_path / typed) if typed.endswith("png") else typed)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("JPEG"))
    dialog.export_button.click()
    if dialog.decision is None:
        assert dialog.problem.text() or not dialog.export_button.isEnabled()
    dialog.deleteLater()


# What is left alone.


def test_originals_stay_as_they_are_and_nothing_comes_beside_them(
    zoo: Path,
    zoo_as_made: dict[str, object],
    by_denoise: object,
    by_batch: object,
    by_window: object,
) -> None:
    assert zoo_as_made == listing(zoo)
