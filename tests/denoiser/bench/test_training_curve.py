import json
from dataclasses import asdict
from pathlib import Path

import pytest

from denoiser.bench.training_curve import curve_figure, format_curve, read_curve
from denoiser.errors import QuietgrainError
from denoiser.training.records import add_to_curve

ROW = {"step": 1000, "gigapixels": 0.5, "seconds": 1800, "loss": -30.1, "psnr_15": 31.0}


@pytest.fixture
def curve(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    add_to_curve(path, {**ROW, "psnr_own": 36.5})
    add_to_curve(path, {**ROW, "gigapixels": 1.0, "seconds": 3600, "psnr_15": 32.5, "psnr_own": 37})
    return path


def test_what_training_wrote_is_shown(curve: Path) -> None:
    first, second = read_curve(curve)
    assert (first.gigapixels, first.hours) == (0.5, 0.5)
    assert second.psnr == {"15": 32.5, "own": 37}
    text = format_curve([first, second])
    assert text.splitlines()[0].split("  ")[-1].strip() == "its own noise"
    assert "32.50" in text
    assert json.dumps([asdict(first)])
    lines = [axes.lines[0] for axes in curve_figure([first, second]).axes]
    assert [list(line.get_xdata()) for line in lines] == [[0.5, 1.0]] * 2
    assert [list(line.get_ydata()) for line in lines] == [[31.0, 32.5], [36.5, 37.0]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "cannot be read"),
        (b"step,gigapixels,seconds,loss,psnr_15\n", "is empty"),
        (b"name,price\nlens,300\n", "no curve of a training"),
        (b"step,gigapixels,seconds,psnr_15\n1000,much,2,31\n", "no curve of a training"),
        (b"step,gigapixels,seconds,psnr_15\n1000,1\n", "no curve of a training"),
        (b"\xff\xfe\x00\x89PNG", "no curve of a training"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "other.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QuietgrainError, match=sentence):
        read_curve(path)
