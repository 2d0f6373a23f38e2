"""A small training as it is ordered: names, sizes, and the recipe for the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import TrainingError
from denoiser.latent.architecture import Family, LatentArchitecture, Layout
from denoiser.latent.live.order import (
    SmallTraining,
    check_name,
    check_size,
    count_parameters,
    free_name,
    suited_widths,
)
from denoiser.latent.live.recipe import config_of, write_recipe
from denoiser.latent.networks import build, parameter_counts
from denoiser.latent.sources import Cut, Kind, Source, Split
from denoiser.latent.training.config import read_latent_config
from denoiser.latent.weights import user_latent_weights


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("family", [Family.PLAIN, Family.VARIATIONAL])
@pytest.mark.parametrize("side", [28, 64])
def test_weights_are_counted_without_building_the_network(
    layout: Layout, family: Family, side: int
) -> None:
    architecture = LatentArchitecture(layout, family, side, 3, suited_widths(layout, side), code=5)
    assert count_parameters(architecture) == sum(parameter_counts(build(architecture)))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "needs a name"),
        ("a/b", "cannot be the name of a file"),
        (".hidden", "cannot be the name of a file"),
        ("aux", "cannot be the name of a file"),
        ("x" * 41, "41 characters; at most 40"),
        ("digits", "came with Quietgrain"),
        ("Digits", "came with Quietgrain"),
    ],
)
def test_names_that_cannot_be_are_refused_in_a_sentence(name: str, reason: str) -> None:
    with pytest.raises(TrainingError, match=reason):
        check_name(name)


def test_a_name_that_is_taken_gets_a_number() -> None:
    check_name("Ziffern_2-fach")
    assert free_name("mine") == "mine"
    user_latent_weights().mkdir(parents=True)
    for taken in ("mine", "Mine-2"):
        (user_latent_weights() / f"{taken}.json").touch()
    assert free_name("mine") == "mine-3"
    assert free_name("photos") == "photos-2"


def test_a_network_that_is_too_large_is_refused_with_its_numbers() -> None:
    with pytest.raises(TrainingError, match=r"50,\d\d\d,\d\d\d weights; 30,000,000"):
        check_size(LatentArchitecture(side=128, channels=3))


@pytest.mark.parametrize(
    "source",
    [
        Source(),
        Source(Kind.PHOTOS, Path("/photos of mine"), cut=Cut.TILES),
        Source(Kind.TORCHVISION, Path("/data"), dataset="FashionMNIST"),
    ],
    ids=lambda source: str(source.kind),
)
def test_the_recipe_is_the_same_training_for_the_command_line(
    source: Source, tmp_path: Path
) -> None:
    order = SmallTraining(
        "mine",
        source,
        LatentArchitecture(Layout.CONVOLUTIONAL, Family.VARIATIONAL, 32, 1, (8, 4), 3),
        loss="bce",
        weight=0.25,
        sigma=20,
        epochs=7,
        batch=16,
        learning_rate=0.002,
        seed=4,
    )
    path = write_recipe(order, tmp_path / "other name.toml")
    assert read_latent_config(path) == config_of(order)


@pytest.mark.parametrize(
    "source",
    [
        Source(Kind.PHOTOS, photos=(Path("/a.jpg"),)),
        Source(Kind.TORCHVISION, Path("/data"), split=Split.TEST),
    ],
    ids=lambda source: str(source.kind),
)
def test_pictures_that_a_recipe_cannot_name_are_refused(source: Source, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="names a folder"):
        write_recipe(SmallTraining("mine", source), tmp_path / "mine.toml")
    assert not list(tmp_path.iterdir())
