"""A photo as nothing but its code, and back."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import LatentError, UnreadablePhoto, UnwritablePhoto
from denoiser.latent.compression import (
    compare,
    compress,
    jpeg_of_size,
    parse,
    read_compressed,
    read_picture,
    restore,
    save_compressed,
    save_restored,
)
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.metrics import psnr


@pytest.fixture(scope="module")
def model() -> LatentModel:
    return LatentModel.load("digits-denoising", "cpu")


@pytest.fixture(scope="module")
def sheet(model: LatentModel) -> np.ndarray:
    """Two rows of three digits, cut so that nothing comes out even: 50×80."""
    tiles = model.shaped(digits()).pixels[:6]
    whole = tiles.reshape(2, 3, 28, 28, 1).swapaxes(1, 2).reshape(56, 84, 1)
    return whole[:50, :80]


@pytest.mark.parametrize("bits", [8, 16])
def test_a_picture_comes_back_in_its_size(model: LatentModel, sheet: np.ndarray, bits: int) -> None:
    content = compress(model, sheet, bits)
    code = model.architecture.code
    assert 0 < len(content) - 6 * code * bits // 8 < 50  # six tiles and a short header
    back = restore(model, parse(content, "sheet"))
    assert back.shape == sheet.shape
    assert psnr(back, sheet) > 12


def test_what_comes_back_is_what_the_network_reconstructs(
    model: LatentModel, sheet: np.ndarray
) -> None:
    tile = sheet[:28, :28]
    back = restore(model, parse(compress(model, tile, 16), "tile"))
    direct = model.reconstruct(tile[None])[0]
    assert np.abs(back / 255 - direct).max() < 0.02


def test_fewer_bits_cost_quality_but_little(model: LatentModel, sheet: np.ndarray) -> None:
    coarse, fine = (
        restore(model, parse(compress(model, sheet, bits), "sheet")) for bits in (8, 16)
    )
    assert psnr(coarse, sheet) > psnr(fine, sheet) - 1


def test_another_network_refuses_it(model: LatentModel, sheet: np.ndarray) -> None:
    stored = parse(compress(model, sheet), "sheet")
    with pytest.raises(LatentError, match="another autoencoder than “Digits, 2 numbers”"):
        restore(LatentModel.load("digits", "cpu"), stored)
    assert stored.card().name == "digits-denoising"


def test_damage_is_told(model: LatentModel, sheet: np.ndarray) -> None:
    content = compress(model, sheet)
    for damaged in (content[:-9], content[:20], content[:60] + b"?" + content[61:]):
        with pytest.raises(LatentError, match=r"“it\.latent” is damaged or cut short"):
            parse(damaged, "it.latent")
    for other in (b"", b"\x89PNG\r\n\x1a\n" + content):
        with pytest.raises(LatentError, match="is not a picture stored as its code"):
            parse(other, "it.latent")


def test_the_jpeg_is_the_best_of_that_size(sheet: np.ndarray) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    quality, content = jpeg_of_size(noise, 4000)
    assert len(content) <= 4000
    stream = io.BytesIO()
    Image.fromarray(noise).save(
        stream, "JPEG", quality=quality + 1, optimize=True, subsampling="4:2:0"
    )
    assert len(stream.getvalue()) > 4000


def test_where_no_jpeg_is_as_small_the_smallest_is_shown(
    model: LatentModel, sheet: np.ndarray
) -> None:
    assert not compare(model, sheet, 16).jpeg_is_larger
    beside = compare(model, sheet, 8)
    assert beside.jpeg_is_larger
    assert beside.quality == 1
    assert len(beside.jpeg.content) > len(beside.code.content)
    assert beside.jpeg.psnr == psnr(beside.jpeg.picture, sheet)


def test_files(model: LatentModel, sheet: np.ndarray, tmp_path: Path) -> None:
    photo, stored, back = (tmp_path / name for name in ("it.png", "it.latent", "back.png"))
    Image.fromarray(sheet[..., 0]).save(photo)
    content = compress(model, read_picture(photo, 1))
    save_compressed(content, stored)
    save_restored(restore(model, read_compressed(stored)), back)
    with Image.open(back) as image:
        assert image.size == (80, 50)
    with pytest.raises(UnwritablePhoto, match="exists already"):
        save_compressed(content, stored)
    with pytest.raises(UnreadablePhoto, match="does not exist"):
        read_compressed(tmp_path / "gone.latent")
