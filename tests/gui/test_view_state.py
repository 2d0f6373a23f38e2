"""One centre and one zoom, without drift."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from gui.view_state import MAX_ZOOM, MIN_ZOOM, ViewState

PANE = QSizeF(400, 300)


def view(width: int = 6000, height: int = 4000) -> ViewState:
    state = ViewState()
    state.set_pane(PANE)
    state.set_photo(width, height)
    return state


@given(st.floats(0, 400), st.floats(0, 300), st.lists(st.floats(0.7, MAX_ZOOM), max_size=50))
def test_the_point_under_the_pointer_stays_there(x: float, y: float, zooms: list[float]) -> None:
    state = view()
    state.set_zoom(1.0)
    pointer = QPointF(x, y)
    anchor = state.to_photo(pointer, PANE)
    for zoom in zooms:
        state.set_zoom(zoom, anchor)
        assert (state.to_pane(anchor, PANE) - pointer).manhattanLength() < 1e-6


def test_fit_shows_all_of_the_photo_and_follows_the_pane() -> None:
    state = view()
    state.fit()
    assert state.zoom == pytest.approx(400 / 6000)
    state.set_pane(QSizeF(800, 300))
    assert state.zoom == pytest.approx(300 / 4000)


def test_fit_does_not_enlarge_a_small_photo() -> None:
    state = view(40, 30)
    state.fit()
    assert state.zoom == 1.0


def test_zoom_stays_within_its_limits() -> None:
    state = view()
    state.set_zoom(1e9)
    assert state.zoom == MAX_ZOOM
    state.set_zoom(1e-9)
    assert state.zoom == MIN_ZOOM


def test_panning_moves_the_photo_with_the_pointer() -> None:
    state = view()
    state.set_zoom(2.0)
    before = state.to_pane(QPointF(3000, 2000), PANE)
    state.pan(QPointF(30, -20))
    after = state.to_pane(QPointF(3000, 2000), PANE)
    assert after - before == QPointF(30, -20)


def test_the_next_photo_is_fitted_if_this_one_was() -> None:
    state = view()
    state.fit()
    state.set_photo(1000, 3000)
    assert state.zoom == pytest.approx(0.1)
    state.set_zoom(1.0)
    state.set_photo(500, 700)
    assert (state.zoom, state.centre) == (1.0, QPointF(250, 350))
