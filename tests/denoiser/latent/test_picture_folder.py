"""Folders of new pictures."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from torchvision.datasets import ImageFolder

from denoiser.errors import Cancelled, LatentError, UnwritableFolder
from denoiser.latent.picture_folder import TABLE, facts_of_mixes, write_picture_folder
from denoiser.latent.sampling import label_codes, prior_codes
from tests.denoiser.latent.shipped import VARIATIONAL, encoded_digits


def test_a_labelled_folder_can_be_trained_on(tmp_path: Path) -> None:
    encoded = encoded_digits(VARIATIONAL)
    mixes = label_codes(encoded, 3)
    labels = [encoded.pictures.label_names[label] for label in mixes.labels]
    target = tmp_path / "new" / "more digits"
    facts = facts_of_mixes(mixes, encoded.pictures.names)
    written = write_picture_folder(target, encoded.model, mixes.codes, labels, facts)
    found = ImageFolder(str(target))
    assert found.classes == [str(digit) for digit in range(10)]
    assert len(found) == len(written) == 30
    with (target / TABLE).open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == ["file", "label", "from", "towards", "share"]
    assert [target / row["file"] for row in rows] == written
    assert all(row["file"].startswith(f"{row['label']}/") for row in rows)
    with Image.open(written[4]) as picture:
        expected = np.rint(encoded.model.decode(mixes.codes[4:5])[0, ..., 0] * 255)
        np.testing.assert_allclose(np.asarray(picture), expected, atol=1)
    assert not list(target.parent.glob(".quietgrain*"))


def test_samples_of_the_prior_have_no_labels(tmp_path: Path) -> None:
    model = encoded_digits(VARIATIONAL).model
    target = tmp_path / "samples"
    target.mkdir()  # an empty one may be there
    written = write_picture_folder(target, model, prior_codes(model, 12))
    assert [path.name for path in written][:2] == ["0001.png", "0002.png"]
    assert all(path.is_file() for path in written)


def test_labels_become_names_that_every_system_takes(tmp_path: Path) -> None:
    model = encoded_digits(VARIATIONAL).model
    labels = ["cat/dog", "cat:dog", "Cat_Dog", "..", ""]
    written = write_picture_folder(tmp_path / "new", model, prior_codes(model, 5), labels)
    assert [path.parent.name for path in written] == [
        "cat_dog",
        "cat_dog-2",
        "Cat_Dog-3",
        "_",
        "_-2",
    ]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    model = encoded_digits(VARIATIONAL).model
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(LatentError, match="is there already"):
        write_picture_folder(tmp_path, model, prior_codes(model, 3))
    with pytest.raises(LatentError, match="is there already"):
        write_picture_folder(tmp_path / "mine.txt", model, prior_codes(model, 3))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    model = encoded_digits(VARIATIONAL).model

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_picture_folder(tmp_path / "new", model, prior_codes(model, 3), report=stop)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    model = encoded_digits(VARIATIONAL).model
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnwritableFolder, match="“new” cannot be written"):
        write_picture_folder(tmp_path / "file" / "new", model, prior_codes(model, 3))
