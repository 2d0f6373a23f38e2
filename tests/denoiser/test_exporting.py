"""What an export writes: the cleaned photo, the residual, and a sheet of both."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from denoiser.color import to_srgb
from denoiser.errors import UnwritablePhoto
from denoiser.exporting import export
from denoiser.formats.cicp import profile_of_code_points
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Settings
from denoiser.residual_file import LARGEST_GAIN
from denoiser.saving import save_photo
from denoiser.strength import Strength

MADE_WITH = Settings("gaussian", 7.25, Strength(0.8, 1.0))
ROUNDING = 2**-23
"""Of a sum of two floats up to 1."""


def cleaned_of(photo: Photo) -> Photo:
    """Changes of the size of noise, some of which lead beyond black and white."""
    change = np.random.default_rng(4).normal(0, 0.03, photo.pixels.shape).astype(np.float32)
    return photo.with_pixels(photo.pixels - change)


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    """8 bits, with black and white in it."""
    random = np.random.default_rng(3)
    pixels = np.clip(random.uniform(-0.2, 1.2, (60, 80, 3)), 0, 1).astype(np.float32)
    made = Photo(pixels, None, 8, "rgb", "PNG")
    return open_photo(save_photo(made, tmp_path / "night ☾.png"))


def samples_of(path: Path) -> NDArray[np.float64]:
    """The numbers of a TIFF, as another program reads them; whole numbers as parts of full scale"""
    samples = tifffile.imread(path)
    return samples / 65535 if samples.dtype == np.uint16 else samples.astype(np.float64)


def residual_of(path: Path) -> NDArray[np.float64]:
    """The residual, decoded by what its label says, and with nothing else."""
    with tifffile.TiffFile(path) as tiff:
        label = tiff.pages[0].tags["ImageDescription"].value
    samples = tifffile.imread(path).astype(np.float64)
    if "Samples are the residual, 1 is full scale" in label:
        return samples
    found = re.search(r"\(sample - (\d+)\) / \((\d+) \* gain\), gain = (\d+(?:\.\d+)?)\.", label)
    assert found, label
    zero, full_scale, gain = map(float, found.groups())
    return (samples - zero) / (full_scale * gain)


@pytest.mark.parametrize("residual_depth", [32, 16])
@pytest.mark.parametrize("depth", [32, 16])
def test_input_is_output_plus_residual(
    photo: Photo, tmp_path: Path, depth: int, residual_depth: int
) -> None:
    options = ExportOptions(
        "TIFF", depth=depth, products=tuple(Product), residual_depth=residual_depth
    )
    target = tmp_path / "out.tif"
    output, residual, _ = export(photo, cleaned_of(photo), target, options, made_with=MADE_WITH)
    total = samples_of(output) + residual_of(residual)
    tolerance = 2 * ROUNDING
    tolerance += 0.51 / 65535 if depth == 16 else 0
    tolerance += 0.51 / 65535 if residual_depth == 16 else 0
    assert np.abs(total - photo.pixels).max() <= tolerance


def test_the_sum_holds_in_the_numbers_of_a_wide_profile(photo: Photo, tmp_path: Path) -> None:
    icc, _ = profile_of_code_points(12, 13, 3)
    wide = replace(photo, icc=icc)
    options = ExportOptions("TIFF", depth=32, products=(Product.CLEANED, Product.RESIDUAL))
    paths = export(wide, cleaned_of(wide), tmp_path / "p3.tif", options, made_with=MADE_WITH)
    total = samples_of(paths[0]) + residual_of(paths[1])
    np.testing.assert_allclose(total, wide.pixels, atol=2 * ROUNDING)
    assert open_photo(paths[0]).icc == open_photo(paths[1]).icc == icc


def test_the_sum_of_linear_light_holds_in_what_is_written(tmp_path: Path, photo: Photo) -> None:
    linear = replace(photo, depth=32, format="TIFF", linear=True)
    for depth in (32, 16):
        options = ExportOptions("TIFF", depth=depth, products=(Product.CLEANED, Product.RESIDUAL))
        target = tmp_path / f"{depth}.tif"
        paths = export(linear, cleaned_of(linear), target, options, made_with=MADE_WITH)
        total = samples_of(paths[0]) + residual_of(paths[1])
        expected = linear.pixels if depth == 32 else to_srgb(linear)
        np.testing.assert_allclose(total, expected, atol=1e-5)


def test_nothing_removed_is_exactly_zero_in_both_kinds(photo: Photo, tmp_path: Path) -> None:
    for depth in (32, 16):
        options = ExportOptions("PNG", products=(Product.RESIDUAL,), residual_depth=depth)
        (path,) = export(photo, photo, tmp_path / f"{depth}.png", options, made_with=MADE_WITH)
        assert not residual_of(path).any()


@pytest.mark.parametrize(
    ("largest", "gain"), [(1e-4, LARGEST_GAIN), (0.03, 16), (0.4, 1), (1.0, 0.25)]
)
def test_the_gain_of_16_bits_clips_nothing(
    photo: Photo, tmp_path: Path, largest: float, gain: float
) -> None:
    pixels = photo.pixels.copy()
    pixels[5, 5] -= largest
    options = ExportOptions(
        "TIFF", depth=32, products=(Product.CLEANED, Product.RESIDUAL), residual_depth=16
    )
    paths = export(
        photo, photo.with_pixels(pixels), tmp_path / "x.tif", options, made_with=MADE_WITH
    )
    with tifffile.TiffFile(paths[1]) as tiff:
        assert f"gain = {gain:g}." in tiff.pages[0].tags["ImageDescription"].value
    np.testing.assert_allclose(residual_of(paths[1])[5, 5], largest, atol=0.51 / 65535 / gain)


def test_files_say_in_name_and_label_what_they_hold(photo: Photo, tmp_path: Path) -> None:
    options = ExportOptions("JPEG", products=tuple(Product), keep_metadata=False)
    target = tmp_path / "night-clean-2.jpg"
    paths = export(photo, cleaned_of(photo), target, options, made_with=MADE_WITH)
    assert [path.name for path in paths] == [
        "night-clean-2.jpg",
        "night-residual-2.tif",
        "night-sheet-2.jpg",
    ]
    for path, word in ((paths[1], "Residual"), (paths[2], "Sheet")):
        block = open_photo(path).exif
        assert block is not None
        label = block.decode("utf-8", "replace")
        for words in (word, "“night ☾.png”", "Model gaussian, sigma 7.2, strength 80 %"):
            assert words in label
        assert "Quietgrain" in label


def test_where_one_of_the_files_exists_nothing_is_written(photo: Photo, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    precious = folder / "night-residual.tif"
    precious.write_bytes(b"precious")
    options = ExportOptions("PNG", products=tuple(Product))
    with pytest.raises(UnwritablePhoto, match=r"“night-residual\.tif” exists"):
        export(photo, photo, folder / "night-clean.png", options, made_with=MADE_WITH)
    assert [path.name for path in folder.iterdir()] == ["night-residual.tif"]
    assert precious.read_bytes() == b"precious"
    paths = export(
        photo, photo, folder / "night-clean.png", options, made_with=MADE_WITH, overwrite=True
    )
    assert len(paths) == 3


def test_a_gray_photo_with_transparency_has_a_residual_of_one_channel(tmp_path: Path) -> None:
    source = tmp_path / "gray.png"
    Image.new("LA", (30, 20), (100, 50)).save(source)
    photo = open_photo(source)
    options = ExportOptions(products=tuple(Product))
    target = tmp_path / "gray-clean.png"
    paths = export(photo, cleaned_of(photo), target, options, made_with=MADE_WITH)
    assert samples_of(paths[1]).shape == (20, 30)
    assert open_photo(paths[2]).pixels.shape[2] == 3


def test_floats_without_a_profile_come_back_as_bright_as_they_were(
    photo: Photo, tmp_path: Path
) -> None:
    """Programs read floats without a profile as linear light, so sRGB is spelt out."""
    path = save_photo(photo, tmp_path / "float.tif", depth=32)
    again = open_photo(path)
    assert not again.linear
    np.testing.assert_allclose(to_srgb(again), to_srgb(photo), atol=1e-6)
    gray = Photo(photo.pixels[..., :1], None, 8, "gray", "PNG")
    again = open_photo(save_photo(gray, tmp_path / "gray.tif", depth=32))
    np.testing.assert_allclose(to_srgb(again), gray.pixels, atol=1e-6)
    assert save_photo(photo, tmp_path / "b.tif", depth=32).read_bytes() == path.read_bytes()
