"""Kernels learn in every direction alike; the rest as AdamW moves it; a state is taken up again."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from denoiser.training.optimizer import Optimizer

RATE = 1e-3


def small_network() -> nn.Sequential:
    torch.manual_seed(0)
    layers = nn.Sequential(nn.Conv2d(3, 16, 3), nn.Conv2d(16, 8, 3), nn.ConvTranspose2d(8, 3, 2))
    return layers.to(memory_format=torch.channels_last)


def middle_kernel(network: nn.Sequential) -> nn.Parameter:
    kernel = network[1].weight
    assert isinstance(kernel, nn.Parameter)
    return kernel


def steep_gradients(network: nn.Sequential) -> None:
    """Some directions of the middle kernel have 100 times the gradient of others."""
    torch.manual_seed(1)
    for parameter in network.parameters():
        parameter.grad = torch.randn_like(parameter)
    middle = middle_kernel(network).grad
    assert middle is not None
    middle *= torch.logspace(0, -2, len(middle)).view(-1, 1, 1, 1)


def test_a_kernel_moves_in_all_directions_alike() -> None:
    network = small_network()
    kernel = middle_kernel(network)
    optimizer = Optimizer(network.parameters(), [kernel])
    before = kernel.detach().clone()
    steep_gradients(network)
    optimizer.step(RATE)
    moved = torch.linalg.svdvals((before - kernel.detach()).flatten(1)) / RATE
    assert moved.max() < 5 * moved.min()
    # As large as the steps of AdamW, which are near the learning rate for every number.
    size = (before - kernel.detach()).square().mean().sqrt() / RATE
    assert 0.1 < size < 0.4


def test_all_else_moves_as_adamw_moves_it() -> None:
    network, reference = small_network(), small_network()
    ours = Optimizer(network.parameters(), [middle_kernel(network)])
    theirs = Optimizer(reference.parameters())
    for _ in range(3):
        for layers, optimizer in ((network, ours), (reference, theirs)):
            steep_gradients(layers)
            optimizer.step(RATE)
    for (name, value), expected in zip(
        network.named_parameters(), reference.parameters(), strict=True
    ):
        assert torch.equal(value, expected) == (name != "1.weight"), name


def test_a_state_is_taken_up_again() -> None:
    networks = small_network(), small_network()
    for pause in (False, True):
        network = networks[pause]
        kernel = middle_kernel(network)
        optimizer = Optimizer(network.parameters(), [kernel])
        for _ in range(3):
            steep_gradients(network)
            optimizer.step(RATE)
            if pause:
                state = optimizer.state_dict()
                optimizer = Optimizer(network.parameters(), [kernel])
                optimizer.load_state_dict(state)
    for value, expected in zip(*(network.parameters() for network in networks), strict=True):
        assert torch.equal(value, expected)


def test_a_kernel_that_would_be_copied_is_refused() -> None:
    network = small_network().to(memory_format=torch.contiguous_format)
    with pytest.raises(RuntimeError, match="view"):
        Optimizer(network.parameters(), [middle_kernel(network)])
