"""Fused convolutions compute what the plain ones do."""

from __future__ import annotations

import pytest
import torch

from denoiser import fused
from denoiser.architecture import Architecture
from denoiser.network import DenoisingAutoencoder

SMALL = Architecture((16, 32), 2)


@pytest.fixture(autouse=True)
def _asked_anew() -> None:
    fused._works.cache_clear()


def outputs(dtype: torch.dtype) -> tuple[torch.Tensor, torch.Tensor]:
    """Of the same network and picture: where nothing is fused, and where all is."""
    torch.manual_seed(0)
    network = DenoisingAutoencoder(SMALL).to(dtype).to(memory_format=torch.channels_last)
    noisy, level = torch.rand(2, 3, 48, 40), torch.full((2, 1, 1, 1), 0.1)
    with torch.no_grad():
        plain = network(noisy, level)
    with torch.inference_mode():
        return plain.float(), network(noisy, level).float()


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float32, 1e-5), (torch.bfloat16, 2e-2)])
def test_the_network_gives_the_same(dtype: torch.dtype, tolerance: float) -> None:
    plain, ours = outputs(dtype)
    torch.testing.assert_close(ours, plain, atol=tolerance, rtol=tolerance)


def test_nothing_is_fused_that_has_to_be_learned_from() -> None:
    assert not fused.is_fusing(torch.zeros(1))
    with torch.inference_mode():
        assert not fused.is_fusing(torch.zeros(1, device="meta"))


def test_a_torch_without_the_operators_works_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> torch.Tensor:
        raise AttributeError

    monkeypatch.setattr(fused, "relu_of", missing)
    plain, ours = outputs(torch.float32)
    assert torch.equal(plain, ours)


def test_operators_that_have_changed_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fused, "add_into", lambda _total, layer, features: layer(features))
    plain, ours = outputs(torch.float32)
    assert torch.equal(plain, ours)
