"""A training file says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import TrainingError
from denoiser.training.config import TeachersConfig, read_config
from denoiser.weights import find_model
from tests.conftest import ROOT

GOOD = '[[pictures]]\nfolder = "photos"\n'


@pytest.mark.parametrize("name", ["gaussian", "photo"])
def test_the_files_beside_the_weights_are_valid(name: str) -> None:
    config = read_config(ROOT / "weights" / f"{name}.toml")
    assert config.name == name
    assert sum(source.share for source in config.pictures) == pytest.approx(1)


def test_the_example_of_the_readme_is_valid_and_fits_the_weights_it_begins_with(
    tmp_path: Path,
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = tmp_path / "mine.toml"
    example.write_text(readme.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    config = read_config(example)
    assert config.start_from == tmp_path / "weights" / "photo.safetensors"
    assert config.architecture == find_model("photo").architecture


def test_folders_count_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD)
    config = read_config(path)
    assert config.name == "mine"
    assert config.pictures[0].folder == tmp_path / "photos"


def test_teachers_count_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD + '[teachers]\nown = "a.safetensors"\n[schedule]\nloss = "psnr"\n')
    config = read_config(path)
    assert config.teachers == TeachersConfig(tmp_path / "a.safetensors")
    assert config.as_dict()["teachers"] == {"own": "a.safetensors"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "names no pictures"),
        ("not toml", "not valid TOML"),
        (GOOD + "[schedule]\ncorp = 96\n", "no setting “corp”. Known ones: batch"),
        (GOOD + "[schedule]\ncrop = 100\n", "multiple of 8"),
        (GOOD + "[network]\nwidths = []\n", "not an architecture"),
        (GOOD + '[noise]\nkind = "pink"\n', "“pink”. Known: gaussian"),
        (GOOD + "[noise]\nsigma = [50, 5]\n", "sigma must be two rising levels"),
        (GOOD + "[noise]\nsigma = 25\n", "two levels each"),
        (GOOD + "[noise]\noften = [5, 80]\n", "often lie within them"),
        (GOOD + '[schedule]\nloss = "nice"\n', "“nice”. Known: charbonnier, psnr"),
        (GOOD + "[schedule]\ngigapixels = 2\ndecay_from = 2\n", "decay_from must lie between"),
        (GOOD + '[teachers]\nown = "a.safetensors"\n', "must say loss = “psnr”"),
        (
            GOOD + '[teachers]\nother = "a.safetensors"\n',
            "no setting “other”. Known ones: own, white",
        ),
        (GOOD + '[teachers]\nwhite = "a.safetensors"\n', "missing 1 required.*own"),
        ("teachers = 3\n" + GOOD, r"\[teachers\] must hold settings"),
        ("noise = 3\n" + GOOD, r"\[noise\] must hold settings"),
        ("pictures = 3\n", r"\[\[pictures\]\] must stand in double brackets"),
        ("[[pictures]]\nfolder = 3\n", "has a folder that is not a path in quotation marks"),
        ("start_from = 3\n" + GOOD, "has a start_from that is not a path"),
        ("speed = 3\n" + GOOD, "no setting “speed”"),
    ],
)
def test_a_wrong_file_gets_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text)
    with pytest.raises(TrainingError, match=sentence):
        read_config(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"nowhere\.toml"):
        read_config(tmp_path / "nowhere.toml")
