"""The simulated camera makes noise as cameras do, and nothing else."""

from __future__ import annotations

import io

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from denoiser.training import camera
from denoiser.training.bayer import demosaic, mosaic, random_patterns
from denoiser.training.contact_sheet import GAP, contact_sheet
from denoiser.training.finishing import Finish, edges, finish
from denoiser.training.jpeg import compress, cosine_basis, quantisation_tables
from denoiser.training.noise import CLEAN_SHARE, KINDS, LEVEL_SPREAD, NoiseConfig, corrupt
from denoiser.training.sensor import Sensor, hot_pixels, line_noise, poisson_gaussian
from denoiser.training.sharpness import soften
from denoiser.training.tone import random_curves, to_display, to_linear

CONFIG = NoiseConfig(kind="camera", sigma=(0, 50), gray=0.1)


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def each(*values: float) -> torch.Tensor:
    """One value for each crop."""
    return torch.tensor(values).view(-1, 1, 1, 1)


def sensor(shot: float = 0.0, read: float = 0.0, **lines: float) -> Sensor:
    values = {"row": 0.0, "column": 0.0, "hot": 0.0} | lines
    return Sensor(each(shot), each(read), *(each(values[k]) for k in ("row", "column", "hot")))


def filters(**changed: float) -> Finish:
    values = {"smooth": 0.0, "coarse": 2.0, "coarse_strength": 0.0, "sharpen": 1.0}
    values |= {"sharpen_amount": 0.0, "chroma": 1e-3, "chroma_strength": 1.0, "edges": 0.0}
    values |= {"edge_gain": 0.0}
    return Finish(**{name: each(value) for name, value in (values | changed).items()})


def scene(height: int = 96, width: int = 80) -> torch.Tensor:
    """A smooth coloured picture with one hard edge: ``1×3×H×W``."""
    y, x = torch.meshgrid(torch.linspace(0, 1, height), torch.linspace(0, 1, width), indexing="ij")
    planes = torch.stack((x, y, 0.5 + 0.4 * torch.sin(9 * x * y)))
    planes[:, height // 3 : height // 2, width // 4 : width // 2] = 0.8
    return planes[None]


def correlation(noise: torch.Tensor, lag: int = 1) -> float:
    return float((noise[..., lag:] * noise[..., :-lag]).mean() / noise.square().mean())


# --- tone -------------------------------------------------------------------------------------


def test_development_gives_back_the_picture() -> None:
    picture = torch.rand(16, 3, 32, 32, generator=generator())
    picture[:, :, 0], picture[:, :, 1] = 0, 1
    curve = random_curves(16, generator(1))
    linear = to_linear(picture, curve)
    assert linear.min() >= 0
    assert linear.max() <= 1 + 1e-6
    torch.testing.assert_close(to_display(linear, curve), picture, atol=2e-6, rtol=0)


# --- sensor -----------------------------------------------------------------------------------


def test_variance_is_a_line_over_light() -> None:
    light = torch.linspace(0, 1, 11).view(1, 1, 11, 1).expand(1, 1, 11, 40_000)
    noise = poisson_gaussian(light, sensor(shot=0.01, read=2e-4), generator())
    expected = 0.01 * torch.linspace(0, 1, 11) + 2e-4
    torch.testing.assert_close(noise.var(dim=-1).flatten(), expected, rtol=0.04, atol=0)


def test_lines_are_whole_rows_or_columns() -> None:
    rows = line_noise(1, 32, 24, sensor(row=0.1), generator())
    assert torch.equal(rows, rows[..., :1].expand_as(rows))
    assert rows.std() > 0.05
    columns = line_noise(1, 32, 24, sensor(column=0.1), generator())
    assert torch.equal(columns, columns[..., :1, :].expand_as(columns))


def test_hot_pixels_are_few_and_bright() -> None:
    light = hot_pixels(1, 500, 500, sensor(hot=4e-4), generator())
    hot = light[light != 0]
    assert 60 < len(hot) < 140
    assert hot.min() >= 0.05
    assert hot.max() <= 1
    assert not hot_pixels(1, 500, 500, sensor(), generator()).any()


# --- Bayer ------------------------------------------------------------------------------------


@given(st.integers(3, 20), st.integers(3, 20), st.floats(0, 1), st.integers(0, 50))
@settings(max_examples=30, deadline=None)
def test_an_even_colour_stays_even(height: int, width: int, quality: float, seed: int) -> None:
    colour = torch.tensor([0.7, 0.4, 0.1]).view(1, 3, 1, 1).expand(1, 3, height, width)
    pattern = random_patterns(1, height, width, generator(seed))
    gray = colour[:, :1].expand_as(colour)
    found = demosaic(mosaic(gray, pattern), pattern, each(quality))
    torch.testing.assert_close(found, gray, atol=1e-6, rtol=0)
    found = demosaic(mosaic(colour, pattern), pattern, each(0.0))
    torch.testing.assert_close(found, colour, atol=1e-6, rtol=0)


def test_patterns_hold_every_colour_and_all_four_phases() -> None:
    pattern = random_patterns(64, 8, 8, generator())
    assert torch.equal(pattern.sum(1), torch.ones(64, 8, 8, dtype=torch.int64))
    assert torch.equal(pattern.float().mean((2, 3)), torch.full((64, 4), 0.25))
    assert len({tuple(p[:, :2, :2].flatten().tolist()) for p in pattern}) == 4


def test_malvar_keeps_the_detail_that_bilinear_blurs() -> None:
    picture = scene()[:, :1].expand(1, 3, 96, 80)
    pattern = random_patterns(1, 96, 80, generator())
    raw = mosaic(picture, pattern)
    bilinear, malvar = (
        (demosaic(raw, pattern, each(quality)) - picture).square().mean() for quality in (0.0, 1.0)
    )
    assert malvar < 0.8 * bilinear
    assert bilinear < 0.02**2


def test_demosaicking_correlates_noise() -> None:
    pattern = random_patterns(1, 256, 256, generator())
    white = torch.randn(1, 1, 256, 256, generator=generator())
    assert correlation(demosaic(white, pattern, each(0.0))) > 0.3


# --- finishing --------------------------------------------------------------------------------


def test_neutral_filters_change_nothing() -> None:
    noise = torch.randn(1, 3, 48, 40, generator=generator())
    torch.testing.assert_close(finish(noise, noise, filters()), noise, atol=1e-4, rtol=0)


def test_filters_smooth_sharpen_and_make_blotches() -> None:
    noise = torch.randn(1, 3, 128, 128, generator=generator())
    flat = torch.full_like(noise, 0.5)
    luma = noise.new_tensor([0.299, 0.587, 0.114]).view(1, 3, 1, 1)
    smooth = (finish(noise, flat, filters(smooth=0.8)) * luma).sum(1)
    sharp = (finish(noise, flat, filters(sharpen_amount=1.0)) * luma).sum(1)
    coarse = (finish(noise, flat, filters(coarse=4.0, coarse_strength=1.0)) * luma).sum(1)
    assert correlation(smooth) > 0.5
    assert correlation(sharp) < -0.05
    assert correlation(coarse, 4) > 0.25
    blotches = finish(noise, flat, filters(chroma=7.0))
    assert correlation(blotches[:, 0] - blotches[:, 1], 4) > 0.7


def test_edges_keep_their_grain() -> None:
    clean = scene()
    assert edges(clean)[0, 0, 31, 30] > 0.6
    assert edges(torch.full_like(clean, 0.3)).abs().max() == 0
    noise = torch.randn(1, 3, 96, 80, generator=generator())
    spared = finish(noise, clean, filters(smooth=1.2, edges=1.0))
    near = edges(clean)[0, 0] > 0.5
    energy = spared.mean(1)[0].square()
    assert energy[near].mean() > 1.5 * energy[~near].mean()


def test_there_is_more_noise_at_edges() -> None:
    clean = scene()
    noise = torch.randn(1, 3, 96, 80, generator=generator())
    ratio = (
        finish(noise, clean, filters(edge_gain=1.0)).abs() / finish(noise, clean, filters()).abs()
    )
    expected = 1 + edges(clean)
    torch.testing.assert_close(ratio, expected.expand_as(ratio), rtol=1e-2, atol=1e-2)


# --- JPEG -------------------------------------------------------------------------------------


def as_bytes(picture: torch.Tensor) -> np.ndarray:
    return (picture[0].permute(1, 2, 0) * 255).round().long().numpy()


def rms(difference: np.ndarray) -> float:
    return float(np.sqrt(np.mean(difference.astype(np.float64) ** 2)))


def pillow(picture: torch.Tensor, quality: int, subsampling: int) -> np.ndarray:
    stream = io.BytesIO()
    Image.fromarray(as_bytes(picture).astype(np.uint8)).save(
        stream, "JPEG", quality=quality, subsampling=subsampling
    )
    return np.asarray(Image.open(stream)).astype(np.int64)


@pytest.mark.parametrize("quality", [60, 75, 95])
@pytest.mark.parametrize(("halved", "subsampling"), [(False, 0), (True, 2)])
def test_compression_agrees_with_pillow(quality: int, halved: bool, subsampling: int) -> None:
    noise = 0.03 * torch.randn(1, 3, 96, 80, generator=generator())
    picture = ((scene() + noise).clamp(0, 1) * 255).round() / 255
    ours = compress(picture, each(quality), torch.tensor(halved).view(1, 1, 1, 1), (0, 0))
    theirs = pillow(picture, quality, subsampling)
    lost = rms(theirs - as_bytes(picture))
    assert rms(as_bytes(ours) - as_bytes(picture)) == pytest.approx(lost, rel=0.01)
    # Pillow's integer arithmetic rounds some coefficients to the next step, and the finest steps
    # most often.
    assert rms(as_bytes(ours) - theirs) < (0.2 if quality < 90 else 0.4) * lost


def test_quantisation_is_that_of_pillow() -> None:
    for quality in (20, 60, 75, 100):
        stream = io.BytesIO()
        Image.new("RGB", (16, 16)).save(stream, "JPEG", quality=quality)
        with Image.open(stream) as picture:
            tables = [picture.quantization[index] for index in (0, 1)]
        assert quantisation_tables(each(quality))[0].int().tolist() == tables


def test_best_quality_loses_next_to_nothing() -> None:
    picture = (scene() * 255).round() / 255
    kept = compress(picture, each(100.0), torch.zeros(1, 1, 1, 1, dtype=torch.bool), (0, 0))
    assert (kept - picture).abs().max() <= 3.01 / 255


def test_blocks_begin_where_they_are_told_to() -> None:
    noise = torch.rand(1, 3, 40, 40, generator=generator())
    whole = compress(noise, each(70.0), torch.ones(1, 1, 1, 1, dtype=torch.bool), (0, 0))
    part = compress(
        noise[..., 3:, 5:], each(70.0), torch.ones(1, 1, 1, 1, dtype=torch.bool), (3, 5)
    )
    # Away from the first blocks, which see the padding instead of the picture.
    assert torch.equal(part[..., 15:, 13:], whole[..., 18:, 18:])


def test_cosines_are_orthonormal() -> None:
    basis = cosine_basis(torch.device("cpu"))
    torch.testing.assert_close(basis @ basis.T, torch.eye(64), atol=1e-6, rtol=0)


# --- the whole camera -------------------------------------------------------------------------


def noiseless(count: int, _generator: torch.Generator) -> Sensor:
    zero = torch.zeros(count, 1, 1, 1)
    return Sensor(shot=zero, read=zero, row=zero, column=zero, hot=zero)


@pytest.mark.parametrize("jpeg", [0.0, 1.0])
def test_without_noise_the_target_is_the_photo(
    monkeypatch: pytest.MonkeyPatch, jpeg: float
) -> None:
    monkeypatch.setattr(camera, "random_sensors", noiseless)
    monkeypatch.setattr(camera, "JPEG_SHARE", jpeg)
    clean = ((scene() * 255).round() / 255).repeat(4, 1, 1, 1)
    noisy, target = camera.photograph(clean, generator())
    # A rounding of the last bit may fall to the other side.
    assert (noisy != target).float().mean() < 1e-3
    assert torch.equal(target, clean) == (jpeg == 0)


def test_noise_does_not_shift_the_brightness() -> None:
    dark = torch.full((64, 3, 48, 48), 0.12)
    linear = to_linear(dark, curve := random_curves(64, generator(1)))
    noise = 0.02 * torch.randn(dark.shape, generator=generator(2))
    bent = to_display((linear + noise).clamp(0, 1), curve) - dark
    developed = camera.developed_noise(linear, noise, curve)
    assert developed.std() > 0.03
    assert abs(float(developed.mean())) < 1e-3 < abs(float(bent.mean()))


def test_soft_crops_hold_less_fine_detail() -> None:
    crops = torch.rand(40, 3, 64, 48, generator=generator())
    soft = soften(crops, generator(3))
    assert soft.shape == crops.shape
    fine = (soft[..., 1:] - soft[..., :-1]).square().mean((1, 2, 3))
    sharp = (crops[..., 1:] - crops[..., :-1]).square().mean((1, 2, 3))
    assert 0.1 < (soft == crops).flatten(1).all(1).float().mean() < 0.45
    assert (fine / sharp).min() < 0.4


@given(st.integers(1, 3), st.integers(3, 24), st.integers(3, 24), st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_any_size_gives_a_photo_of_that_size(n: int, height: int, width: int, seed: int) -> None:
    crops = torch.rand(n, 3, height, width, generator=generator(seed))
    clean, noisy, level = KINDS["camera"](crops, CONFIG, generator(seed))
    assert clean.shape == noisy.shape == crops.shape
    assert level.shape == (n, 1, 1, 1)
    assert torch.isfinite(noisy).all()
    assert torch.isfinite(level).all()
    assert (level >= 0).all()


def test_a_seed_decides_everything() -> None:
    crops = scene().repeat(8, 1, 1, 1)
    first, again, other = (corrupt(crops, CONFIG, generator(seed)) for seed in (5, 5, 6))
    for one, two in zip(first, again, strict=True):
        assert torch.equal(one, two)
    assert not torch.equal(first[1], other[1])


def test_gray_crops_are_taken_in_black_and_white() -> None:
    crops = scene()[:, :1].expand(16, 3, 96, 80)
    noisy, _ = camera.photograph(crops, generator())
    assert (noisy - noisy[:, :1]).abs().max() < 1e-6


def test_levels_and_shares_are_as_described() -> None:
    crops = scene(48, 48).repeat(400, 1, 1, 1)
    clean, noisy, level = KINDS["camera"](crops, CONFIG, generator())
    rms = (noisy - clean).square().mean((1, 2, 3)).sqrt() * 255
    assert float((rms == 0).float().mean()) == pytest.approx(CLEAN_SHARE, abs=0.04)
    assert 0.5 < ((rms > 1.5) & (rms < 15)).float().mean() < 0.9
    assert 2 < rms.median() < 8
    noise = rms > 0
    ratio = (level.flatten()[noise] * 255 / rms[noise]).log()
    assert abs(float(ratio.mean())) < 0.03
    assert float(ratio.std()) == pytest.approx(LEVEL_SPREAD, rel=0.15)
    assert (level.flatten()[~noise] == 0).all()


def test_the_contact_sheet_has_a_row_for_each_crop() -> None:
    sheet = contact_sheet(scene().repeat(3, 1, 1, 1), CONFIG, seed=1)
    assert sheet.size == (3 * 80 + 2 * GAP, 3 * 96 + 2 * GAP)
    pixels = np.asarray(sheet)
    assert (pixels[:, 80 : 80 + GAP] == 255).all()
