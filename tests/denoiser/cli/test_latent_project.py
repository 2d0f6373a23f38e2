"""quietgrain latent project: a table, a plot, figures."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PIL import Image

from gui.launch import main

DIGITS = ["latent", "project", "digits", "--limit", "60", "--device", "cpu"]


def test_pca_as_table_plot_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, plot = tmp_path / "points.csv", tmp_path / "points.png"
    command = [*DIGITS, "-o", str(table), "--plot", str(plot), "--json"]
    assert main(command) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["method"] == "pca"
    assert facts["pictures"] == 60
    assert facts["trustworthiness"] > 0.99  # of a code that has two numbers already
    assert sum(facts["explained_variance"]) == pytest.approx(1)
    with table.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 60
    assert list(rows[0]) == ["name", "label", "error", "pca1", "pca2"]
    with Image.open(plot) as picture:
        assert picture.width > 1000
    assert main(command) == 1  # both exist
    assert "exists already" in capsys.readouterr().err


def test_a_cloud_in_space_as_drawing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, plot = tmp_path / "points.csv", tmp_path / "points.svg"
    command = [*DIGITS, "-o", str(table), "--plot", str(plot), "--colour", "error"]
    more = ["--method", "tsne", "--perplexity", "5", "--dimensions", "3"]
    assert main([*command, *more]) == 0
    assert "60 codes of 2 numbers in 3 dimensions by t-SNE" in capsys.readouterr().out
    assert table.read_text().startswith("name,label,error,tsne1,tsne2,tsne3\n")
    drawing = plot.read_text()
    assert "mean squared error" in drawing
    assert "t-SNE" in drawing


@pytest.mark.parametrize(
    ("more", "status", "sentence"),
    [
        (["--method", "tsne", "--perplexity", "80"], 1, "needs at least 81 pictures; there are 60"),
        (["--plot", "points.gif"], 2, "must end in .png or .svg"),
        (["--colour", "ISO"], 2, "no “ISO” to colour by; there are: label, error, nothing"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    status: int,
    sentence: str,
) -> None:
    table = tmp_path / "points.csv"
    assert main([*DIGITS, "-o", str(table), *more]) == status
    assert sentence in capsys.readouterr().err
    assert not table.exists()
