"""Photos become sets: tiles or thumbnails, whatever their files are like."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import Cancelled, LatentError
from denoiser.latent.photo_numbers import AXES
from denoiser.latent.pictures import PictureSet
from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Cut, Kind, Source
from tests.zoo.specimens import SPECIMENS, Refusal, Result, make_zoo

SIDE = 32
LEFT, RIGHT = (200, 40, 40), (40, 40, 200)


def two_tone(width: int, height: int) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), LEFT)
    picture.paste(RIGHT, (width // 2, 0, width, height))
    return picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Photos of several sizes and kinds, in folders and beside them."""
    root = tmp_path / "holiday"
    (root / "beach" / "evening").mkdir(parents=True)
    two_tone(300, 200).save(root / "wide.jpg", quality=95)
    two_tone(96, 130).save(root / "beach" / "tall.png")
    two_tone(64, 64).convert("L").save(root / "beach" / "gray.tif")
    two_tone(500, 70).save(root / "beach" / "evening" / "long.webp", quality=95)
    (root / "notes.txt").write_text("no photo")
    (root / ".hidden.jpg").write_bytes(b"")
    return root


def read(
    folder: Path, cut: Cut = Cut.THUMBNAILS, side: int = SIDE, channels: int = 3, **more: int
) -> PictureSet:
    return read_pictures(Source(Kind.PHOTOS, folder, cut=cut, **more), side, channels)


def test_photos_of_mixed_sizes_and_kinds_become_squares_of_one_size(folder: Path) -> None:
    pictures = read(folder)
    assert pictures.title == "holiday"
    assert pictures.pixels.shape == (4, SIDE, SIDE, 3)
    inside = ("beach/gray.tif", "beach/tall.png", "beach/evening/long.webp")
    assert pictures.names == ("wide.jpg", *inside)
    assert pictures.notes == ()
    colour = pictures.pixels[[0, 2, 3]].astype(float)
    assert np.abs(colour[:, :, : SIDE // 2 - 1] - LEFT).max() < 12
    assert np.abs(colour[:, :, SIDE // 2 + 1 :] - RIGHT).max() < 12


def test_a_network_for_gray_pictures_gets_gray_ones(folder: Path) -> None:
    pictures = read(folder, channels=1)
    assert pictures.pixels.shape == (4, SIDE, SIDE, 1)
    luma = np.dot(LEFT, (0.299, 0.587, 0.114))
    assert np.abs(pictures.pixels[:, :, :8].astype(float) - luma).max() < 3


def test_folders_are_the_labels_where_there_are_two(folder: Path) -> None:
    pictures = read(folder)
    assert pictures.label_names == ("holiday", "beach", "beach/evening")
    assert pictures.labels is not None
    assert pictures.labels.tolist() == [0, 1, 1, 2]
    alone = read(folder / "beach" / "evening")
    assert alone.labels is None


def test_tiles_lie_side_by_side_at_full_size(folder: Path) -> None:
    pictures = read(folder, Cut.TILES, side=64)
    assert pictures.origins is not None
    boxes = [(o.path.name, o.box) for o in pictures.origins]
    # What is left over lies on all sides: 300 = 22 + 4·64 + 22 and 200 = 4 + 3·64 + 4.
    assert boxes[:2] == [("wide.jpg", (22, 4, 64, 64)), ("wide.jpg", (86, 4, 64, 64))]
    assert [name for name, _ in boxes].count("wide.jpg") == 12
    assert [name for name, _ in boxes].count("long.webp") == 7
    assert len(set(pictures.names)) == len(pictures)
    whole = np.asarray(Image.open(folder / "beach" / "tall.png"))
    at = pictures.names.index("beach/tall.png (16, 1)")
    assert np.array_equal(pictures.pixels[at], whole[1:65, 16:80])


def test_a_photo_smaller_than_a_tile_is_left_out_and_named(folder: Path) -> None:
    pictures = read(folder, Cut.TILES, side=100)
    assert {o.path.name for o in pictures.origins or ()} == {"wide.jpg"}
    assert [str(note) for note in pictures.notes] == [
        "Left out: “gray.tif” is 64×64 pixels, smaller than a tile of 100×100. Take thumbnails "
        "instead.",
        "Left out: “tall.png” is 96×130 pixels, smaller than a tile of 100×100. Take thumbnails "
        "instead.",
        "Left out: “long.webp” is 500×70 pixels, smaller than a tile of 100×100. Take thumbnails "
        "instead.",
    ]
    with pytest.raises(LatentError, match=r"None of the 4 photos .* smaller than a tile of 256"):
        read(folder, Cut.TILES, side=256)


def test_more_than_the_limit_are_drawn_evenly_and_it_is_said(folder: Path) -> None:
    pictures = read(folder, limit=2)
    assert pictures.names == ("beach/gray.tif", "beach/evening/long.webp")
    assert "Of 4 photos 2 are taken" in pictures.notes[0]
    tiles = read(folder, Cut.TILES, side=16, limit=21)
    assert len(tiles) == 21
    names = [o.path.name for o in tiles.origins or ()]
    assert {name: names.count(name) for name in names} == {
        "wide.jpg": 6,
        "gray.tif": 5,
        "tall.png": 5,
        "long.webp": 5,
    }
    assert "tiles 21 are taken" in tiles.notes[0]


def test_a_damaged_photo_is_left_out_with_its_sentence(folder: Path) -> None:
    (folder / "half.jpg").write_bytes((folder / "wide.jpg").read_bytes()[:900])
    (folder / "empty.png").write_bytes(b"")
    pictures = read(folder)
    assert len(pictures) == 4
    assert len(pictures.notes) == 2
    assert "Left out: “empty.png” is empty" in pictures.notes[0]
    assert "Left out: “half.jpg” is damaged" in pictures.notes[1]


def test_a_folder_without_photos_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no photo")
    with pytest.raises(LatentError, match=rf"“{tmp_path}” holds no photo. Choose a folder with"):
        read(tmp_path)
    with pytest.raises(LatentError, match="There is no folder “/nowhere”"):
        read(Path("/nowhere"))
    (tmp_path / "bad.jpg").write_bytes(b"")
    with pytest.raises(LatentError, match=r"None of the 1 photos .* can be used. .*“bad.jpg”"):
        read(tmp_path)


def test_links_that_lead_in_a_circle_end(folder: Path) -> None:
    (folder / "beach" / "again").symlink_to(folder, target_is_directory=True)
    assert len(read(folder)) == 4


def test_single_photos_can_be_named(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    two_tone(80, 80).save(other / "wide.jpg")
    photos = (folder / "wide.jpg", folder / "beach" / "tall.png", other / "wide.jpg")
    pictures = read_pictures(Source(Kind.PHOTOS, photos=photos), SIDE, 3)
    assert str(pictures.title) == "3 photos"
    assert pictures.names == (str(photos[0]), "tall.png", str(photos[2]))
    assert pictures.label_names == ("holiday", "beach", "other")


def test_exif_numbers_of_a_phone(night_photo: Path, folder: Path) -> None:
    shutil.copy(night_photo, folder / "a-night.jpg")
    pictures = read(folder)
    numbers = {
        name: pictures.numbers[AXES[name]] for name in AXES if AXES[name] in pictures.numbers
    }
    assert numbers["iso"][0] == 640
    assert numbers["aperture"][0] == pytest.approx(1.7)
    assert numbers["focal_length"][0] == pytest.approx(4.2, abs=0.05)
    assert numbers["focal_length_35"][0] == 26
    assert numbers["exposure"][0] == pytest.approx(0.1, rel=0.1)
    assert numbers["captured"][0] == 0
    assert numbers["megapixels"][0] == pytest.approx(4032 * 3024 / 1e6)
    assert numbers["megabytes"][0] == night_photo.stat().st_size / 1e6
    assert np.isnan(numbers["iso"][1:]).all()
    assert np.isfinite(numbers["megapixels"]).all()


def test_numbers_that_no_photo_has_are_left_out(folder: Path) -> None:
    assert list(read(folder).numbers) == ["Megapixels", "File size (MB)"]


def test_every_photo_that_the_app_opens_can_be_taken(tmp_path: Path) -> None:
    make_zoo(tmp_path)
    good = [name for name, each in SPECIMENS.items() if isinstance(each.outcome, Result)]
    refused = [name for name, each in SPECIMENS.items() if isinstance(each.outcome, Refusal)]
    pictures = read(tmp_path)
    taken = {o.path.name for o in pictures.origins or ()}
    assert taken >= {name for name in good if not name.startswith(".") and "/" not in name}
    left_out = " ".join(pictures.notes)
    assert len(pictures.notes) == len([n for n in refused if f"“{n}”" in left_out])
    shown = dict(zip(pictures.names, pictures.pixels.astype(float), strict=True))
    for turned in (name for name in shown if name.startswith("orientation-3")):
        assert np.abs(shown[turned] - np.rot90(shown["orientation-1.jpg"], 2)).mean() < 3


def test_reading_can_be_stopped(folder: Path) -> None:
    def report(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    for cut in Cut:
        with pytest.raises(Cancelled):
            read_pictures(Source(Kind.PHOTOS, folder, cut=cut), SIDE, 3, report)


def test_progress_counts_photos(folder: Path) -> None:
    heard: list[tuple[int, int]] = []
    read_pictures(Source(Kind.PHOTOS, folder), SIDE, 3, lambda *step: heard.append(step))
    assert heard[-4:] == [(1, 4), (2, 4), (3, 4), (4, 4)]
