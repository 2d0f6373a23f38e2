"""Whether a batch costs more than its parts, and whether its memory stays flat."""

from __future__ import annotations

import importlib
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from denoiser.batch.items import Event, Item, ItemState, Order
from denoiser.batch.local import LocalCrew
from denoiser.batch.run import Batch
from denoiser.batch.sources import find
from denoiser.bench.common import Report, no_report
from denoiser.cleaning import clean_photo
from denoiser.engine import Denoiser
from denoiser.errors import QuietgrainError
from denoiser.naming import suffix_for
from denoiser.opening import open_photo
from denoiser.recipe import Recipe, Settings


@dataclass(frozen=True)
class BatchFigures:
    """Measured in one run, on the same photos."""

    photos: int
    megapixels: float
    """Of all photos, in 10⁶ pixels."""
    one_by_one: float
    """Seconds that decoding, denoising and encoding take when nothing overlaps."""
    batch: float
    """Seconds of the batch, weights loaded."""
    ratio: float
    """Throughput of the batch over that of one by one: above 1 is faster."""
    peak_megabytes: float
    """Of the whole process, while the batch ran."""
    growth: float
    """Peak memory in the second half of the batch over that in the first: 1 is flat."""


def batch_figures(
    folder: Path, denoiser: Denoiser, model: str, limit: int | None, report: Report = no_report
) -> BatchFigures:
    """Clean the photos of ``folder`` one by one and as a batch, format and quality as by default.

    Args:
        model: name of the weights that ``denoiser`` has.
        limit: only the first so many.

    Raises:
        QuietgrainError: there are no photos, psutil is missing, or a photo fails.
    """
    memory = _psutil().Process().memory_info
    with tempfile.TemporaryDirectory() as results:
        recipe = Recipe(Settings(model=model))
        order = Order((folder,), Path(results) / "batch", recipe)
        items = find(order).items[:limit]
        if len(items) < 2:
            raise QuietgrainError(f"“{folder}” holds fewer than two photos. Choose another folder.")
        seconds, megapixels = 0.0, 0.0
        for done, item in enumerate(items):
            report(done, 2 * len(items))
            taken, size = _one(item, denoiser, recipe, Path(results))
            seconds, megapixels = seconds + taken, megapixels + size
        batch = _Watched(order, items, denoiser, lambda: int(memory().rss), report)
        batch_seconds = batch.run()
    return BatchFigures(
        photos=len(items),
        megapixels=megapixels,
        one_by_one=seconds,
        batch=batch_seconds,
        ratio=seconds / batch_seconds,
        peak_megabytes=max(batch.peaks) / 2**20,
        growth=batch.peaks[1] / batch.peaks[0],
    )


def _one(item: Item, denoiser: Denoiser, recipe: Recipe, folder: Path) -> tuple[float, float]:
    """Seconds and megapixels of one photo by itself, flushed to the disk as in a batch."""
    begun = time.perf_counter()
    photo = open_photo(item.source)
    cleaned = clean_photo(photo, denoiser)
    suffix = suffix_for(item.source, photo.format, recipe.export.format)
    target = recipe.export.save(cleaned.photo, folder / f"{item.index}{suffix}")
    seconds = time.perf_counter() - begun
    target.unlink()
    return seconds, photo.megapixels


class _Watched:
    """The batch, with an eye on memory."""

    def __init__(
        self,
        order: Order,
        items: Sequence[Item],
        denoiser: Denoiser,
        memory: Callable[[], int],
        report: Report,
    ) -> None:
        self.peaks = [0, 0]
        """Bytes, in the first and in the second half."""
        self._over = 0
        self._memory = memory
        self._report = report
        self._count = len(items)
        self._batch = Batch(order, items, self._look, crew=LocalCrew(denoiser=denoiser))

    def run(self) -> float:
        """Seconds that it takes.

        Raises:
            QuietgrainError: not all photos were cleaned.
        """
        begun = time.perf_counter()
        summary = self._batch.run()
        seconds = time.perf_counter() - begun
        for event in self._batch.outcomes.values():
            if event.state is not ItemState.DONE:
                raise QuietgrainError(event.sentence)
        if summary.stopped:
            raise QuietgrainError(summary.stopped)
        return seconds

    def _look(self, event: Event) -> None:
        half = int(2 * self._over >= self._count)
        self.peaks[half] = max(self.peaks[half], self._memory())
        if event.state is not ItemState.RUNNING:
            self._over += 1
            self._report(self._count + self._over, 2 * self._count)


def _psutil() -> ModuleType:
    try:
        return importlib.import_module("psutil")
    except ImportError as error:
        raise QuietgrainError(
            "The batch benchmark looks at memory with psutil, which is not installed. Run: "
            "pip install quietgrain[bench]"
        ) from error


def format_batch(figures: BatchFigures) -> str:
    """The figures as plain text."""
    return "\n".join(
        (
            f"{figures.photos} photos, {figures.megapixels:.1f} megapixels",
            f"one by one  {figures.one_by_one:8.1f} s",
            f"batch       {figures.batch:8.1f} s   ({figures.ratio:.2f} × the throughput)",
            f"peak memory {figures.peak_megabytes:8.0f} MB  (second half of the batch: "
            f"{figures.growth:.2f} × the first)",
        )
    )
