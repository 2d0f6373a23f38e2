from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PIL import Image

from denoiser.architecture import Architecture
from denoiser.bench.halo import HALOS, SIDE, format_halo, halo_table
from denoiser.network import DenoisingAutoencoder

from .conftest import smooth_picture

CPU = torch.device("cpu")


@pytest.fixture
def network() -> Iterator[DenoisingAutoencoder]:
    """Small, and with random values: it looks as far as its layers do."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield DenoisingAutoencoder(Architecture((8, 8, 8), 1)).eval().requires_grad_(False)


def test_the_wider_the_halo_the_more_alike(tmp_path: Path, network: DenoisingAutoencoder) -> None:
    Image.fromarray(smooth_picture(0, SIDE + 40, SIDE + 9)).save(tmp_path / "large.png")
    rows = halo_table(network, CPU, tmp_path, [10, 50])
    assert [(row.sigma, row.halo) for row in rows] == [(s, h) for s in (10, 50) for h in HALOS]
    for level in (rows[: len(HALOS)], rows[len(HALOS) :]):
        assert level[0].difference > level[-1].difference > 0


def test_a_picture_of_one_tile_cannot_differ(
    clean_folder: Path, network: DenoisingAutoencoder
) -> None:
    rows = halo_table(network, CPU, clean_folder, [25])
    assert {(row.pictures, row.difference) for row in rows} == {(2, 0.0)}


def test_the_largest_of_all_pictures_counts(
    tmp_path: Path, clean_folder: Path, network: DenoisingAutoencoder
) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    for folder in (alone, clean_folder):
        # The first in both: a picture's noise depends on its place.
        Image.fromarray(smooth_picture(3, SIDE, SIDE)).save(folder / "0.png")
    assert [row.difference for row in halo_table(network, CPU, clean_folder, [25])] == [
        row.difference for row in halo_table(network, CPU, alone, [25])
    ]


def test_a_line_for_each_level(clean_folder: Path, network: DenoisingAutoencoder) -> None:
    heads, *lines = format_halo(halo_table(network, CPU, clean_folder, [5, 15], 1)).splitlines()
    assert heads.split()[1:3] == ["halo", "16"]
    assert [line.split()[0] for line in lines] == ["5", "15"]
    assert all(len(line.split()) == 1 + len(HALOS) for line in lines)
