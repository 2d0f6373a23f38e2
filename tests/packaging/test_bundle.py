"""What can be tested of the bundle without building it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT

PACKAGING = ROOT / "packaging"


def test_the_recipe_is_python() -> None:
    for path in (PACKAGING / "quietgrain.spec", *PACKAGING.rglob("*.py")):
        compile(path.read_text("utf-8"), path, "exec")


@pytest.fixture
def small_photo(tmp_path: Path, night_photo: Path) -> Path:
    path = tmp_path / "small.jpg"
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1820, 1140)).save(path, exif=whole.info["exif"])
    return path


def test_the_window_of_the_smoke_test_exports_what_the_command_line_writes(
    small_photo: Path, tmp_path: Path
) -> None:
    exported, cleaned = tmp_path / "window.png", tmp_path / "command.png"
    # Two new processes: the second takes the precision that the first has found and remembered.
    for program in (
        [PACKAGING / "smoke_window.py", small_photo, exported],
        [PACKAGING / "launch.py", "denoise", small_photo, "-o", cleaned],
    ):
        one_thread = {**os.environ, "OMP_NUM_THREADS": "1"}
        subprocess.run([sys.executable, *program], check=True, env=one_thread)
    assert exported.read_bytes() == cleaned.read_bytes()
