"""The engine: applies the network to a whole picture, patch by patch.

What it returns is the *residual*: what has to be subtracted from the picture to clean it.  Strength
and display are made from it afterwards, without running the network again.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from denoiser.architecture import MAX_SIGMA
from denoiser.compute import Compute, choose_compute, choose_device, place
from denoiser.compute_memory import remembered_compute
from denoiser.errors import DeviceError, QuietgrainError
from denoiser.learned_level import level_for
from denoiser.memory import keep_tile_memory
from denoiser.network import PICTURE_CHANNELS, DenoisingAutoencoder
from denoiser.network_values import load_network
from denoiser.noise_level import NoiseEstimate
from denoiser.phrases import Phrase
from denoiser.tiles import Patch, Tile, plan, smallest_tile
from denoiser.weights import DEFAULT_MODEL, ModelCard, find_model

log = logging.getLogger(__name__)

HALOS = ((10.0, 24), (20.0, 32), (MAX_SIGMA, 40))
"""Up to this level (8-bit units), so many pixels.  The network *can* see 89 pixels far, but these
are the smallest multiples of its stride with which tiled and un-tiled results were measured to
agree within 1/255 on pictures with as much noise as is told: the less, the less far it looks
(weights/README.md, also for what a clean picture that is told much shows)."""

TILE_SECONDS = 0.25
"""What one tile may take, so that progress and cancelling feel immediate (the limit is 0.3)."""
MIN_TILE, MAX_TILE = 192, 768
"""Pixels.  Above, the features of a tile no longer fit what memory allocators keep for reuse, which
was measured to take a third more time."""
CUDA_BATCH = 4
"""Tiles at once where there is a GPU, which one tile alone would not fill."""

GRID = 2.0**22
"""Contributions of tiles are rounded to whole parts of 1 / GRID.  Their sums are then exact in
float32, so the order in which tiles are done (what the user looks at comes first) cannot be seen in
the result.  It is a 64th of a step of a 16-bit file."""

Report = Callable[[int, int], None]
"""``report(done, total)`` after each step; raises `Cancelled` to stop the work."""
Focus = Callable[[], tuple[float, float]]
"""Where the user looks, (x, y) in pixels; the tiles nearest to it come first."""


def halo_for(sigma: float) -> int:
    """Pixels to throw away at inner borders of a tile, at this level (8-bit units)."""
    return next(halo for limit, halo in HALOS if sigma <= limit)


class Denoiser:
    """A network on a device, ready for pictures of any size.

    Args:
        network: in float32; it is copied.
        compute: the device and precision to run it with.
        tile: side of the tiles in pixels, rounded to what the network can take; by default as large
            as the device does in a quarter of a second.
        halo: pixels to throw away at inner borders of a tile, by level.
    """

    def __init__(
        self,
        network: DenoisingAutoencoder,
        compute: Compute,
        *,
        tile: int | None = None,
        halo: Callable[[float], int] = halo_for,
    ) -> None:
        keep_tile_memory()
        self._float32 = network
        self._stride = network.architecture.stride
        self._halo = halo
        self._network = place(network, compute.device, compute.dtype)
        self.compute = compute
        self.tile = self._usable_tile(tile or self._comfortable_tile())
        self._notices: list[str] = []

    @classmethod
    def load(
        cls, model: str | ModelCard = DEFAULT_MODEL, device: str = "auto", tile: int | None = None
    ) -> Denoiser:
        """The network with these weights on the device of this name.

        Raises:
            WeightsError, DeviceError: one of them cannot be had.
        """
        card = find_model(model) if isinstance(model, str) else model
        network = load_network(card)
        compute = remembered_compute(card.sha256, network, choose_device(device))
        return cls(network, compute, tile=tile)

    def _comfortable_tile(self) -> int:
        pixels = TILE_SECONDS / (self.compute.seconds_per_megapixel / 1e6)
        return int(max(MIN_TILE, min(MAX_TILE, math.sqrt(pixels))))

    def _usable_tile(self, tile: int) -> int:
        return max(tile // self._stride * self._stride, self._smallest_tile)

    @property
    def _smallest_tile(self) -> int:
        return smallest_tile(self._stride, self._halo(MAX_SIGMA))

    def estimate(
        self, picture: np.ndarray, hidden: NDArray[np.bool_] | None = None
    ) -> NoiseEstimate:
        """Which level ``picture`` should be cleaned at: see `denoiser.learned_level`.

        Args:
            picture: as for `residual`.
            hidden: ``H×W``, pixels that do not count.
        """
        return level_for(self._float32, picture, hidden)

    def residual(
        self,
        picture: np.ndarray,
        sigma: float,
        *,
        report: Report | None = None,
        focus: Focus | None = None,
        out: np.ndarray | None = None,
        on_patch: Callable[[Patch], None] | None = None,
    ) -> np.ndarray:
        """What has to be subtracted from ``picture`` to clean it.

        Args:
            picture: float32 H×W×3, or H×W×1 for gray; sRGB-encoded, nominally in [0, 1].
            sigma: standard deviation of the noise, 0 to 75, in 8-bit units.  0 removes nothing.
            report: see `Report`; called between tiles, and never goes backwards.
            focus: see `Focus`; asked before each tile.
            out: zeros of the shape of ``picture``, filled patch by patch and returned.
            on_patch: told about each part of ``out`` that has changed.

        Returns:
            float32, shape of ``picture``.

        Raises:
            Cancelled: by ``report``.
            ValueError: the picture or the level is not as described.
        """
        if picture.ndim != 3 or picture.shape[2] not in (1, PICTURE_CHANNELS) or not picture.size:
            raise ValueError(f"not a picture of one or three channels: shape {picture.shape}")
        if not 0 <= sigma <= MAX_SIGMA:
            raise ValueError(f"sigma must lie between 0 and {MAX_SIGMA:g}, not {sigma}")
        result = np.zeros(picture.shape, np.float32) if out is None else out
        if sigma == 0:
            return result
        run = _Run(picture, sigma, result, report, focus, on_patch)
        while True:
            try:
                with torch.inference_mode():
                    self._apply(run)
                return result
            except torch.OutOfMemoryError:
                self._make_room()
                # With other tiles the weights of finished ones no longer sum to one.
                result[:] = 0

    def _make_room(self) -> None:
        if self.tile > self._smallest_tile:
            self.tile = self._usable_tile(self.tile // 2)
            self._notify(
                Phrase(
                    "The device ran out of memory; going on with tiles of {tile}.", tile=self.tile
                )
            )
        elif self.compute.device.type != "cpu":
            self.compute = choose_compute(self._float32, torch.device("cpu"))
            self._network = place(self._float32, self.compute.device, self.compute.dtype)
            self.tile = self._usable_tile(self._comfortable_tile())
            self._notify(Phrase("The device ran out of memory; going on with the processor."))
        else:
            raise DeviceError(Phrase("There is not enough memory for even one small tile."))

    def _notify(self, sentence: Phrase) -> None:
        log.info(sentence)
        self._notices.append(sentence)

    def take_notices(self) -> list[str]:
        """Sentences for the user, since the last call, about what had to be done differently."""
        notices, self._notices = self._notices, []
        return notices

    def _apply(self, run: _Run) -> None:
        height, width = run.picture.shape[:2]
        tiles = plan(height, width, self.tile, self._halo(run.sigma), self._stride)
        batch = CUDA_BATCH if self.compute.device.type == "cuda" else 1
        total = len(tiles)
        run.advance(0, total)
        while tiles:
            tiles = run.nearest_first(tiles)
            now, tiles = tiles[:batch], tiles[batch:]
            windows = torch.stack([run.window(tile) for tile in now])
            for tile, values in zip(now, self._predict(windows, run.sigma), strict=True):
                run.add(tile, values)
            run.advance(total - len(tiles), total)

    def _predict(self, windows: Tensor, sigma: float) -> Tensor:
        """Residuals of ``N×3×h×w`` windows, float32, on the processor."""
        windows = windows.to(self.compute.device).contiguous(memory_format=torch.channels_last)
        level = torch.full((len(windows), 1, 1, 1), sigma / 255, device=windows.device)
        residual = self._network(windows, level).float()
        if _is_finite(residual):
            return residual.cpu()
        if self.compute.dtype != torch.float32:
            exact = place(self._float32, self.compute.device, torch.float32)
            residual = exact(windows, level)
            if _is_finite(residual):
                return residual.cpu()
        raise QuietgrainError(
            Phrase(
                "The network gave values that are not numbers. Choose another model, or the "
                "processor as device."
            )
        )


def _is_finite(values: Tensor) -> bool:
    # A single value that is not makes the sum so, which is found sooner than by a look at each.
    return math.isfinite(values.sum())


@dataclass
class _Run:
    """One picture's way through the engine, over all restarts."""

    picture: np.ndarray
    sigma: float
    result: np.ndarray
    report: Report | None
    focus: Focus | None
    on_patch: Callable[[Patch], None] | None
    best: float = 0.0
    """The largest share of the work that was ever reported."""

    def advance(self, done: int, total: int) -> None:
        self.best = max(self.best, done / total)
        if self.report is not None:
            self.report(math.ceil(self.best * total - 1e-9), total)

    def nearest_first(self, tiles: list[Tile]) -> list[Tile]:
        if self.focus is None:
            return tiles
        x, y = self.focus()
        return sorted(tiles, key=lambda tile: tile.distance(x, y))

    def window(self, tile: Tile) -> Tensor:
        """What the network sees of the picture for ``tile``: 3×h×w.

        Where the picture ends before a multiple of the network's stride, it is mirrored, its last
        row and column included: noise that is alike to both sides of them would look like detail.
        """
        rows, columns = tile.rows, tile.columns
        window = self.picture[rows.start : rows.stop, columns.start : columns.stop]
        below = rows.stop - rows.start - window.shape[0]
        right = columns.stop - columns.start - window.shape[1]
        if below or right:
            window = np.pad(window, ((0, below), (0, right), (0, 0)), mode="symmetric")
        tensor = torch.from_numpy(np.ascontiguousarray(window)).permute(2, 0, 1)
        return tensor.expand(PICTURE_CHANNELS, -1, -1)

    def add(self, tile: Tile, values: Tensor) -> None:
        """Blend the network's answer for ``tile``, 3×h×w, into the result."""
        rows, columns = tile.rows, tile.columns
        bottom = min(rows.keep_stop, self.result.shape[0])
        right = min(columns.keep_stop, self.result.shape[1])
        patch = Patch(rows.keep_start, columns.keep_start, bottom, right)
        height, width = bottom - patch.top, right - patch.left
        kept = values[
            :,
            patch.top - rows.start : bottom - rows.start,
            patch.left - columns.start : right - columns.start,
        ].permute(1, 2, 0)
        if self.result.shape[2] == 1:
            kept = kept.mean(2, keepdim=True)
        weights = torch.from_numpy(np.outer(rows.weights()[:height], columns.weights()[:width]))
        share = (kept * weights[..., None]).mul_(GRID).round_().div_(GRID)
        # By way of PyTorch: NumPy would use one core.
        torch.from_numpy(self.result[patch.top : bottom, patch.left : right]).add_(share)
        if self.on_patch is not None:
            self.on_patch(patch)
