"""A file that another program hands over: put back when the user says so, or left as it is."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from denoiser.editing import EditedFile
from denoiser.errors import PhotoError, UnwritablePhoto
from denoiser.formats.cicp import profile_of_code_points
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo


def made(path: Path, depth: int = 16, format: str = "TIFF") -> Path:  # noqa: A002
    pixels = np.random.default_rng(2).uniform(0.2, 0.8, (30, 40, 3)).astype(np.float32)
    icc, _ = profile_of_code_points(12, 13, 3)
    photo = Photo(pixels, None, depth, "rgb", format, icc=icc, xmp=b"<x:xmpmeta/>")
    return save_photo(photo, path, format=format)


def cleaned(photo: Photo) -> Photo:
    return photo.with_pixels(photo.pixels - np.float32(0.05))


@pytest.mark.parametrize(
    ("name", "depth", "format"),
    [
        ("a.tif", 16, "TIFF"),
        ("a.tif", 32, "TIFF"),
        ("a.png", 16, "PNG"),
        ("a.jpg", 8, "JPEG"),
        ("a.webp", 8, "WEBP"),
        ("a.avif", 8, "AVIF"),
        ("no suffix", 8, "JPEG"),
        ("wrong.png", 16, "TIFF"),
    ],
)
def test_the_file_comes_back_as_it_was_but_clean(
    tmp_path: Path,
    name: str,
    depth: int,
    format: str,  # noqa: A002
) -> None:
    path = made(tmp_path / name, depth, format)
    path.chmod(0o640)
    before = open_photo(path)
    edited = EditedFile(path)
    assert edited.save(cleaned(before)) == path
    after = open_photo(path)
    assert (after.format, after.depth, after.mode) == (format, depth, "rgb")
    assert after.icc == before.icc
    assert after.xmp == before.xmp
    lossy = format in ("JPEG", "WEBP", "AVIF")
    difference = np.abs(after.pixels - (before.pixels - 0.05))
    assert difference.mean() < (0.03 if lossy else 1e-5)
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == [name]
    edited.save(before)  # and once more, since the change was our own


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = made(tmp_path / "real.tif")
    link = tmp_path / "link.tif"
    link.symlink_to(path)
    EditedFile(link).save(cleaned(open_photo(path)))
    assert link.is_symlink()
    assert open_photo(path).pixels.mean() < 0.5


def test_a_file_that_another_program_changed_is_left_alone(tmp_path: Path) -> None:
    path = made(tmp_path / "a.tif")
    photo = open_photo(path)
    edited = EditedFile(path)
    path.write_bytes(b"something newer")
    with pytest.raises(UnwritablePhoto, match="changed by another program"):
        edited.save(cleaned(photo))
    assert path.read_bytes() == b"something newer"
    path.unlink()
    with pytest.raises(UnwritablePhoto, match="changed by another program"):
        edited.save(cleaned(photo))
    assert not path.exists()


def test_a_failure_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "a.tif")
    content = path.read_bytes()
    photo = open_photo(path)
    edited = EditedFile(path)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritablePhoto, match="does not fit on the disk"):
        edited.save(cleaned(photo))
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["a.tif"]


@pytest.mark.parametrize("kind", ["BMP", "GIF"])
def test_kinds_that_are_not_written_are_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.file"
    Image.new("L", (20, 10), 100).save(path, kind)
    with pytest.raises(
        UnwritablePhoto, match=r"“a\.file” is of a kind that is read but not written"
    ):
        EditedFile(path)


def test_what_is_no_photo_is_refused_at_once(tmp_path: Path) -> None:
    empty = tmp_path / "empty.tif"
    empty.touch()
    for path in (empty, tmp_path / "missing.tif", tmp_path):
        with pytest.raises(PhotoError, match=path.name):
            EditedFile(path)


def test_what_would_be_lost_is_not_put_back(tmp_path: Path) -> None:
    pages = tmp_path / "pages.tif"
    tifffile.imwrite(pages, np.zeros((2, 20, 30, 3), np.uint8), photometric="rgb")
    moving = tmp_path / "moving.png"
    frames = [Image.new("RGB", (20, 10), shade) for shade in ("red", "blue")]
    frames[0].save(moving, save_all=True, append_images=frames[1:])
    extra = tmp_path / "extra.tif"
    channels = np.zeros((20, 30, 5), np.uint8)
    tifffile.imwrite(extra, channels, photometric="rgb", extrasamples=["unassalpha", "unspecified"])
    cmyk = tmp_path / "cmyk.jpg"
    Image.new("CMYK", (20, 10), (10, 20, 30, 40)).save(cmyk)
    for path, words in (
        (pages, "more than one picture"),
        (moving, "more than one picture"),
        (extra, "more than one picture"),
        (cmyk, "come back as RGB"),
    ):
        content = path.read_bytes()
        edited, photo = EditedFile(path), open_photo(path)
        with pytest.raises(UnwritablePhoto, match=words):
            edited.check(photo)
        with pytest.raises(UnwritablePhoto, match=words):
            edited.save(photo)
        assert path.read_bytes() == content


def test_what_will_differ_is_said_beforehand(tmp_path: Path) -> None:
    path = tmp_path / "palette.png"
    Image.new("P", (20, 10)).save(path)
    edited, photo = EditedFile(path), open_photo(path)
    edited.check(photo)
    assert any("palette" in note for note in edited.notes(photo))
    plain = made(tmp_path / "plain.tif")
    assert EditedFile(plain).notes(open_photo(plain)) == ()


def test_the_depth_of_a_format_that_is_written_with_less_is_not_lost(tmp_path: Path) -> None:
    path = made(tmp_path / "a.avif", 8, "AVIF")
    deep = replace(open_photo(path), depth=16)  # AVIF of 10 bits
    with pytest.raises(UnwritablePhoto, match="more bits than can be written"):
        EditedFile(path).check(deep)
