"""Undo and redo of settings."""

from __future__ import annotations

from dataclasses import replace

from denoiser.recipe import Settings
from denoiser.strength import Strength
from gui.history import MERGE_SECONDS, History

START = Settings()


def luma(value: float) -> Settings:
    return replace(START, strength=Strength(value, 1.0))


def drag(history: History, *values: float, begin: float = 0.0) -> None:
    """Slowly: the user looks at the picture between any two positions."""
    history.hold(True)
    for index in range(1, len(values)):
        now = begin + index * 10 * MERGE_SECONDS
        history.record(luma(values[index - 1]), luma(values[index]), now)
    history.hold(False)


def test_nothing_to_undo_at_first() -> None:
    history = History()
    assert not history.can_undo
    assert not history.can_redo
    assert history.undo(START) is None
    assert history.redo(START) is None


def test_a_drag_is_one_step() -> None:
    history = History()
    drag(history, 1.0, 0.9, 0.7, 0.4)
    assert history.undo(luma(0.4)) == luma(1.0)
    assert not history.can_undo
    assert history.redo(luma(1.0)) == luma(0.4)


def test_two_drags_of_the_same_slider_are_two_steps() -> None:
    history = History()
    drag(history, 1.0, 0.8, 0.6)
    drag(history, 0.6, 0.5, 0.3, begin=20 * MERGE_SECONDS)
    assert history.undo(luma(0.3)) == luma(0.6)
    assert history.undo(luma(0.6)) == luma(1.0)


def test_key_strokes_in_quick_succession_are_one_step_and_slow_ones_are_not() -> None:
    history = History()
    history.record(luma(1.0), luma(0.99), 0.0)
    history.record(luma(0.99), luma(0.98), 0.5 * MERGE_SECONDS)
    history.record(luma(0.98), luma(0.97), 5 * MERGE_SECONDS)
    assert history.undo(luma(0.97)) == luma(0.98)
    assert history.undo(luma(0.98)) == luma(1.0)


def test_other_controls_are_other_steps() -> None:
    history = History()
    after = replace(luma(0.5), sigma=12.0)
    history.record(START, luma(0.5), 0.0)
    history.record(luma(0.5), after, 0.0)
    assert history.undo(after) == luma(0.5)
    assert history.undo(luma(0.5)) == START


def test_what_was_dragged_back_to_its_beginning_is_no_step() -> None:
    history = History()
    drag(history, 1.0, 0.5, 1.0)
    assert not history.can_undo


def test_a_change_after_undo_ends_what_could_be_redone() -> None:
    history = History()
    history.record(START, luma(0.5), 0.0)
    history.undo(luma(0.5))
    history.record(START, luma(0.2), 0.0)
    assert not history.can_redo
    assert history.undo(luma(0.2)) == START
