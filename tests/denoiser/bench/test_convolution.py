import torch

from denoiser.architecture import Architecture
from denoiser.bench.convolution import bare_seconds_per_megapixel
from denoiser.compute import Compute

FLOAT32 = Compute(torch.device("cpu"), torch.float32, 1.0)


def test_more_work_takes_longer() -> None:
    small, large = (
        bare_seconds_per_megapixel(Architecture((width, 2 * width), 1), FLOAT32, 256)
        for width in (8, 64)
    )
    assert 0 < small < large
