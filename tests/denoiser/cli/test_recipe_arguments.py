"""What the options of `denoise` and `batch` amount to, with and without a preset."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from denoiser.cli.recipe_arguments import add_product_arguments, add_recipe_arguments, recipe_of
from denoiser.opening import open_photo
from denoiser.presets import Preset, save_preset, user_presets
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Recipe, Settings
from denoiser.strength import Strength
from gui.launch import main

NIGHT = Preset(
    "Night, tripod",
    Settings("gaussian", 14.5, Strength(0.9, 0.8)),
    ExportOptions("TIFF", 90, 32, False, (Product.CLEANED, Product.SHEET), 16),
)


@pytest.fixture
def photo(tmp_path: Path, night_photo: Path) -> Path:
    path = tmp_path / "in" / "night.png"
    path.parent.mkdir()
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1700, 1050)).save(path)
    return path


def recipe(*words: str) -> Recipe:
    parser = argparse.ArgumentParser()
    add_recipe_arguments(parser)
    add_product_arguments(parser)
    return recipe_of(parser.parse_args(words))


def test_without_options_all_is_as_usual() -> None:
    assert recipe() == Recipe()


def test_a_preset_says_what_is_not_said() -> None:
    save_preset(NIGHT)
    assert recipe("--preset", "night, TRIPOD") == Recipe(NIGHT.settings, NIGHT.export)  # type: ignore[arg-type]
    assert recipe("--preset", "Colour only").settings.strength == Strength(0.0, 1.0)


def test_what_is_said_wins_over_the_preset() -> None:
    save_preset(NIGHT)
    changed = recipe("--preset", NIGHT.name, "--sigma", "auto", "--colour-strength", "0.1")
    assert changed.settings == Settings("gaussian", None, Strength(0.9, 0.1))
    assert recipe("--preset", NIGHT.name, "--strength", "0.3").settings.strength == Strength(
        0.3, 0.3
    )
    export = recipe("--preset", NIGHT.name, "--format", "PNG", "--also", "residual").export
    assert export == ExportOptions("PNG", 90, None, False, tuple(Product), 16)


def test_an_unknown_preset_is_answered_with_the_known_ones(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["denoise", str(photo), "-o", "x", "--preset", "Nihgt"]) == 2
    said = capsys.readouterr().err
    assert "no preset “Nihgt”" in said
    assert "“Natural”, “Smooth”, “Colour only”" in said


def test_residual_and_sheet_are_written_beside(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    command = ["denoise", str(photo), "-o", str(out), "--also", "residual", "--also", "sheet"]
    assert main([*command, "--sigma", "8", "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert [Path(name).name for name in (line["result"], *line["also"])] == [
        "night-clean.png",
        "night-residual.tif",
        "night-sheet.jpg",
    ]
    cleaned = open_photo(out / "night-clean.png").pixels
    total = cleaned + tifffile.imread(out / "night-residual.tif")
    assert np.abs(total - open_photo(photo).pixels).max() < 0.51 / 255
    assert main([*command, "--sigma", "8"]) == 0  # again: new names for all three
    assert len(list(out.iterdir())) == 6


def test_presets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    save_preset(NIGHT)
    assert main(["presets"]) == 0
    said = capsys.readouterr().out
    for words in ("Natural", "Night, tripod", "sigma 14.5", "written as TIFF", str(user_presets())):
        assert words in said
    assert main(["presets", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["Night, tripod"]["export"]["products"] == ["clean", "sheet"]
    user_presets().write_text("[broken", encoding="utf-8")
    assert main(["presets"]) == 1
    captured = capsys.readouterr()
    assert "Smooth" in captured.out
    assert "cannot be read" in captured.err
