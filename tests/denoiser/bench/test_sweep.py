"""Every point of a sweep is what the parts give when they are used directly."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from denoiser.bench.sweep import SIGMAS, STEPS, Report, Sweep, SweepPoint, sweep_csv
from denoiser.bench.sweep_plot import PlotText, sweep_figure
from denoiser.comparison import likeness
from denoiser.errors import Cancelled
from denoiser.figures import DARK, figure_file, figure_pixels
from denoiser.noise_level import NoiseEstimate, estimate_noise
from denoiser.non_local_means import non_local_means
from denoiser.strength import Strength
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise

from .conftest import smooth_picture

CLEAN = smooth_picture(3).astype(np.float32) / 255
NOISE = SyntheticNoise(NoiseKind.GRAIN, seed=4)
TEXT = PlotText("Title", "Ours", "Theirs", "Noisy", "Sigma")


class Half:
    """Removes half of what differs from the clean picture."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def residual(
        self, picture: np.ndarray, sigma: float, *, report: Report | None = None
    ) -> np.ndarray:
        self.told.append(sigma)
        if report is not None:
            report(1, 2)
        return (picture - CLEAN) / 2

    def estimate(self, picture: np.ndarray) -> NoiseEstimate:
        return estimate_noise(picture)


@pytest.fixture(scope="module")
def points() -> list[SweepPoint]:
    return Sweep(CLEAN, NOISE).run(Half(), [5, 40])


def test_the_levels_go_from_5_to_75() -> None:
    assert (SIGMAS[0], SIGMAS[-1], len(SIGMAS)) == (5, 75, 15)


def test_points_equal_direct_computation(points: list[SweepPoint]) -> None:
    assert [point.sigma for point in points] == [5, 40]
    for point in points:
        noisy = replace(NOISE, sigma=point.sigma).add(CLEAN)
        assert point.told == point.sigma
        assert point.noisy == likeness(noisy, CLEAN)
        assert point.cleaned == likeness(noisy - (noisy - CLEAN) / 2, CLEAN)
        assert point.non_local_means == likeness(non_local_means(noisy, point.sigma), CLEAN)


def test_the_level_may_be_the_estimate() -> None:
    half = Half()
    (point,) = Sweep(CLEAN, SyntheticNoise(), true_level=False).run(half, [20])
    expected = estimate_noise(SyntheticNoise(sigma=20).add(CLEAN)).sigma
    assert half.told == [point.told] == [expected]


def test_strength_is_that_of_the_photo() -> None:
    (point,) = Sweep(CLEAN, NOISE, strength=Strength(0, 0)).run(Half(), [30])
    assert point.cleaned == point.noisy


def test_progress_counts_up_to_the_end() -> None:
    steps: list[tuple[int, int]] = []
    seen: list[SweepPoint] = []
    Sweep(CLEAN, NOISE).run(Half(), [5, 10], lambda *step: steps.append(step), seen.append)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert {total for _, total in steps} == {2 * STEPS}
    assert steps[-1] == (2 * STEPS, 2 * STEPS)
    assert [point.sigma for point in seen] == [5, 10]


def test_it_can_be_stopped_within_a_point() -> None:
    def stop(done: int, _total: int) -> None:
        if done > STEPS:
            raise Cancelled

    seen: list[SweepPoint] = []
    with pytest.raises(Cancelled):
        Sweep(CLEAN, NOISE).run(Half(), [5, 10, 15], stop, seen.append)
    assert len(seen) == 1


def test_a_table_for_other_programs(points: list[SweepPoint]) -> None:
    rows = list(csv.DictReader(io.StringIO(sweep_csv(points, NOISE, "gaussian"))))
    assert [row["sigma"] for row in rows] == ["5", "40"]
    for row, point in zip(rows, points, strict=True):
        assert (row["kind"], row["seed"], row["model"]) == ("grain", "4", "gaussian")
        assert float(row["cleaned_psnr"]) == pytest.approx(point.cleaned.psnr, abs=1e-3)
        assert float(row["nlm_ssim"]) == pytest.approx(point.non_local_means.ssim, abs=1e-5)


def test_the_figure_shows_all_curves(points: list[SweepPoint]) -> None:
    figure = sweep_figure(points, TEXT)
    for axes, name in zip(figure.axes, ("PSNR (dB)", "SSIM"), strict=True):
        assert axes.get_ylabel() == name
        assert [line.get_label() for line in axes.lines] == ["Ours", "Theirs", "Noisy"]
        assert all(list(line.get_xdata()) == [5, 40] for line in axes.lines)
    expected = [point.cleaned.psnr for point in points]
    assert list(figure.axes[0].lines[0].get_ydata()) == expected


def test_the_figure_is_drawn_and_written(points: list[SweepPoint]) -> None:
    pixels = figure_pixels(sweep_figure(points, TEXT, DARK, (640, 300), scale=2))
    assert pixels.shape == (300, 640, 4)
    assert pixels[..., :3].std() > 5
    figure = sweep_figure(points, TEXT)
    assert figure_file(figure, "png").startswith(b"\x89PNG")
    drawing = figure_file(figure, "svg")
    assert b">Theirs<" in drawing
    assert drawing == figure_file(sweep_figure(points, TEXT), "svg")


def test_a_sweep_that_has_just_begun_is_an_empty_figure() -> None:
    assert figure_pixels(sweep_figure([], TEXT, size=(400, 200))).shape == (200, 400, 4)
