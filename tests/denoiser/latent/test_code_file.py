"""Files of codes: complete, checked, and never mistaken for another autoencoder's."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from PIL import Image

from denoiser.errors import LatentError, UnwritablePhoto, WeightsError
from denoiser.latent.architecture import Family
from denoiser.latent.code_file import read_codes, save_codes, save_table
from denoiser.latent.encoded import Encoded, encode_set
from denoiser.latent.model import LatentModel
from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Cut, Kind, Source
from denoiser.latent.weights import user_latent_weights
from tests.denoiser.latent.shipped import encoded_digits


@pytest.fixture
def digits() -> Encoded:
    return encoded_digits(count=50)


@pytest.fixture
def tiles(tmp_path: Path) -> Encoded:
    """Tiles of photos in two folders."""
    model = LatentModel.load("digits", "cpu")
    for name in ("ä/one.jpg", "b/two, too.png"):
        path = tmp_path / name
        path.parent.mkdir()
        Image.linear_gradient("L").resize((60, 80)).save(path)
    pictures = read_pictures(Source(Kind.PHOTOS, tmp_path, cut=Cut.TILES), 28, 1)
    return encode_set(model, pictures)


def test_what_is_written_is_read_again(digits: Encoded, tiles: Encoded, tmp_path: Path) -> None:
    for encoded in (digits, tiles):
        path = tmp_path / "some.codes"
        save_codes(encoded, path, overwrite=True)
        read = read_codes(path)
        pictures = encoded.pictures
        assert np.array_equal(read.codes, encoded.codes)
        assert np.array_equal(read.errors, encoded.errors)
        assert read.title == pictures.title
        assert read.names == pictures.names
        assert read.label_names == pictures.label_names
        assert np.array_equal(read.labels, pictures.labels)
        assert read.origins == pictures.origins
        assert read.numbers.keys() == pictures.numbers.keys()
        for name, values in pictures.numbers.items():
            assert np.array_equal(read.numbers[name], values, equal_nan=True)
        assert read.card() == encoded.model.card


def test_pictures_without_labels_need_none(digits: Encoded, tmp_path: Path) -> None:
    bare = replace(digits, pictures=replace(digits.pictures, labels=None, label_names=()))
    save_codes(bare, tmp_path / "bare.codes")
    assert read_codes(tmp_path / "bare.codes").labels is None
    save_table(bare, tmp_path / "bare.csv")
    assert (tmp_path / "bare.csv").read_text().startswith("name,error,z1,z2\n")


def test_a_table_has_a_line_for_each_picture(tiles: Encoded, tmp_path: Path) -> None:
    save_table(tiles, tmp_path / "tiles.csv")
    with (tmp_path / "tiles.csv").open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert len(lines) == len(tiles) == 8
    assert lines[0]["name"] == "b/two, too.png (2, 12)"
    assert lines[-1]["label"] == "ä"
    assert (lines[1]["left"], lines[1]["top"], lines[1]["width"]) == ("30", "12", "28")
    assert float(lines[3]["z2"]) == pytest.approx(tiles.codes[3, 1], rel=1e-6)
    assert float(lines[3]["error"]) == pytest.approx(tiles.errors[3], rel=1e-5)
    assert float(lines[0]["Megapixels"]) == 0.0048


def test_nothing_is_overwritten_unasked(digits: Encoded, tmp_path: Path) -> None:
    path = tmp_path / "mine.codes"
    path.write_text("dear to me")
    for save in (save_codes, save_table):
        with pytest.raises(UnwritablePhoto, match=r"“mine.codes” exists already"):
            save(digits, path)
    assert path.read_text() == "dear to me"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(UnwritablePhoto, match=r"there is no folder"):
        save_codes(digits, tmp_path / "no" / "where.codes")


def test_what_is_no_file_of_codes_is_called_so(digits: Encoded, tmp_path: Path) -> None:
    with pytest.raises(LatentError, match=r"“.*gone.codes” does not exist"):
        read_codes(tmp_path / "gone.codes")
    save_codes(digits, tmp_path / "good.codes")
    good = (tmp_path / "good.codes").read_bytes()
    others = {
        "empty": b"",
        "text": b"z1,z2\n1,2\n",
        "photo": b"\xff\xd8\xff\xe0" + bytes(200),
        "cut off": good[:-9],
        "weights": digits.model.card.values_path.read_bytes(),
        "promise": safetensors.numpy.save(
            {"codes": digits.codes}, {"format": "quietgrain codes 1", "model": "{}"}
        ),
    }
    for name, content in others.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(LatentError, match=f"“.*{name}” is not a file of codes"):
            read_codes(path)
    with pytest.raises(LatentError, match=r"is not a file of codes"):
        read_codes(tmp_path)


def changed(path: Path, codes: np.ndarray | None = None, sha256: str = "") -> None:
    """The file with other codes, or as one of other weights."""
    tensors = safetensors.numpy.load_file(path)
    with safetensors.safe_open(path, framework="numpy") as stored:
        metadata = stored.metadata()
    if codes is not None:
        tensors["codes"] = codes
    if sha256:
        model = json.loads(metadata["model"])
        metadata["model"] = json.dumps({**model, "sha256": sha256})
    safetensors.numpy.save_file(tensors, path, metadata)


def test_codes_of_the_wrong_length_are_refused_with_both_numbers(
    digits: Encoded, tmp_path: Path
) -> None:
    path = tmp_path / "long.codes"
    save_codes(digits, path)
    changed(path, np.zeros((50, 3), np.float32))
    with pytest.raises(LatentError, match=r"holds codes of 3 numbers, and those of “.*” have 2"):
        read_codes(path)
    changed(path, np.zeros((49, 2), np.float32))
    with pytest.raises(LatentError, match=r"is not a file of codes"):
        read_codes(path)


def test_codes_of_other_weights_are_refused(digits: Encoded, tmp_path: Path) -> None:
    path = tmp_path / "other.codes"
    save_codes(digits, path)
    changed(path, sha256="ab" * 32)
    with pytest.raises(
        LatentError, match=r"“digits” whose weights \(sha256 abababababab…\) are not"
    ):
        read_codes(path).card()


def test_weights_of_another_family_are_refused(digits: Encoded) -> None:
    card = digits.model.card
    variational = replace(card.architecture, family=Family.VARIATIONAL)
    folder = user_latent_weights()
    folder.mkdir(parents=True)
    shutil.copy(card.values_path, folder / "strange.safetensors")
    replace(card, name="strange", architecture=variational, folder=folder).write()
    with pytest.raises(WeightsError, match="do not fit the network of their card"):
        LatentModel.load("strange", "cpu")
