"""Codes as points: what the methods show, what they need, and how far they can be trusted."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from denoiser import own_process
from denoiser.errors import Cancelled, LatentError, QuietgrainError
from denoiser.latent.model import Codes
from denoiser.latent.projecting import project, serve
from denoiser.latent.projection import Method, Projection, ProjectionOrder
from denoiser.latent.trust import AT_MOST, trust_in
from denoiser.own_process import Conversation

GROUPS, EACH, NUMBERS = 3, 20, 8


@pytest.fixture(scope="module")
def codes() -> Codes:
    """Three groups far apart in eight dimensions."""
    draw = np.random.default_rng(0)
    centres = 20 * np.eye(GROUPS, NUMBERS)
    groups = [centre + draw.normal(size=(EACH, NUMBERS)) for centre in centres]
    return np.concatenate(groups).astype(np.float32)


def order(method: Method, **changes: object) -> ProjectionOrder:
    plain = ProjectionOrder(method, perplexity=10, neighbours=8)
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "dimensions"), [(Method.PCA, 2), (Method.PCA, 3), (Method.TSNE, 2)]
)
def test_groups_stay_together_and_apart(codes: Codes, method: Method, dimensions: int) -> None:
    projection = project(codes, order(method, dimensions=dimensions))
    assert projection.points.shape == (GROUPS * EACH, dimensions)
    assert projection.points.dtype == np.float32
    centres = projection.points.reshape(GROUPS, EACH, dimensions).mean(axis=1)
    for index, point in enumerate(projection.points):
        nearest = np.argmin(np.linalg.norm(centres - point, axis=1))
        assert nearest == index // EACH
    assert projection.trust is not None
    assert projection.trust.value > 0.75
    assert not projection.trust.is_sampled


def test_umap_in_a_process_that_serves_one_order_after_the_other(codes: Codes) -> None:
    steps: list[tuple[int, int]] = []
    answers: list[Projection | QuietgrainError] = []
    conversation = Conversation()
    conversation.tell((codes, order(Method.UMAP, neighbours=500)))
    conversation.tell((codes, order(Method.UMAP)))

    def hear(message: object) -> None:
        if isinstance(message, tuple):
            steps.append(message)
        elif isinstance(message, Projection | QuietgrainError):
            answers.append(message)

    def check() -> None:
        if len(answers) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        own_process.run(serve, check=check, on_message=hear, conversation=conversation)
    refusal, projection = answers
    assert isinstance(refusal, LatentError)
    assert isinstance(projection, Projection)
    assert projection.axes == ("umap1", "umap2")
    assert projection.trust is not None
    assert projection.trust.value > 0.8
    assert steps[-1] == (500, 500)
    assert steps == sorted(steps)


def test_the_seed_decides(codes: Codes) -> None:
    # A code of one number gives t-SNE a random beginning, longer ones begin at their PCA.
    first, again, other = (
        project(codes[:, :1], order(Method.TSNE, dimensions=3, seed=seed)).points
        for seed in (1, 1, 2)
    )
    assert first.shape == (len(codes), 3)
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).max() > 1


def test_pca_tells_how_much_of_the_variance_it_shows(codes: Codes) -> None:
    projection = project(codes, order(Method.PCA))
    variances = projection.points.astype(np.float64).var(axis=0)
    expected = variances / codes.astype(np.float64).var(axis=0).sum()
    np.testing.assert_allclose(projection.explained, expected, rtol=1e-4)
    assert projection.explained[0] >= projection.explained[1]


def test_long_codes_are_shortened_for_tsne() -> None:
    codes = np.random.default_rng(0).normal(size=(30, 200)).astype(np.float32)
    assert project(codes, order(Method.TSNE, perplexity=5)).points.shape == (30, 2)


@pytest.mark.parametrize("numbers", [1, 2, 3])
def test_a_short_code_is_shown_as_it_is(numbers: int) -> None:
    codes = np.random.default_rng(0).normal(size=(30, numbers)).astype(np.float32)
    projection = project(codes, order(Method.CODE, dimensions=max(2, numbers)))
    np.testing.assert_array_equal(projection.points, codes)
    assert projection.trust is not None
    assert projection.trust.value == 1


def test_progress_may_cancel(codes: Codes) -> None:
    heard: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        heard.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        project(codes, order(Method.TSNE), report)
    assert heard == [(50, 1000)]


@pytest.mark.parametrize(
    ("asked", "pictures", "sentence"),
    [
        (order(Method.PCA), 2, "PCA to 2 dimensions needs at least 3 pictures; there are 2."),
        (
            order(Method.TSNE, perplexity=30),
            30,
            "t-SNE with a perplexity of 30 needs at least 31 pictures; there are 30. Add pictures "
            "or choose a smaller perplexity.",
        ),
        (
            order(Method.UMAP, neighbours=15),
            15,
            "UMAP with 15 neighbours needs at least 16 pictures; there are 15. Add pictures or "
            "choose fewer neighbours.",
        ),
        (order(Method.UMAP, neighbours=2), 4, "needs at least 5 pictures; there are 4."),
        (order(Method.CODE), 30, "Codes of 8 numbers do not fit into 2 dimensions"),
        (order(Method.PCA, dimensions=4), 30, "4 dimensions cannot be drawn. Choose 2 or 3."),
        (order(Method.TSNE, perplexity=0.5), 30, "perplexity 0.5 is out of range: 1 to 500"),
        (order(Method.UMAP, neighbours=1), 30, "neighbours 1 is out of range: 2 to 500"),
        (order(Method.UMAP, min_dist=2), 30, "smallest distance 2 is out of range: 0 to 1"),
        (order(Method.UMAP, seed=-1), 30, "seed -1 is out of range"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_number_that_is_needed(
    codes: Codes, asked: ProjectionOrder, pictures: int, sentence: str
) -> None:
    with pytest.raises(LatentError, match=re.escape(sentence)):
        project(codes[:pictures], asked)


def test_the_fewest_pictures_are_enough(codes: Codes) -> None:
    assert len(project(codes[:3], order(Method.PCA)).points) == 3
    assert len(project(codes[:11], order(Method.TSNE)).points) == 11


def test_pca_wants_codes_that_are_long_enough(codes: Codes) -> None:
    with pytest.raises(LatentError, match="at least 2 numbers; these have 1"):
        project(codes[:, :1], order(Method.PCA))


def test_codes_that_are_all_the_same_or_no_numbers_are_refused(codes: Codes) -> None:
    with pytest.raises(LatentError, match="All 60 codes are the same"):
        project(np.ones_like(codes), order(Method.TSNE))
    with pytest.raises(LatentError, match="not numbers"):
        project(np.full_like(codes, np.nan), order(Method.PCA))


def test_trust_of_many_is_measured_on_a_sample() -> None:
    codes = np.random.default_rng(0).normal(size=(AT_MOST + 500, 2)).astype(np.float32)
    same, scrambled = trust_in(codes, codes, 0), trust_in(codes, codes[::-1].copy(), 0)
    assert same is not None
    assert scrambled is not None
    assert same.is_sampled
    assert same.pictures == AT_MOST
    assert same.value == 1
    assert 0.4 < scrambled.value < 0.6


def test_two_pictures_have_no_neighbours_to_be_wrong_about(codes: Codes) -> None:
    assert trust_in(codes[:2], codes[:2, :2], 0) is None
