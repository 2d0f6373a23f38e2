"""Numbers and shapes as the panel says them."""

from __future__ import annotations

from math import isinf

from PySide6.QtCore import QCoreApplication, QLocale

from denoiser.latent.journey.steps import Journey, Step
from gui.language import number, translated

UNBROKEN = "\N{NO-BREAK SPACE}"
"""Between a number and its unit, which stay on one line."""


def whole(count: int) -> str:
    """1,048,576, as the window's language groups it."""
    return QLocale().toString(count)


def shape_text(step: Step) -> str:
    """14×14×32, or only how many numbers."""
    return "×".join(map(whole, step.shape))


def short_shape(step: Step) -> tuple[str, str]:
    """The shape in two lines, where one has no room."""
    height, width, maps = step.shape
    return f"{whole(height)}×{whole(width)}", f"×{whole(maps)}"


def share_text(share: float) -> str:
    """0.26 %, 65 % or 533 %."""
    percent = share * 100
    return f"{number(percent, 2 if percent < 1 else 1 if percent < 10 else 0)}{UNBROKEN}%"


def scale_value(value: float) -> str:
    """−0.22, with as many decimals as it takes."""
    return number(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)


def decibels(value: float) -> str:
    """20.1 dB; where nothing differs, that."""
    if isinf(value):
        return QCoreApplication.translate("Words", "exact")
    return f"{number(value, 1)}{UNBROKEN}dB"


def step_in_words(journey: Journey, index: int) -> str:
    """What a screen reader says of a step."""
    step = journey.steps[index]
    text = QCoreApplication.translate(
        "Words", "Step {step} of {steps}: {name}, {shape}, {share} of the picture's values"
    ).format(
        step=index + 1,
        steps=len(journey.steps),
        name=translated(step.name),
        shape=shape_text(step),
        share=share_text(journey.share(step)),
    )
    if step.skip is not None:
        around = QCoreApplication.translate(
            "Words", "joined by what went around from step {step}"
        ).format(step=step.skip + 1)
        text = f"{text}, {around}"
    return text
