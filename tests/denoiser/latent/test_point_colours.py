"""What points are coloured by: classes, errors, numbers of the photo; grey where unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from denoiser.latent.encoded import Encoded
from denoiser.latent.pictures import Origin
from denoiser.latent.point_colours import (
    CLASS_COLOURS,
    STEPS,
    ColourBy,
    Kind,
    choices,
    point_colours,
    scale_colours,
)
from tests.denoiser.latent.shipped import encoded_digits

ISO = np.array([100.0, 200, 400, 800, 6400, np.nan])


@pytest.fixture
def encoded() -> Encoded:
    """Six digits that pretend to be photos of two folders, one without an ISO number."""
    digits = encoded_digits()
    origins = tuple(Origin(Path("ab"[i % 2], f"{i}.jpg")) for i in range(6))
    pictures = replace(digits.pictures.select(range(6)), origins=origins, numbers={"ISO": ISO})
    return Encoded(digits.model, pictures, digits.codes[:6], digits.errors[:6])


def test_all_that_the_set_has_can_be_chosen(encoded: Encoded) -> None:
    assert choices(encoded) == [
        ColourBy(Kind.LABEL),
        ColourBy(Kind.FOLDER),
        ColourBy(Kind.ERROR),
        ColourBy(Kind.NUMBER, "ISO"),
        ColourBy(),
    ]
    assert ColourBy(Kind.FOLDER) not in choices(encoded_digits())


def test_each_label_and_folder_has_its_colour(encoded: Encoded) -> None:
    labels = point_colours(encoded, ColourBy(Kind.LABEL))
    assert labels.index.tolist() == [0, 1, 2, 3, 4, 5]
    assert labels.class_names[3] == "3"
    assert len({tuple(colour) for colour in labels.palette}) == len(CLASS_COLOURS)
    folders = point_colours(encoded, ColourBy(Kind.FOLDER))
    assert folders.index.tolist() == [0, 1, 0, 1, 0, 1]
    assert folders.class_names == ("a", "b")


def test_numbers_have_a_scale_and_missing_ones_no_colour(encoded: Encoded) -> None:
    colours = point_colours(encoded, ColourBy(Kind.NUMBER, "ISO"))
    assert colours.index[-1] == -1
    assert colours.missing == 1
    assert colours.index[0] == 0
    assert colours.index[4] == STEPS - 1
    assert (np.diff(colours.index[:5]) > 0).all()
    assert colours.scale is not None
    assert colours.scale.is_logarithmic
    assert colours.scale.is_clipped
    assert colours.scale.low == pytest.approx(104)
    assert 600 < colours.scale.middle < 900


def test_an_error_that_is_always_the_same_is_no_trouble(encoded: Encoded) -> None:
    same = replace(encoded, errors=np.full(6, 0.01))
    colours = point_colours(same, ColourBy(Kind.ERROR))
    assert colours.index.tolist() == [0] * 6
    assert colours.scale is not None
    assert not colours.scale.is_clipped


def test_a_choice_that_the_set_does_not_have_is_one_colour(encoded: Encoded) -> None:
    colours = point_colours(encoded, ColourBy(Kind.NUMBER, "aperture"))
    assert colours.by == ColourBy()
    assert set(colours.index) == {0}


def test_a_scale_gets_ever_brighter() -> None:
    brightness = scale_colours(STEPS).astype(float) @ [0.299, 0.587, 0.114]
    assert (np.diff(brightness) > 0).all()
