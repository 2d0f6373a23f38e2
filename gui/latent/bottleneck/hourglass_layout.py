"""Where the boxes of the diagram go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from denoiser.latent.journey.steps import Journey, Step

HEIGHT_POWER = 1 / 3
"""The height of a box follows the cube root of its number of values: between 2 and 2,000,000 of
them, the small ones could not be seen otherwise."""
LEAST_HEIGHT = 14.0
NUMBERS_WIDTH = 0.5
"""Width of a step of plain numbers, against one of maps."""
LARGEST_GAP = 30.0
GAP_SHARE = 0.3
"""Of what a step has for itself, for the arrow."""
LABEL_LINES = 2.6
"""Below the boxes, in heights of a line."""
ARC_HEIGHT = 22.0
"""Above the boxes, for each way around."""


@dataclass(frozen=True)
class HourglassLayout:
    """Places in the coordinates of the widget."""

    boxes: tuple[QRectF, ...]
    slots: tuple[QRectF, ...]
    """Of each step the whole column, labels and all, for clicks and labels."""
    arcs: tuple[tuple[int, int, float], ...]
    """From step, to step, at this height: what goes around."""
    middle: float
    """Height at which the arrows run."""


def lay_out(journey: Journey, room: QRectF, line: float) -> HourglassLayout:
    """Fit the boxes of ``journey`` into ``room``.

    Args:
        line: height of a line of text.
    """
    steps = journey.steps
    around = [(step.skip, index) for index, step in enumerate(steps) if step.skip is not None]
    around.sort(key=lambda pair: pair[1] - pair[0])
    top = room.top() + (len(around) * ARC_HEIGHT + line if around else line * 0.5)
    bottom = room.bottom() - LABEL_LINES * line
    middle = (top + bottom) / 2
    largest = max(step.values for step in steps)
    units = [NUMBERS_WIDTH if _is_numbers(step) else 1.0 for step in steps]
    share = room.width() / (sum(units) + GAP_SHARE * len(steps))
    gap = min(share * GAP_SHARE, LARGEST_GAP)
    unit = (room.width() - gap * len(steps)) / sum(units)
    boxes, slots = [], []
    left = room.left()
    for step, own in zip(steps, units, strict=True):
        width = own * unit
        height = max(LEAST_HEIGHT, (bottom - top) * (step.values / largest) ** HEIGHT_POWER)
        boxes.append(QRectF(left + gap / 2, middle - height / 2, width, height))
        slots.append(QRectF(left, room.top(), width + gap, room.height()))
        left += width + gap
    arcs = [
        (start, end, top - line * 0.6 - place * ARC_HEIGHT)
        for place, (start, end) in enumerate(around)
    ]
    return HourglassLayout(tuple(boxes), tuple(slots), tuple(arcs), middle)


def _is_numbers(step: Step) -> bool:
    return step.numbers is not None
