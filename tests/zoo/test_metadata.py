"""The metadata of every output beside that of its source, as ExifTool reads them.

All that describes the photo is equal, whichever way it went; what describes the file and its pixels
is its own."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from denoiser.opening import open_photo
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.preferences import Preferences
from tests.zoo.scene import scene
from tests.zoo.specimens import HEIC, WIDE, with_exif
from tests.zoo.ways import WindowUser, batched, denoised

Tags = dict[str, Any]
"""Group:name to value, structures included."""

NOT_OF_THE_PHOTO = (
    "ExifTool:",
    "System:",
    "File:",
    "Composite:",
    # What formats say about themselves.
    "JFIF:",
    "APP14:",
    "PNG:",
    "PNG-pHYs:",
    "RIFF:",
    "Meta:",
    "QuickTime:",
    "Track1:",
    # The thumbnail shows the picture as it was.
    "IFD1:",
    "Photoshop:PhotoshopThumbnail",
    # Samsung's trailer behind the end of the JPEG, which is no metadata of the format.
    "Samsung:SamsungTrailer",
    "Samsung:TimeStamp",
)
PIXEL_TAGS = """
SubfileType ImageWidth ImageHeight BitsPerSample Compression PhotometricInterpretation
StripOffsets SamplesPerPixel RowsPerStrip StripByteCounts PlanarConfiguration Predictor
SampleFormat ExtraSamples YCbCrSubSampling YCbCrPositioning
"""
OF_THE_PIXELS = {f"IFD0:{name}" for name in PIXEL_TAGS.split()}
SIZE = {"ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight"}
ORIENTATION = {"IFD0:Orientation", "XMP-tiff:Orientation"}
UPRIGHT = "Horizontal (normal)"
INI = QSettings.Format.IniFormat

RICH = """
-IFD0:Artist=Zoë Müller
-IFD0:Copyright=© 2026 Zoë Müller
-IFD0:ImageDescription=A scene
-IFD0:XPTitle=Szene – 写真
-ExifIFD:UserComment=Comment – 写真
-ExifIFD:LensModel=RF 35mm F1.8
-ExifIFD:BodySerialNumber=00123
-GPS:GPSLatitude=47.5
-GPS:GPSLatitudeRef=N
-GPS:GPSLongitude=8.7
-GPS:GPSLongitudeRef=E
-GPS:GPSAltitude=439
-IPTC:CodedCharacterSet=UTF8
-IPTC:Caption-Abstract=Eine Szene – 写真
-IPTC:Keywords=Straße
-IPTC:Keywords=night
-IPTC:City=Zürich
-XMP-dc:Title=Scene
-XMP-dc:Title-de=Szene
-XMP-dc:Subject=Straße
-XMP-dc:Subject=night
-XMP-lr:HierarchicalSubject=Places|Zürich
-XMP-xmp:Rating=4
-XMP-xmp:Label=Red
-XMP-photoshop:City=Zürich
-XMP-tiff:Orientation#=6
-XMP-crs:Exposure2012=+0.35
-XMP-xmpMM:History=[{Action=saved,When=2026:11:21 03:00:00},{Action=derived}]
-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=72,H=56,Unit=pixel},RegionList=[{Name=Zoë,Type=Face}]}
""".strip().splitlines()


def exiftool(*arguments: object) -> str:
    if not shutil.which("exiftool"):
        pytest.skip("ExifTool is not installed (Debian: libimage-exiftool-perl)")
    command = ["exiftool", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tags_of(paths: list[Path]) -> dict[Path, Tags]:
    found = json.loads(exiftool("-j", "-G1", "-struct", "-a", *paths))
    return {
        Path(each["SourceFile"]): {
            name: value
            for name, value in each.items()
            if ":" in name and not name.startswith(NOT_OF_THE_PHOTO) and name not in OF_THE_PIXELS
        }
        for each in found
    }


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By suffix: a turned photo with a phone's EXIF, maker note and thumbnail included, and with
    all the rest that the format has a place for."""
    folder = tmp_path_factory.mktemp("rich")
    profile = folder / "wide.icc"
    profile.write_bytes(WIDE)
    jpeg = folder / "rich.jpg"
    Image.fromarray(scene()).save(jpeg, exif=with_exif(6), quality=95)
    exiftool("-q", "-overwrite_original", *RICH, f"-icc_profile<={profile}", jpeg)
    paths = {"jpg": jpeg}
    for suffix in ("tif", "png", "webp", "avif", "heic"):
        path = paths[suffix] = folder / f"rich.{suffix}"
        if suffix == "heic":
            shutil.copy(HEIC, path)
        else:
            Image.fromarray(scene()).save(path, icc_profile=WIDE)
        everything = ("-all:all", "-unsafe", "-icc_profile")
        exiftool("-q", "-m", "-overwrite_original", "-tagsfromfile", jpeg, *everything, path)
    profile.unlink()
    return paths


CROSSINGS = (("jpg", "TIFF"), ("jpg", "PNG"), ("tif", "JPEG"), ("png", "TIFF"))
"""Source and another format that has a place for everything."""


@pytest.fixture(scope="module")
def results(
    rich: dict[str, Path], qapp: object, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str, str | None], Path | None]:
    """By way, suffix of the source, and format that was asked for."""
    found: dict[tuple[str, str, str | None], Path | None] = {}
    base = tmp_path_factory.mktemp("results")
    by_name = {path.name: suffix for suffix, path in rich.items()}
    wanted = dict.fromkeys(format_name for _, format_name in CROSSINGS)
    for format_name in (None, *wanted):
        sources = [path for _, path in _sources(rich, format_name)]
        options = ("--format", format_name) if format_name else ()
        folder = base / str(format_name)
        for way, outcomes in (
            ("denoise", denoised(sources, folder / "denoise", *options)),
            ("batch", batched(sources, folder / "batch", *options)),
        ):
            for name, outcome in outcomes.items():
                found[way, by_name[name], format_name] = outcome.result
    user = WindowUser(base)
    user.open(*rich.values())
    for suffix, path in rich.items():
        session = user.window.session
        session.show(next(each for each in session.documents if each.path == path))
        user.wait()
        for format_name in (None, *(f for s, f in CROSSINGS if s == suffix)):
            found["window", suffix, format_name] = user.export(base, format_name)
    user.leave()
    return found


def _sources(rich: dict[str, Path], format_name: str | None) -> Iterator[tuple[str, Path]]:
    for suffix, path in rich.items():
        if format_name is None or (suffix, format_name) in CROSSINGS:
            yield suffix, path


@pytest.fixture(scope="module")
def tags(
    rich: dict[str, Path], results: dict[tuple[str, str, str | None], Path | None]
) -> dict[Path, Tags]:
    """Of all sources and results."""
    return tags_of([*rich.values(), *(path for path in results.values() if path)])


@pytest.mark.parametrize("way", ["denoise", "batch", "window"])
@pytest.mark.parametrize(
    ("suffix", "format_name"),
    [*((suffix, None) for suffix in ("jpg", "tif", "png", "webp", "avif", "heic")), *CROSSINGS],
)
def test_what_describes_the_photo_is_equal(
    way: str,
    suffix: str,
    format_name: str | None,
    rich: dict[str, Path],
    results: dict[tuple[str, str, str | None], Path | None],
    tags: dict[Path, Tags],
) -> None:
    result = results[way, suffix, format_name]
    assert result is not None
    before, after = tags[rich[suffix]], tags[result]
    compared = before.keys() - SIZE - ORIENTATION
    assert {name: after.get(name) for name in compared} == {name: before[name] for name in compared}
    assert after.keys() - before.keys() <= ORIENTATION
    assert all(after.get(name, UPRIGHT) == UPRIGHT for name in ORIENTATION)


@pytest.mark.parametrize("suffix", ["jpg", "tif", "png", "webp", "avif", "heic"])
def test_the_sources_are_rich(suffix: str, rich: dict[str, Path], tags: dict[Path, Tags]) -> None:
    """The test above would be empty otherwise."""
    found = tags[rich[suffix]]
    expected = {
        "IFD0:Artist": "Zoë Müller",
        "GPS:GPSAltitude": "439 m",
        "XMP-dc:Title": "Scene",
        "XMP-dc:Subject": ["Straße", "night"],
    }
    if suffix in ("jpg", "tif", "png"):
        expected["IPTC:Keywords"] = ["Straße", "night"]
    assert {name: found.get(name) for name in expected} == expected
    assert found["XMP-mwg-rs:RegionInfo"]["RegionList"][0]["Name"] == "Zoë"
    assert any(name.startswith("Samsung:") for name in found)
    if suffix != "heic":
        assert "ICC_Profile:ProfileDescription" in found


# What a format has no place for.


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By the format that has no place for it: photos with more metadata than that can hold."""
    folder = tmp_path_factory.mktemp("large")
    paths = {"maker note": folder / "note.png", "EXIF": folder / "exif.png"}
    for what, tag in (("maker note", 0x927C), ("EXIF", 0x9286)):  # 0x9286 is the user's comment
        block = Image.Exif()
        block[0x013B] = "Zoe"
        block.get_ifd(0x8769)[tag] = b"QUIET\0" + bytes(100_000)
        Image.fromarray(scene()).save(paths[what], exif=block)
    paths["XMP"] = folder / "xmp.png"
    Image.fromarray(scene()).save(paths["XMP"])
    exiftool("-q", "-overwrite_original", f"-XMP-dc:Description={'long ' * 20_000}", paths["XMP"])
    paths["IPTC"] = folder / "iptc.jpg"
    Image.fromarray(scene()).save(paths["IPTC"])
    exiftool("-q", "-overwrite_original", "-IPTC:City=Bern", "-XMP-dc:Title=Bern", paths["IPTC"])
    return paths


@pytest.mark.parametrize(
    ("what", "format_name", "note"),
    [
        ("maker note", "JPEG", "The maker note in its EXIF is too large for a JPEG and is not"),
        ("EXIF", "JPEG", "Its EXIF metadata is too large for a JPEG and is not kept."),
        ("XMP", "JPEG", "Its XMP metadata is too large for a JPEG and is not kept."),
        ("IPTC", "WEBP", "(captions, keywords) is not kept: WEBP has no place for it."),
        ("IPTC", "AVIF", "(captions, keywords) is not kept: AVIF has no place for it."),
    ],
)
def test_what_has_no_place_is_told(
    large: dict[str, Path], what: str, format_name: str, note: str, tmp_path: Path, qapp: object
) -> None:
    source = large[what]
    (tmp_path / "in").mkdir()
    shutil.copy(source, tmp_path / "in")
    options = ("--format", format_name)
    one = denoised([source], tmp_path / "denoise", *options)[source.name]
    other = batched(tmp_path / "in", tmp_path / "batch", *options)[source.name]
    for outcome in (one, other):
        assert outcome.result is not None
        assert len(outcome.notes) == 1
        assert note in outcome.notes[0]
    user = WindowUser(tmp_path)
    user.open(source)
    result = user.export(tmp_path, format_name)
    assert result is not None
    assert user.window.notice.text.startswith(f"Saved as {result}. ")
    assert note in user.window.notice.text
    user.leave()
    if what == "maker note":
        assert tags_of([result])[result]["IFD0:Artist"] == "Zoe"
    stripped = denoised([source], tmp_path, *options, "--strip-metadata")[source.name]
    assert stripped.notes == ()


def test_the_export_dialog_says_it_beforehand(large: dict[str, Path], qtbot: QtBot) -> None:
    dialog = ExportDialog(
        large["IPTC"],
        open_photo(large["IPTC"]),
        large["IPTC"].parent,
        ExportMemory(Preferences(QSettings(str(large["IPTC"].parent / "x.ini"), INI))),
    )
    qtbot.addWidget(dialog)
    assert "IPTC" not in dialog.names.text()
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("AVIF"))
    assert "is not kept: AVIF has no place for it." in dialog.names.text()
