"""The window's benchmark uses the real window and measures all it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import QuietgrainError
from gui.bench import measure_window


def test_all_figures_are_there(photo: Path) -> None:
    figures = measure_window(photo)
    assert set(figures) == {
        "launch",
        "glimpse",
        "picture_shown",
        "first_patch",
        "click_to_full_size",
        "finish",
        "longest_stall_ms",
        "cancel",
        "peak_megabytes",
    }
    assert (
        0
        < figures["glimpse"]
        <= figures["picture_shown"]
        < figures["first_patch"]
        < figures["finish"]
    )
    assert figures["peak_megabytes"] > 100


def test_a_photo_that_cannot_be_opened_ends_it_with_the_sentence(tmp_path: Path) -> None:
    with pytest.raises(QuietgrainError, match=r"missing\.jpg"):
        measure_window(tmp_path / "missing.jpg")
