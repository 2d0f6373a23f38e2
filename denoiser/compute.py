"""On which device, and in which precision, the network runs.

The devices are tried in the order CUDA, Apple MPS, Intel XPU, CPU.  A 16-bit precision is chosen
only where the device runs this very network faster with it *and* a self-test against float32
agrees.
"""

from __future__ import annotations

import copy
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor

from denoiser.errors import DeviceError
from denoiser.network import PICTURE_CHANNELS, DenoisingAutoencoder
from denoiser.phrases import Phrase

DEVICES = ("cuda", "mps", "xpu", "cpu")
"""In the order of preference."""

SELF_TEST_SIDE = 256
"""Pixels; large enough to time, small enough to wait for."""
SELF_TEST_ROUNDS = 4
"""In each, every precision runs once, so that whatever else is going on disturbs them alike; the
best time of each counts."""
SELF_TEST_LEVEL = 25 / 255
SELF_TEST_TOLERANCE = 3 / 255
"""Largest difference to float32 that a value of the self-test may have."""


def _is_there(device: str) -> bool:
    if device == "cpu":
        return True
    if device == "mps":
        return torch.backends.mps.is_available()
    module = getattr(torch, device, None)
    return module is not None and bool(module.is_available())


def available_devices() -> list[str]:
    """The devices of this machine, the preferred one first."""
    return [device for device in DEVICES if _is_there(device)]


def choose_device(name: str = "auto") -> torch.device:
    """The device called ``name``, or the best one there is for ``auto``.

    Raises:
        DeviceError: that device is not there; the sentence lists those that are.
    """
    available = available_devices()
    if name == "auto":
        return torch.device(available[0])
    if name.partition(":")[0] not in available:
        raise DeviceError(
            Phrase(
                "There is no device “{name}” here. Available: auto, {devices}.",
                name=name,
                devices=", ".join(available),
            )
        )
    return torch.device(name)


@dataclass(frozen=True)
class Compute:
    """A device and the precision it is used with."""

    device: torch.device
    dtype: torch.dtype
    seconds_per_megapixel: float
    """As the self-test saw it: a guide for the size of tiles, not a benchmark."""

    @property
    def label(self) -> str:
        """For the status line: "CPU bfloat16"."""
        name = (
            torch.cuda.get_device_name(self.device)
            if self.device.type == "cuda"
            else self.device.type.upper()
        )
        return f"{name} {str(self.dtype).removeprefix('torch.')}"


def place(
    network: DenoisingAutoencoder, device: torch.device, dtype: torch.dtype
) -> DenoisingAutoencoder:
    """A copy of ``network`` on ``device`` whose weights are held in ``dtype``."""
    copied = copy.deepcopy(network).to(device, dtype)
    return copied.to(memory_format=torch.channels_last)


def synchronize(device: torch.device) -> None:
    """Wait until everything that was asked of ``device`` is done."""
    if device.type != "cpu":
        getattr(torch, device.type).synchronize()


def seconds_for(run: Callable[[], object], device: torch.device) -> float:
    """How long ``device`` takes for all that ``run`` asks of it."""
    synchronize(device)
    begun = time.perf_counter()
    run()
    synchronize(device)
    return time.perf_counter() - begun


def _half_precisions(device: torch.device) -> list[torch.dtype]:
    if device.type == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        return [torch.float16]
    if device.type == "mps":
        return [torch.float16]
    if device.type == "cpu" and platform.machine() not in {"x86_64", "AMD64", "aarch64", "arm64"}:
        return []
    return [torch.bfloat16]


@torch.inference_mode()
def choose_compute(network: DenoisingAutoencoder, device: torch.device) -> Compute:
    """Try the precisions of ``device`` on ``network`` (float32, anywhere) and take the best one."""
    draw = torch.Generator().manual_seed(0)
    shape = (1, PICTURE_CHANNELS, SELF_TEST_SIDE, SELF_TEST_SIDE)
    # A gradient with noise on it: the values of a picture, and work for the network.
    gradient = torch.linspace(0, 1, SELF_TEST_SIDE).expand(shape)
    noisy = gradient + SELF_TEST_LEVEL * torch.randn(shape, generator=draw)
    noisy = noisy.to(device).contiguous(memory_format=torch.channels_last)
    level = torch.full((1, 1, 1, 1), SELF_TEST_LEVEL, device=device)

    def placed(dtype: torch.dtype) -> Callable[[], Tensor]:
        return partial(place(network, device, dtype), noisy, level)

    runs = {torch.float32: placed(torch.float32)}
    # The first call of each pays for choosing kernels, and is not timed.
    reference = runs[torch.float32]()
    for dtype in _half_precisions(device):
        half = placed(dtype)
        # A comparison with NaN is false, which refuses the precision.
        if bool((half().float() - reference).abs().max() <= SELF_TEST_TOLERANCE):
            runs[dtype] = half
    seconds = dict.fromkeys(runs, float("inf"))
    for _ in range(SELF_TEST_ROUNDS):
        for dtype, run in runs.items():
            seconds[dtype] = min(seconds[dtype], seconds_for(run, device))
    fastest = min(seconds, key=seconds.__getitem__)
    return Compute(device, fastest, seconds[fastest] / (SELF_TEST_SIDE**2 / 1e6))
