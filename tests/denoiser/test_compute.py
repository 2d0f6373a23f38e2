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


class Workload:
    """A clock that the network moves on; something else takes the processor from some call on."""

    def __init__(self, undisturbed_calls: int) -> None:
        self.now = 0.0
        self.undisturbed_calls = undisturbed_calls

    def pass_by(self, seconds: float) -> None:
        self.undisturbed_calls -= 1
        self.now += seconds if self.undisturbed_calls >= 0 else 10 * seconds

    def __deepcopy__(self, _memo: object) -> Workload:
        return self  # copies of the network share the processor


class FasterInHalf(DenoisingAutoencoder):
    def __init__(self, workload: Workload) -> None:
        super().__init__(SMALL)
        self.workload = workload

    def forward(self, noisy: Tensor, level: Tensor) -> Tensor:
        self.workload.pass_by(0.2 if self.stem.weight.dtype == torch.float32 else 0.1)
        return super().forward(noisy, level)


@pytest.mark.parametrize("undisturbed_calls", [0, 4, 6, 100])
def test_other_work_on_the_machine_does_not_decide(
    undisturbed_calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    workload = Workload(undisturbed_calls)
    monkeypatch.setattr("denoiser.compute.time.perf_counter", lambda: workload.now)
    network = FasterInHalf(workload).eval()
    assert choose_compute(network, CPU).dtype == torch.bfloat16


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
