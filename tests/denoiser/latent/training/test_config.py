"""A training file says what an autoencoder is, and bad ones get one clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import TrainingError
from denoiser.latent.architecture import Family, Layout
from denoiser.latent.sources import Kind
from denoiser.latent.training.config import is_latent, read_latent_config
from denoiser.weights import BUNDLED_WEIGHTS

WHOLE = """
seed = 3
[latent]
layout = "convolutional"
family = "variational"
side = 32
channels = 3
widths = [8, 4]
code = 6
[objective]
reconstruction = "bce"
weight = 0.25
[noise]
sigma = 50
[variation]
flip = true
[[pictures]]
kind = "photos"
folder = "mine"
cut = "tiles"
[schedule]
epochs = 7
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "tried.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_section_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE)
    assert is_latent(path)
    config = read_latent_config(path)
    assert (config.name, config.seed) == ("tried", 3)
    shape = config.architecture
    assert (shape.layout, shape.family) == (Layout.CONVOLUTIONAL, Family.VARIATIONAL)
    assert (shape.picture_shape, shape.widths, shape.code) == ((32, 32, 3), (8, 4), 6)
    assert (config.objective.reconstruction, config.objective.weight) == ("bce", 0.25)
    assert config.noise.sigma == (50.0, 50.0)
    assert config.variation.flip
    assert config.pictures[0].kind is Kind.PHOTOS
    assert config.pictures[0].folder == tmp_path / "mine"
    assert config.schedule.epochs == 7
    # A card names the folder, but not where it is on this machine.
    assert str(tmp_path) not in str(config.as_dict())


def test_digits_and_defaults_need_nothing(tmp_path: Path) -> None:
    config = read_latent_config(written(tmp_path, "[latent]\n"))
    assert config.pictures[0].kind is Kind.DIGITS
    assert config.architecture.widths == (512, 256, 64)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("code = 6", "code = 2000"), r"\[latent\] cannot be used: a code of 2000 numbers; 1 to"),
        (("code = 6", 'code = "six"'), r"\[latent\] cannot be used"),
        (("side = 32", "side = 30"), "must be a multiple of 4"),
        (('family = "variational"', 'family = "magic"'), "“?'?magic"),
        (("code = 6", "cod = 6"), r"\[latent\] has no setting “cod”. Known ones: .*code"),
        (('"bce"', '"l3"'), "asks for the loss “l3”. Known: mse, l2, bce"),
        (("sigma = 50", "sigma = [60, 20]"), r"\[noise\] cannot be used: sigma must be one level"),
        (("sigma = 50", 'sigma = "much"'), r"\[noise\] cannot be used: sigma must be one level"),
        (('folder = "mine"', ""), "need a folder"),
        (('folder = "mine"', "folder = 5"), "a folder that is not a path in quotation marks"),
        (('cut = "tiles"', 'cut = "rings"'), "“rings” is not known; known: crops, tiles"),
        (('kind = "photos"', 'kind = "songs"'), "songs"),
        (("epochs = 7", "epochs = 0"), "epochs and batch must be at least 1"),
        (("epochs = 7", "held_out = 1.0"), "held_out is a part of the pictures"),
        (("seed = 3", "sed = 3"), "has no setting “sed”"),
        (("[latent]", "[latent"), "is not valid TOML"),
    ],
)
def test_bad_settings_are_named(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    path = written(tmp_path, WHOLE.replace(*change))
    with pytest.raises(TrainingError, match=sentence):
        read_latent_config(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="cannot be read"):
        is_latent(tmp_path / "none.toml")


def test_what_weights_were_trained_from_lies_beside_them() -> None:
    folder = BUNDLED_WEIGHTS / "latent"
    cards = {path.stem for path in folder.glob("*.json")}
    assert cards == {path.stem for path in folder.glob("*.toml")}
    assert sum(path.stat().st_size for path in folder.glob("*.safetensors")) <= 8_000_000
    for name in cards:
        assert read_latent_config(folder / f"{name}.toml").name == name
