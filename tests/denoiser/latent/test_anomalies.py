"""Odd ones out: photos that are not like the others, and in which way."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter
from sklearn.datasets import load_sample_image

from denoiser.errors import LatentError
from denoiser.latent.anomalies import FEWEST, judge, judge_photos, judge_pictures, judged_csv, learn
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.photo_traits import PhotoTraits
from denoiser.latent.sources import Kind, Source
from denoiser.latent.traits import Trait


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """40 parts of a photo, of which one is blurred, one noisy, and one a bad JPEG."""
    folder = tmp_path_factory.mktemp("parts")
    small = Image.fromarray(load_sample_image("china.jpg"))
    for number in range(40):
        x, y = 53 * (number % 10), 170 + 29 * (number // 10)
        part = small.crop((x, y, x + 160, y + 160))
        path = folder / f"{number:02d}.png"
        if number == 7:
            part = part.filter(ImageFilter.GaussianBlur(3))
        elif number == 18:
            noise = np.random.default_rng(0).normal(0, 40, (160, 160, 3))
            noisy = np.clip(np.asarray(part) + noise, 0, 255)
            part = Image.fromarray(noisy.astype(np.uint8))
        elif number == 29:
            stream = io.BytesIO()
            part.save(stream, "JPEG", quality=5)
            part = Image.open(stream)
        part.save(path)
    return folder


def test_spoilt_photos_are_the_oddest_ones_in_their_way(
    untrained: LatentModel, folder: Path
) -> None:
    judged = judge_photos(untrained, Source(Kind.PHOTOS, folder=folder))
    rows = {name: row for row, name in enumerate(judged.names)}
    for name, trait in (
        ("07.png", Trait.BLUR),
        ("18.png", Trait.NOISE),
        ("29.png", Trait.BLOCKS),
    ):
        row = rows[name]
        oddest = np.argsort(-judged.deviations[trait])
        assert row in oddest[:2], name
    assert judged.is_odd.sum() <= 7
    text = list(csv.DictReader(io.StringIO(judged_csv(judged))))
    assert [row["name"] for row in text] == [judged.names[row] for row in judged.ranking]
    assert float(text[0]["score"]) == pytest.approx(judged.scores.max(), abs=0.001)


def test_photos_smaller_than_a_tile_are_judged_by_what_they_show(
    untrained: LatentModel, folder: Path, tmp_path: Path
) -> None:
    for number in range(12):
        with Image.open(folder / f"{number:02d}.png") as photo:
            photo.crop((0, 0, 50, 40)).save(tmp_path / f"{number}.png")
    judged = judge_photos(untrained, Source(Kind.PHOTOS, folder=tmp_path))
    assert set(judged.deviations) == {Trait.ERROR, Trait.COLOURS}
    with Image.open(folder / "30.png") as photo:
        photo.save(tmp_path / "large.png")
    judged = judge_photos(untrained, Source(Kind.PHOTOS, folder=tmp_path))
    known = ~np.isnan(judged.deviations[Trait.BLUR])
    assert [name for name, has in zip(judged.names, known, strict=True) if has] == ["large.png"]
    assert np.isfinite(judged.scores).all()


def test_digits_have_an_error_alone() -> None:
    judged = judge_pictures(LatentModel.load("digits", "cpu"), digits().select(range(200)))
    assert set(judged.deviations) == {Trait.ERROR}
    assert judged.paths is None
    assert len(judged) == 200


def photos(error: np.ndarray) -> PhotoTraits:
    count = len(error)
    return PhotoTraits(
        names=tuple(map(str, range(count))),
        paths=None,
        positions=tuple(np.array([n]) for n in range(count)),
        errors=np.exp(error),
        contrast=np.zeros(count),
        traits={Trait.ERROR: error},
        notes=(),
    )


def test_ordinary_photos_are_rarely_called_odd() -> None:
    draw = np.random.default_rng(0)
    alarms = [judge(photos(draw.normal(size=200))).is_odd.mean() for _ in range(100)]
    assert 0.005 < np.mean(alarms) < 0.02


def test_what_is_usual_is_learned_from_a_folder_with_odd_ones_in_it() -> None:
    draw = np.random.default_rng(0)
    error = np.concatenate([draw.normal(size=186), draw.normal(9, 1, 14)])
    judged = judge(photos(error))
    assert judged.is_odd[186:].all()
    assert judged.is_odd[:186].mean() < 0.02
    stricter = judged.with_threshold(100)
    assert not stricter.is_odd.any()


def test_a_busy_picture_is_not_odd_for_being_hard_to_reconstruct() -> None:
    draw = np.random.default_rng(0)
    contrast = draw.normal(size=100) * 3
    busy = replace(photos(0.8 * contrast + draw.normal(size=100) / 10), contrast=contrast)
    judged = judge(busy)
    assert abs(np.corrcoef(judged.scores, contrast)[0, 1]) < 0.2


def test_others_may_say_what_is_usual() -> None:
    draw = np.random.default_rng(0)
    usual = learn(photos(draw.normal(size=100)))
    judged = judge(photos(np.array([0.0, 8.0])), usual)
    assert judged.is_odd.tolist() == [False, True]


def test_too_few_photos() -> None:
    with pytest.raises(LatentError, match=f"at least {FEWEST} photos are needed, and there are 9"):
        judge(photos(np.zeros(9)))


def test_equal_photos_are_not_odd() -> None:
    assert not judge(photos(np.zeros(20))).is_odd.any()
