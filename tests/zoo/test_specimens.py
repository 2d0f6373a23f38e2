"""Every specimen of the zoo, on the command line, in a batch and in the window: the result that is
due, or a sentence that names the file."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from denoiser.color import to_srgb
from denoiser.errors import PhotoError
from denoiser.formats.suffixes import promised_format
from denoiser.opening import open_photo
from denoiser.training.picture_files import MOST_PIXELS, read_picture
from tests.zoo.scene import corners_of
from tests.zoo.specimens import SPECIMENS, Refusal, Result
from tests.zoo.ways import Outcome

LONGEST_NAME = 255
"""Bytes, on nearly all file systems."""

GOOD = [name for name, each in SPECIMENS.items() if isinstance(each.outcome, Result)]
BAD = [name for name, each in SPECIMENS.items() if isinstance(each.outcome, Refusal)]
BAD_PHOTOS = [name for name in BAD if name != "folder.jpg"]


def check_result(expected: Result, source: Path, result: Path) -> None:
    photo = open_photo(result)
    assert photo.format == promised_format(Path(f"a{expected.suffix}"))
    assert (photo.width, photo.height) == expected.size
    channels = 3 if photo.format == "WEBP" else expected.channels  # WebP has no gray
    assert photo.pixels.shape[2] == channels
    assert photo.depth == expected.depth
    assert (photo.alpha is not None) == expected.alpha
    assert photo.icc == expected.icc
    if expected.corners is not None:
        difference = corners_of(photo.pixels) - np.array(expected.corners)
        assert np.abs(difference).max() <= expected.tolerance, difference
    if expected.check is not None:
        expected.check(source, result)


def check_notes(expected: Result, notes: tuple[str, ...]) -> None:
    assert len(notes) == len(expected.notes), notes
    for words, note in zip(expected.notes, notes, strict=True):
        assert words in note


@pytest.mark.parametrize("name", GOOD)
def test_denoise(name: str, zoo: Path, by_denoise: dict[str, Outcome]) -> None:
    expected, outcome = SPECIMENS[name].outcome, by_denoise[name]
    assert isinstance(expected, Result)
    assert outcome.result is not None, outcome.sentence
    assert outcome.result.suffix.lower() == expected.suffix
    check_result(expected, zoo / name, outcome.result)
    check_notes(expected, outcome.notes)


@pytest.mark.parametrize("name", GOOD)
def test_batch(
    name: str, zoo: Path, by_batch: dict[str, Outcome], by_denoise: dict[str, Outcome]
) -> None:
    expected, outcome = SPECIMENS[name].outcome, by_batch[name]
    assert isinstance(expected, Result)
    assert outcome.result is not None, outcome.sentence
    assert outcome.result.suffix.lower() == expected.suffix
    check_result(expected, zoo / name, outcome.result)
    check_notes(expected, outcome.notes)
    by_command = by_denoise[name].result
    assert by_command is not None
    assert outcome.result.read_bytes() == by_command.read_bytes()


@pytest.mark.parametrize("name", GOOD)
def test_window(
    name: str, zoo: Path, by_window: dict[str, Outcome], by_denoise: dict[str, Outcome]
) -> None:
    expected, outcome = SPECIMENS[name].outcome, by_window[name]
    assert isinstance(expected, Result)
    assert outcome.result is not None, outcome.sentence
    check_result(expected, zoo / name, outcome.result)
    for words in expected.notes:
        assert words in outcome.notes[0]
    assert outcome.mark == f"{name} – saved"
    by_command = by_denoise[name].result
    assert by_command is not None
    assert outcome.result.read_bytes() == by_command.read_bytes()


@pytest.mark.parametrize("name", BAD)
def test_denoise_refuses(name: str, by_denoise: dict[str, Outcome]) -> None:
    expected, outcome = SPECIMENS[name].outcome, by_denoise[name]
    assert isinstance(expected, Refusal)
    assert outcome.result is None
    assert outcome.sentence.startswith(f"“{name}” ")
    assert expected.words in outcome.sentence


@pytest.mark.parametrize("name", BAD)
def test_batch_refuses(name: str, by_batch: dict[str, Outcome]) -> None:
    expected = SPECIMENS[name].outcome
    assert isinstance(expected, Refusal)
    if not expected.in_batch:
        assert name not in by_batch
        return
    outcome = by_batch[name]
    assert outcome.result is None
    assert outcome.sentence.startswith(f"“{name}” ")
    assert expected.words in outcome.sentence


@pytest.mark.parametrize("name", BAD_PHOTOS)
def test_window_refuses(name: str, by_window: dict[str, Outcome]) -> None:
    expected, outcome = SPECIMENS[name].outcome, by_window[name]
    assert isinstance(expected, Refusal)
    assert outcome.result is None
    assert outcome.sentence.startswith(f"“{name}” ")
    assert expected.words in outcome.sentence
    assert outcome.mark == f"{name} – {outcome.sentence}"


@pytest.mark.parametrize("name", GOOD)
def test_training(name: str, zoo: Path) -> None:
    picture = read_picture(zoo / name).numpy()
    photo = open_photo(zoo / name)
    assert picture.shape[0] == 3
    assert picture[0].size == min(photo.width * photo.height, MOST_PIXELS)
    brightness = np.broadcast_to(to_srgb(photo).clip(0, 1).mean((0, 1)), 3)
    np.testing.assert_allclose(picture.mean((1, 2)) / 255, brightness, atol=0.01)


@pytest.mark.parametrize("name", BAD)
def test_training_refuses(name: str, zoo: Path) -> None:
    expected = SPECIMENS[name].outcome
    assert isinstance(expected, Refusal)
    with pytest.raises(PhotoError) as refused:
        read_picture(zoo / name)
    assert str(refused.value).startswith(f"“{name}” ")
    assert expected.words in str(refused.value)


def test_names_of_a_batch_differ_in_more_than_their_case(by_batch: dict[str, Outcome]) -> None:
    names = [each.result.name for each in by_batch.values() if each.result]
    assert len({name.casefold() for name in names}) == len(names) == len(GOOD)
    assert {"SHOUTED.JPG", "shouted-2.jpg", "shouted.png"} <= set(names)


def test_names_are_kept_as_far_as_they_fit(by_denoise: dict[str, Outcome]) -> None:
    for name in GOOD:
        result = by_denoise[name].result
        assert result is not None
        stem = Path(name).stem
        whole = f"{stem}-clean{result.suffix}"
        if len(os.fsencode(whole)) <= LONGEST_NAME:
            assert result.name == whole
        else:
            assert result.name.startswith(stem[:100])
            assert result.stem.endswith("-clean")
