"""Round numbers along the edges of a plot."""

from __future__ import annotations

import pytest

from gui.latent.look.ticks import decimals_of, round_numbers


@pytest.mark.parametrize(
    ("low", "high", "at_most", "expected"),
    [
        (-11.3, 17.2, 6, [-10, -5, 0, 5, 10, 15]),
        (0.012, 0.048, 4, [0.02, 0.03, 0.04]),
        (0, 1, 1, [0, 1]),
        (3, 3, 5, []),
    ],
)
def test_numbers_are_round_and_in_equal_steps(
    low: float, high: float, at_most: int, expected: list[float]
) -> None:
    assert round_numbers(low, high, at_most) == pytest.approx(expected)


def test_numbers_have_as_many_decimals_as_they_need() -> None:
    assert decimals_of([0, 5, 10]) == 0
    assert decimals_of([0.02, 0.03]) == 2
    assert decimals_of([7]) == 0
