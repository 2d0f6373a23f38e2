"""What tells an autoencoder that copies from one that has learned."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from denoiser.errors import Cancelled, LatentError
from denoiser.latent import trap
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.trap import PIECES, Evidence, in_pieces, look_for_trap
from denoiser.latent.verdict import Verdict


def test_pieces_are_the_same_pixels_in_another_order() -> None:
    pictures = np.random.default_rng(1).integers(0, 256, (3, 18, 18, 3), dtype=np.uint8)
    mixed = in_pieces(pictures)
    assert (mixed != pictures).any()
    for before, after in zip(pictures, mixed, strict=True):
        np.testing.assert_array_equal(np.sort(before, axis=None), np.sort(after, axis=None))
    # 18 cannot be divided by 4: the rest stays.
    np.testing.assert_array_equal(mixed[:, 16:], pictures[:, 16:])
    np.testing.assert_array_equal(in_pieces(pictures), mixed)
    assert PIECES == 4


def test_a_narrow_bottleneck_fails_on_what_it_has_never_seen() -> None:
    models = [LatentModel.load(name, "cpu") for name in ("digits", "digits-variational")]
    pictures = models[0].shaped(digits()).select(range(300))
    found = look_for_trap(models, pictures, 5)
    assert found.looked_at == 300
    assert found.accuracy is not None
    assert found.accuracy > 0.85
    np.testing.assert_array_equal(found.pictures[0], pictures.pixels[5])
    for evidence in found.sizes:
        assert evidence.kept > 0.4
        assert evidence.kept_in_pieces < 0.2
        assert evidence.double_exposure < 0.6
        assert evidence.verdict in (Verdict.TOO_SMALL, Verdict.JUST_RIGHT)


def test_the_verdict_wants_both_measures() -> None:
    model = LatentModel.load("digits", "cpu")
    blank = np.zeros((3, 28, 28, 1), np.uint8)
    copy = Evidence(model.card, 0.99, 0.4, 0.7, 0.9, None, blank)
    assert copy.verdict is Verdict.TOO_LARGE
    assert replace(copy, kept=0.5).verdict is Verdict.TOO_SMALL
    assert replace(copy, kept_in_pieces=-0.1).verdict is Verdict.UNDECIDED
    assert replace(copy, kept_in_pieces=-0.1, double_exposure=0.3).verdict is Verdict.JUST_RIGHT


def test_a_handful_of_pictures_is_not_enough() -> None:
    model = LatentModel.load("digits", "cpu")
    few = model.shaped(digits()).select(range(5))
    with pytest.raises(LatentError, match=r"At least 20 pictures are needed.*there are 5"):
        look_for_trap([model], few, 0)


def test_it_can_be_stopped_between_a_few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    model = LatentModel.load("digits", "cpu")
    pictures = model.shaped(digits()).select(range(60))
    monkeypatch.setattr(trap, "VALUES_AT_ONCE", 4 * 784)
    asked: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        asked.append((done, total))
        if len(asked) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        look_for_trap([model], pictures, 0, stop)
    assert len(asked) == 5
    assert asked[-1] == (1, 4)  # still among the pictures of the first network
