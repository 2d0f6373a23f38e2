"""Groups of pictures whose codes lie together."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import LatentError
from denoiser.latent.digits import digits
from denoiser.latent.encoded import Encoded, encode_set
from denoiser.latent.groups import (
    NO_GROUP,
    TABLE,
    groups_csv,
    hdbscan,
    k_means,
    with_default_names,
    write_group_folders,
)
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import Origin, PictureSet


def blobs() -> np.ndarray:
    """Three clouds of 30, 20 and 10 points, far from each other."""
    draw = np.random.default_rng(0)
    middles = np.repeat(np.array([[0, 0], [20, 0], [0, 20]]), (30, 20, 10), axis=0)
    return (middles + draw.normal(size=middles.shape)).astype(np.float32)


def test_the_number_of_groups_is_found() -> None:
    tried: list[tuple[int, int]] = []
    groups = k_means(blobs(), None, report=lambda done, total: tried.append((done, total)))
    assert len(groups) == 3
    assert np.bincount(groups.numbers).tolist() == [30, 20, 10]  # the largest first
    assert groups.silhouette is not None
    assert groups.silhouette > 0.8
    assert tried[-1] == (10, 11)


def test_typical_pictures_come_first() -> None:
    groups = k_means(blobs(), 3)
    members = groups.members(0)
    assert sorted(members.tolist()) == list(range(30))
    assert np.all(np.diff(groups.distances[members]) >= 0)


def test_pictures_between_the_groups_are_in_none() -> None:
    codes = np.concatenate([blobs(), [[60.0, 60.0]]]).astype(np.float32)
    groups = hdbscan(codes, smallest=5)
    assert len(groups) == 3
    assert groups.numbers[-1] == NO_GROUP
    assert np.isnan(groups.distances[-1])


def test_too_few_pictures() -> None:
    codes = blobs()
    with pytest.raises(LatentError, match="For 5 groups at least 5 pictures are needed, and there"):
        k_means(codes[:4], 5)
    with pytest.raises(LatentError, match="at least 3 pictures are needed, and there are 2"):
        k_means(codes[:2], None)
    with pytest.raises(LatentError, match="at least 10 pictures are needed, and there are 9"):
        hdbscan(codes[:9], smallest=5)


def test_equal_pictures_make_groups_without_a_silhouette() -> None:
    with pytest.warns(match="distinct clusters"):
        groups = k_means(np.zeros((5, 2), np.float32), 2)
    assert groups.silhouette is None


def test_names() -> None:
    groups = k_means(blobs(), 3).renamed(1, " Cats ")
    assert groups.names == ("1", "Cats", "3")
    with pytest.raises(LatentError, match="There is a group “Cats” already"):
        groups.renamed(0, "Cats")
    with pytest.raises(LatentError, match="at least 1 letter"):
        groups.renamed(0, "  ")


@pytest.fixture(scope="module")
def some_digits() -> Encoded:
    return encode_set(LatentModel.load("digits", "cpu"), digits().select(range(60)))


def test_digits_name_their_groups(some_digits: Encoded) -> None:
    groups = k_means(some_digits.codes, 10)
    named = with_default_names(groups, some_digits.pictures)
    assert [name.split(" ")[0] for name in named.names] == list(groups.names)
    labels = np.asarray(some_digits.pictures.labels)
    for group, name in enumerate(named.names):
        if "(" in name:
            assert np.mean(labels[named.numbers == group] == int(name[-2])) > 0.5
    assert any("(" in name for name in named.names)


def test_folders_of_digits(some_digits: Encoded, tmp_path: Path) -> None:
    groups = k_means(some_digits.codes, 4).renamed(2, "a/b")
    assert write_group_folders(tmp_path / "out", groups, some_digits) == 60
    assert len(list((tmp_path / "out" / "a_b").glob("*.png"))) == np.sum(groups.numbers == 2)
    with (tmp_path / "out" / TABLE).open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 60
    assert {row["group"] for row in rows} == {"1", "2", "a/b", "4"}
    assert rows[7]["name"] == "digit 7"
    with pytest.raises(LatentError, match="is there already and not an empty folder"):
        write_group_folders(tmp_path / "out", groups, some_digits)


@pytest.mark.parametrize("links", [False, True])
def test_photos_are_copied_or_linked_and_stay_where_they_are(tmp_path: Path, links: bool) -> None:
    paths = [tmp_path / folder / "a.png" for folder in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        Image.new("L", (8, 8), len(path.parent.name)).save(path)
    model = LatentModel.load("digits", "cpu")
    draw = np.random.default_rng(0)
    pictures = PictureSet(
        title="photos",
        pixels=draw.integers(0, 256, (3, 28, 28, 1), dtype=np.uint8),
        names=("a, tile 1", "a, tile 2", "a"),
        origins=(Origin(paths[0], (0, 0, 4, 4)), Origin(paths[0], (4, 0, 4, 4)), Origin(paths[1])),
    )
    encoded = encode_set(model, pictures)
    groups = k_means(encoded.codes, 1).renamed(0, "all")
    assert write_group_folders(tmp_path / "out", groups, encoded, links=links) == 2
    first, second = tmp_path / "out" / "all" / "a.png", tmp_path / "out" / "all" / "a-2.png"
    assert first.read_bytes() == paths[0].read_bytes()
    assert second.read_bytes() == paths[1].read_bytes()
    assert first.is_symlink() is links
    assert all(path.exists() for path in paths)
    assert str(paths[1]) in groups_csv(groups, pictures)
