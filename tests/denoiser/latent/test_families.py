"""Every family in every layout: sizes, shapes, ranges, losses."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from denoiser.latent.architecture import Family, LatentArchitecture, Layout
from denoiser.latent.autoencoder import Objective, Pass, judge
from denoiser.latent.losses import RECONSTRUCTION_LOSSES
from denoiser.latent.networks import build, parameter_counts
from denoiser.latent.sparse import ACTIVE_SHARE
from denoiser.latent.sparse import divergence as activity_divergence
from denoiser.latent.variational import VariationalAutoencoder, divergence, reparameterised

DENSE_TABLE = [401_920, 131_328, 16_448, 130, 192, 16_640, 131_584, 402_192]


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_the_dense_table() -> None:
    assert parameter_counts(build(LatentArchitecture())) == DENSE_TABLE


def test_the_convolutional_network_for_photos() -> None:
    widths = (128, 64, 32, 16)
    shape = LatentArchitecture(Layout.CONVOLUTIONAL, side=256, channels=3, widths=widths, code=256)
    network = build(shape)
    features = [torch.rand(1, 3, 256, 256)]
    with torch.inference_mode():
        for layer in network.encoder:
            features.append(layer(features[-1]))
        code = network.encode(features[0])
        restored = network.decode(code)
    assert [tuple(f.shape[1:]) for f in features[1:5]] == [
        (128, 128, 128),
        (64, 64, 64),
        (32, 32, 32),
        (16, 16, 16),
    ]
    assert code.shape == (1, 256)
    assert restored.shape == (1, 3, 256, 256)


@pytest.mark.parametrize("code", [1, 2, 3, 256, 1024])
@pytest.mark.parametrize("layout", Layout)
def test_the_bottleneck_is_a_parameter(code: int, layout: Layout) -> None:
    network = build(LatentArchitecture(layout, side=8, widths=(6, 4), code=code))
    assert network.encode(torch.rand(2, 1, 8, 8)).shape == (2, code)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"code": 0}, "1 to 1024 are possible"),
        ({"code": 1025}, "1 to 1024 are possible"),
        ({"widths": ()}, "at least one"),
        ({"channels": 2}, "1 \\(gray\\) or 3 \\(colour\\)"),
        ({"layout": "convolutional", "side": 30, "widths": (4, 4)}, "a multiple of 4"),
        ({"family": "magic"}, "magic"),
    ],
)
def test_networks_that_cannot_be_built_say_why(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        LatentArchitecture(**changes)  # type: ignore[arg-type]


architectures = st.builds(
    LatentArchitecture,
    layout=st.sampled_from(Layout),
    family=st.sampled_from(Family),
    side=st.sampled_from((4, 8, 12)),
    channels=st.sampled_from((1, 3)),
    widths=st.lists(st.integers(1, 9), min_size=1, max_size=2).map(tuple),
    code=st.integers(1, 12),
)


@settings(max_examples=40, deadline=None)
@given(architectures, st.integers(1, 4), st.sampled_from(sorted(RECONSTRUCTION_LOSSES)))
def test_shapes_ranges_and_gradients(shape: LatentArchitecture, count: int, loss: str) -> None:
    network = build(shape)
    pictures = torch.rand(count, shape.channels, shape.side, shape.side, generator=generator())
    codes = network.encode(pictures).detach()
    restored = network(pictures).detach()
    assert codes.shape == (count, shape.code)
    assert restored.shape == pictures.shape
    assert 0 <= float(restored.min()) <= float(restored.max()) <= 1
    if shape.family.is_sparse:
        assert float(codes.min()) >= 0
    if shape.family is Family.SPARSE_KL:
        assert float(codes.max()) <= 1
    found = network.loss(pictures, pictures, Objective(loss, 0.5), generator())
    assert float(found.penalty.detach()) >= -1e-6
    torch.testing.assert_close(found.total, found.reconstruction + 0.5 * found.penalty)
    found.total.backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in network.parameters())


def test_reconstruction_losses_are_what_their_formulas_say() -> None:
    logits = torch.tensor([[-1.0, 0.0], [2.0, 0.5]]).view(2, 1, 1, 2)
    wanted = torch.tensor([[0.0, 0.25], [1.0, 0.5]]).view(2, 1, 1, 2)
    shown = [[1 / (1 + math.exp(-value)) for value in row] for row in ((-1, 0), (2, 0.5))]
    aims = [[0.0, 0.25], [1.0, 0.5]]
    pairs = [list(zip(s, a, strict=True)) for s, a in zip(shown, aims, strict=True)]
    squares = [[(s - a) ** 2 for s, a in row] for row in pairs]
    expected = {
        "mse": sum(map(sum, squares)) / 4,
        "l2": sum(math.sqrt(sum(row) / 2) for row in squares) / 2,
        "bce": -sum(a * math.log(s) + (1 - a) * math.log(1 - s) for row in pairs for s, a in row)
        / 4,
    }
    for name, loss in RECONSTRUCTION_LOSSES.items():
        assert float(loss(logits, wanted)) == pytest.approx(expected[name], rel=1e-5)


def test_a_perfect_reconstruction_has_a_slope() -> None:
    logits = torch.zeros(1, 1, 2, 2, requires_grad=True)
    RECONSTRUCTION_LOSSES["l2"](logits, torch.full((1, 1, 2, 2), 0.5)).backward()
    assert logits.grad is not None
    assert logits.grad.isfinite().all()


def test_the_variational_penalty_is_the_divergence_from_the_prior() -> None:
    mean, variance = torch.tensor([[0.5, -1.0]]), torch.tensor([[0.25, 2.0]])
    wanted = sum(0.5 * (m * m + v - 1 - math.log(v)) for m, v in ((0.5, 0.25), (-1.0, 2.0)))
    assert float(divergence(mean, variance.log())) == pytest.approx(wanted)
    assert float(divergence(torch.zeros(1, 3), torch.zeros(1, 3))) == 0
    # The same from torch's own distributions.
    own = torch.distributions.Normal(mean, variance.sqrt())
    prior = torch.distributions.Normal(torch.zeros(1, 2), torch.ones(1, 2))
    torch.testing.assert_close(
        divergence(mean, variance.log()), torch.distributions.kl_divergence(own, prior).sum(1)
    )


def test_the_sparse_penalty_is_the_divergence_from_the_wanted_activity() -> None:
    codes = torch.tensor([[0.1, 0.9], [0.3, 0.7]])
    r = ACTIVE_SHARE
    wanted = sum(r * math.log(r / a) + (1 - r) * math.log((1 - r) / (1 - a)) for a in (0.2, 0.8))
    assert float(activity_divergence(codes)) == pytest.approx(wanted / 2, rel=1e-5)
    assert float(activity_divergence(torch.full((4, 3), r))) == pytest.approx(0, abs=1e-6)


def test_reparameterised_draws_have_their_mean_and_spread() -> None:
    mean = torch.tensor([1.0, -2.0]).expand(20_000, 2).clone().requires_grad_()
    spread = torch.tensor([0.5, 3.0]).expand(20_000, 2)
    draws = reparameterised(mean, 2 * spread.log(), generator())
    torch.testing.assert_close(draws.mean(0), mean[0], atol=0.1, rtol=0)
    torch.testing.assert_close(draws.std(0), spread[0], atol=0.1, rtol=0)
    draws.sum().backward()
    assert mean.grad is not None  # gradients go through the draw
    assert bool((mean.grad == 1).all())
    again = reparameterised(mean, 2 * spread.log(), generator())
    assert torch.equal(draws, again)


def test_samples_depend_on_the_seed_alone() -> None:
    network = build(LatentArchitecture(family=Family.VARIATIONAL, side=8, widths=(8,), code=3))
    assert isinstance(network, VariationalAutoencoder)
    first, again, other = (network.sample(5, generator(seed)) for seed in (1, 1, 2))
    assert first.shape == (5, 1, 8, 8)
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_the_weight_counts_against_the_reconstruction() -> None:
    result = Pass(torch.zeros(1, 2), torch.tensor(3.0), torch.zeros(1, 1, 2, 2))
    loss = judge(result, torch.full((1, 1, 2, 2), 0.5), Objective("mse", 2.0))
    assert float(loss.total) == 6.0
