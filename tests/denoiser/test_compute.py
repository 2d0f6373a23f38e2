"""Devices and precisions are chosen by what they can do."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from denoiser.architecture import Architecture
from denoiser.compute import Compute, available_devices, choose_compute, choose_device
from denoiser.errors import DeviceError
from denoiser.network import DenoisingAutoencoder

CPU = torch.device("cpu")
SMALL = Architecture((8, 8), 1)


def test_the_processor_is_always_there_and_comes_last() -> None:
    assert available_devices()[-1] == "cpu"
    assert choose_device("cpu") == CPU
    assert choose_device("auto").type == available_devices()[0]


@pytest.mark.parametrize("name", ["tpu", "", "cuda:99x"])
def test_a_device_that_is_not_there_is_named(name: str) -> None:
    if name.partition(":")[0] in available_devices():
        pytest.skip("this machine has it")
    with pytest.raises(DeviceError, match="Available: auto"):
        choose_device(name)


def test_the_chosen_precision_works() -> None:
    compute = choose_compute(DenoisingAutoencoder(SMALL).eval(), CPU)
    assert compute.dtype in (torch.float32, torch.bfloat16)
    assert compute.seconds_per_megapixel > 0


class WrongInHalf(DenoisingAutoencoder):
    """Fast but wrong outside float32."""

    def forward(self, noisy: Tensor, level: Tensor) -> Tensor:
        if self.stem.weight.dtype == torch.float32:
            return super().forward(noisy, level)
        return torch.full_like(noisy, torch.nan)


def test_a_precision_that_disagrees_with_float32_is_refused() -> None:
    assert choose_compute(WrongInHalf(SMALL).eval(), CPU).dtype == torch.float32


def test_the_label_is_what_the_status_line_says() -> None:
    assert Compute(CPU, torch.bfloat16, 0.3).label == "CPU bfloat16"
