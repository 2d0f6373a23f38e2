"""Where points are in a view that is zoomed, dragged, resized."""

from __future__ import annotations

import numpy as np
import pytest

from gui.latent.look.framing import DEGREES_PER_PIXEL, MARGIN, Framing

SQUARE = np.array([[0, 0], [4, 0], [0, 4], [4, 4]], np.float32)


@pytest.fixture
def framing() -> Framing:
    made = Framing(400, 300)
    made.show(SQUARE)
    return made


def test_all_points_are_in_sight_whatever_the_size(framing: Framing) -> None:
    for size in ((400, 300), (200, 700)):
        framing.resize(*size)
        places = framing.places()
        assert places.min() == pytest.approx(MARGIN)
        assert (places.min(axis=0) + places.max(axis=0)).tolist() == pytest.approx(size)
    low, high = framing.shown()
    assert (low < 0).all()
    assert (high > 4).all()


def test_what_is_under_the_pointer_stays_there(framing: Framing) -> None:
    x, y = framing.places()[1]
    framing.zoom(3, (x, y))
    assert framing.places()[1].tolist() == pytest.approx([x, y])
    framing.resize(500, 300)  # whoever has zoomed in is not thrown out again
    assert np.ptp(framing.places(), axis=0).min() > 500


def test_a_plane_follows_the_hand_and_a_cloud_turns(framing: Framing) -> None:
    before = framing.places()
    framing.drag(30, -20)
    np.testing.assert_allclose(framing.places() - before, [[30, -20]] * 4)

    framing.show(np.eye(3, dtype=np.float32))
    before, front = framing.places(), int(np.argmax(framing.depth))
    framing.drag(10 / DEGREES_PER_PIXEL, 0)
    assert framing.places()[front, 0] > before[front, 0]
    framing.restore()
    np.testing.assert_allclose(framing.places(), before)
