"""What a phone wrote, compared before and after by an independent reader (exiftool)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo

PHONE = Path(__file__).parents[3] / "gui" / "samples" / "night-iso640.jpg"

# IFD1 is the thumbnail, which is dropped; the others describe the file, not the photo.
# The phone appends a private trailer behind the end of the JPEG: no metadata of its format.
TRAILER = ("Samsung:SamsungTrailer_0x0a01Name", "Samsung:TimeStamp")
NOT_COMPARED = (
    *TRAILER,
    "ExifTool",
    "System",
    "File",
    "IFD1",
    "Composite",
    "JFIF",
    "PNG",
    "RIFF",
    "Meta",
)


def tags(path: Path) -> dict[str, object]:
    """Group:name to raw value."""
    if not shutil.which("exiftool"):
        pytest.skip("exiftool is not installed")
    command = ["exiftool", "-json", "-G1", "-n", "-b", "-u", "-All", str(path)]
    (found,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {
        name: value
        for name, value in found.items()
        if ":" in name and not name.startswith(NOT_COMPARED)
    }


@pytest.fixture(scope="module")
def corner() -> Photo:
    """A part of the phone's photo with all that describes the whole, to be quick."""
    photo = open_photo(PHONE)
    whole = photo.pixels[:64, :96]
    return Photo(
        whole.copy(), None, 8, "rgb", "JPEG", PHONE, photo.icc, photo.exif, photo.xmp, photo.iptc
    )


@pytest.mark.parametrize("suffix", ["jpg", "tif", "png", "webp", "avif"])
def test_every_tag_of_a_phone(tmp_path: Path, corner: Photo, suffix: str) -> None:
    before = tags(PHONE)
    assert any(name.startswith("Samsung:") for name in before)
    after = tags(save_photo(corner, tmp_path / f"a.{suffix}"))
    assert {name: after.get(name) for name in before} == before
    assert not any(name.startswith("IFD1:") for name in after)


@pytest.mark.parametrize("suffix", ["tif", "png", "webp", "avif"])
def test_back_to_jpeg_through_another_format(tmp_path: Path, corner: Photo, suffix: str) -> None:
    between = open_photo(save_photo(corner, tmp_path / f"a.{suffix}"))
    after = tags(save_photo(between, tmp_path / "b.jpg"))
    before = tags(PHONE)
    changed = {name for name in before if after.get(name) != before[name]}
    # A photo says its own size, and here it is a part of the phone's.
    allowed = {"ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight"}
    if suffix == "tif":
        allowed |= {"IFD0:Orientation"}
    assert changed <= allowed


@pytest.mark.parametrize("suffix", ["jpg", "tif", "png", "webp", "avif"])
def test_it_can_be_stripped(tmp_path: Path, corner: Photo, suffix: str) -> None:
    after = tags(save_photo(corner, tmp_path / f"a.{suffix}", keep_metadata=False))
    assert not any(name.startswith(("ExifIFD:", "Samsung:")) for name in after)
    assert "IFD0:Make" not in after


def test_maker_notes_byte_for_byte(tmp_path: Path, corner: Photo) -> None:
    assert corner.exif is not None
    path = save_photo(corner, tmp_path / "a.tif")
    assert corner.exif[8:] in path.read_bytes()
    assert (save_photo(corner, tmp_path / "a.avif")).read_bytes().count(corner.exif) == 1
