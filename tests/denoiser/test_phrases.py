"""Sentences that can be said again in another language."""

from __future__ import annotations

import pickle
from pathlib import Path

from denoiser.errors import UnreadablePhoto
from denoiser.phrases import Phrase


def test_a_phrase_is_its_english_text_and_remembers_the_rest() -> None:
    phrase = Phrase("“{name}” has {n:.1f} megapixels", name="{odd}.jpg", n=1.25)
    assert phrase == "“{odd}.jpg” has 1.2 megapixels"
    assert phrase.template == "“{name}” has {n:.1f} megapixels"
    assert Phrase("{braces} stay") == "{braces} stay"


def test_phrases_cross_process_borders() -> None:
    phrase = Phrase("“{name}” is {what}.", name="{odd}.jpg", what=Phrase("empty"))
    again = pickle.loads(pickle.dumps(phrase))
    assert (again, again.template, again.values) == (phrase, phrase.template, phrase.values)


def test_an_error_keeps_its_clauses_as_phrases() -> None:
    error = UnreadablePhoto(Path("a") / "b.jpg", Phrase("has {n} pixels", n=3), "Crop it")
    again = pickle.loads(pickle.dumps(error))
    for known in (error, again):
        assert str(known) == "“b.jpg” has 3 pixels. Crop it."
        assert known.problem.values == {"n": 3}
        assert known.phrase.values["remedy"] == "Crop it"
