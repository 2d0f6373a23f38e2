"""Patch by patch gives what the whole picture at once would give."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from denoiser.architecture import Architecture
from denoiser.compute import Compute
from denoiser.engine import Denoiser
from denoiser.errors import Cancelled, DeviceError, QuietgrainError
from denoiser.network import DenoisingAutoencoder
from denoiser.network_values import load_network
from denoiser.tiles import Patch
from denoiser.weights import DEFAULT_MODEL, find_model

CPU = torch.device("cpu")
FLOAT32 = Compute(CPU, torch.float32, seconds_per_megapixel=1.0)
BFLOAT16 = Compute(CPU, torch.bfloat16, seconds_per_megapixel=0.3)
WHOLE = 4096
RNG = np.random.default_rng(0)


@pytest.fixture(scope="module")
def network() -> DenoisingAutoencoder:
    return load_network(find_model(DEFAULT_MODEL))


@pytest.fixture(scope="module")
def small() -> DenoisingAutoencoder:
    torch.manual_seed(0)
    return DenoisingAutoencoder(Architecture((8, 8, 8), 1)).eval().requires_grad_(False)


def scene(height: int, width: int, sigma: float, channels: int = 3) -> np.ndarray:
    """Ramps and edges with white noise on them."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    clean = 0.5 + 0.3 * np.sin(x / 23 + np.sin(y / 31)) + 0.2 * ((x // 40 + y // 56) % 2 - 0.5)
    noise = RNG.normal(0, sigma / 255, (height, width, channels)).astype(np.float32)
    return clean[..., None] + noise


@pytest.mark.parametrize("sigma", [3, 10, 15, 30, 75])
def test_tiled_and_whole_agree_in_float32(network: DenoisingAutoencoder, sigma: float) -> None:
    picture = scene(500, 460, sigma)
    whole = Denoiser(network, FLOAT32, tile=WHOLE).residual(picture, sigma)
    tiled = Denoiser(network, FLOAT32, tile=192).residual(picture, sigma)
    assert np.abs(tiled - whole).max() <= 1 / 255


@pytest.mark.parametrize("sigma", [3, 10, 15, 30, 75])
def test_tiled_and_whole_agree_in_bfloat16(network: DenoisingAutoencoder, sigma: float) -> None:
    picture = scene(500, 460, sigma)
    whole = Denoiser(network, BFLOAT16, tile=WHOLE).residual(picture, sigma)
    tiled = Denoiser(network, BFLOAT16, tile=192).residual(picture, sigma)
    difference = np.abs(tiled - whole) * 255
    assert difference.max() <= 3
    assert np.mean(difference > 1) <= 1e-4


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from([1, 3]), st.integers(0, 3))
def test_any_size_down_to_one_pixel(
    small: DenoisingAutoencoder, height: int, width: int, channels: int, tile_step: int
) -> None:
    picture = scene(height, width, 20, channels)
    whole = Denoiser(small, FLOAT32, tile=WHOLE).residual(picture, 20)
    tiled = Denoiser(small, FLOAT32, tile=112 + 40 * tile_step).residual(picture, 20)
    assert whole.shape == picture.shape
    assert np.isfinite(whole).all()
    assert np.abs(tiled - whole).max() <= 1 / 255


def test_noise_is_removed(network: DenoisingAutoencoder) -> None:
    clean = scene(200, 200, 0)
    noisy = clean + RNG.normal(0, 25 / 255, clean.shape).astype(np.float32)
    cleaned = noisy - Denoiser(network, FLOAT32).residual(noisy, 25)
    assert np.std(cleaned - clean) < 0.25 * np.std(noisy - clean)


def test_borders_are_cleaned_as_well_where_the_network_needs_more_than_there_is(
    network: DenoisingAutoencoder,
) -> None:
    """One row and one column more than the network's stride divides."""
    clean = scene(401, 401, 0)
    noisy = clean + np.random.default_rng(1).normal(0, 15 / 255, clean.shape).astype(np.float32)
    denoiser = Denoiser(network, FLOAT32)

    def error_at_the_end(residual: np.ndarray) -> float:
        error = noisy - residual - clean
        return float(np.square(error[-1]).mean() + np.square(error[:, -1]).mean())

    # Turned by 180 degrees, the same row and column lie where nothing is missing.
    as_it_is = error_at_the_end(denoiser.residual(noisy, 15))
    other_way = error_at_the_end(np.rot90(denoiser.residual(np.rot90(noisy, 2), 15), 2))
    assert as_it_is < other_way


def test_gray_is_cleaned_as_three_equal_planes(network: DenoisingAutoencoder) -> None:
    gray = scene(80, 90, 15, channels=1)
    denoiser = Denoiser(network, FLOAT32)
    coloured = denoiser.residual(np.repeat(gray, 3, axis=2), 15)
    np.testing.assert_allclose(denoiser.residual(gray, 15)[..., 0], coloured.mean(2), atol=1e-6)


def test_level_zero_removes_nothing(small: DenoisingAutoencoder) -> None:
    assert not Denoiser(small, FLOAT32).residual(scene(30, 30, 5), 0).any()


@pytest.mark.parametrize("sigma", [-1, 75.1, float("nan")])
def test_a_level_out_of_range_is_refused(small: DenoisingAutoencoder, sigma: float) -> None:
    with pytest.raises(ValueError, match="sigma"):
        Denoiser(small, FLOAT32).residual(scene(30, 30, 5), sigma)


@pytest.mark.parametrize("shape", [(5, 5), (5, 5, 2), (5, 5, 4), (0, 5, 3)])
def test_what_is_no_picture_is_refused(small: DenoisingAutoencoder, shape: tuple) -> None:
    with pytest.raises(ValueError, match="channels"):
        Denoiser(small, FLOAT32).residual(np.zeros(shape, np.float32), 10)


def test_progress_counts_every_tile(small: DenoisingAutoencoder) -> None:
    heard: list[tuple[int, int]] = []
    Denoiser(small, FLOAT32, tile=112).residual(
        scene(300, 300, 5), 5, report=lambda done, total: heard.append((done, total))
    )
    total = heard[0][1]
    assert heard == [(done, total) for done in range(total + 1)]


def test_cancelling_stops_within_one_tile(small: DenoisingAutoencoder) -> None:
    tiles = 0

    def report(done: int, _total: int) -> None:
        nonlocal tiles
        tiles = done
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        Denoiser(small, FLOAT32, tile=112).residual(scene(300, 300, 5), 5, report=report)
    assert tiles == 3


def test_the_part_on_screen_comes_first(small: DenoisingAutoencoder) -> None:
    patches: list[Patch] = []
    Denoiser(small, FLOAT32, tile=112).residual(
        scene(400, 600, 5), 5, focus=lambda: (590.0, 10.0), on_patch=patches.append
    )
    assert patches[0].right == 600
    assert patches[0].top == 0
    assert patches[-1].left == 0
    assert patches[-1].bottom == 400


def test_the_order_follows_the_user_who_looks_elsewhere(small: DenoisingAutoencoder) -> None:
    places = itertools.chain([(0.0, 0.0)], itertools.repeat((590.0, 390.0)))
    patches: list[Patch] = []
    Denoiser(small, FLOAT32, tile=112).residual(
        scene(400, 600, 5), 5, focus=lambda: next(places), on_patch=patches.append
    )
    assert (patches[0].top, patches[0].left) == (0, 0)
    assert (patches[1].bottom, patches[1].right) == (400, 600)


class Cramped(DenoisingAutoencoder):
    """A network on a device that holds no more than ``room`` pixels in a row."""

    room = 0
    calls = 0

    def forward(self, noisy: Tensor, level: Tensor) -> Tensor:
        Cramped.calls += 1
        # The memory runs out in the middle of a picture, not at its first tile.
        if noisy.shape[-1] > self.room and Cramped.calls > 2:
            raise torch.OutOfMemoryError("no room")
        return super().forward(noisy, level)


def cramped(room: int) -> Cramped:
    torch.manual_seed(0)
    network = Cramped(Architecture((8, 8, 8), 1)).eval().requires_grad_(False)
    network.room = room
    Cramped.calls = 0
    return network


def test_out_of_memory_starts_again_with_smaller_tiles(small: DenoisingAutoencoder) -> None:
    picture = scene(500, 500, 10)
    denoiser = Denoiser(cramped(room=210), FLOAT32, tile=400)
    heard: list[float] = []
    residual = denoiser.residual(picture, 10, report=lambda done, total: heard.append(done / total))
    assert denoiser.tile == 200
    assert denoiser.take_notices() == ["The device ran out of memory; going on with tiles of 200."]
    assert heard == sorted(heard)
    assert heard[-1] == 1
    expected = Denoiser(small, FLOAT32, tile=200).residual(picture, 10)
    np.testing.assert_allclose(residual, expected, atol=1e-6)


def test_no_memory_at_all_is_said() -> None:
    with pytest.raises(DeviceError, match="not enough memory"):
        Denoiser(cramped(room=1), FLOAT32, tile=400).residual(scene(500, 500, 10), 10)


class Overflowing(DenoisingAutoencoder):
    """A network whose numbers are too large for half precision, or for any."""

    always = False

    def forward(self, noisy: Tensor, level: Tensor) -> Tensor:
        residual = super().forward(noisy, level)
        half = self.stem.weight.dtype != torch.float32
        return residual * torch.inf if half or self.always else residual


def overflowing(*, always: bool) -> Overflowing:
    torch.manual_seed(0)
    network = Overflowing(Architecture((8, 8, 8), 1)).eval().requires_grad_(False)
    network.always = always
    return network


def test_what_overflows_in_half_precision_is_done_in_float32(
    small: DenoisingAutoencoder,
) -> None:
    picture = scene(100, 100, 10)
    residual = Denoiser(overflowing(always=False), BFLOAT16).residual(picture, 10)
    np.testing.assert_array_equal(residual, Denoiser(small, FLOAT32).residual(picture, 10))


def test_values_that_are_no_numbers_never_reach_the_picture() -> None:
    with pytest.raises(QuietgrainError, match="not numbers"):
        Denoiser(overflowing(always=True), BFLOAT16).residual(scene(50, 50, 10), 10)


def test_the_order_of_the_tiles_cannot_be_seen_in_the_result(small: DenoisingAutoencoder) -> None:
    picture = np.random.default_rng(3).random((400, 500, 3), np.float32)
    denoiser = Denoiser(small, FLOAT32, tile=128)
    in_rows = denoiser.residual(picture, 20)
    from_a_corner = denoiser.residual(picture, 20, focus=lambda: (500.0, 0.0))
    np.testing.assert_array_equal(in_rows, from_a_corner)
