"""Of too many pictures some are taken, evenly drawn, and it is said."""

from __future__ import annotations

from denoiser.latent.digits import digits
from denoiser.latent.limits import drawn, evenly


def test_positions_at_equal_distances() -> None:
    assert evenly(10, 3) == [1, 5, 8]
    assert evenly(3, 10) == [0, 1, 2]


def test_what_is_left_out_is_said() -> None:
    few = drawn(digits(), 3)
    assert few.names == ("digit 299", "digit 898", "digit 1497")
    assert "Of 1797 pictures 3 are taken" in few.notes[-1]


def test_a_set_that_is_small_enough_is_taken_whole() -> None:
    pictures = digits()
    assert drawn(pictures, 1797) is pictures
