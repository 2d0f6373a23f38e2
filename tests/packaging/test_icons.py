"""The icon: one drawing, all sizes that desktops ask for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, ROOT / "packaging" / "icons.py", folder], check=True)
    return folder


def test_every_png_has_the_size_of_its_folder_and_round_corners(icons: Path) -> None:
    folders = {int(path.name.split("x")[0]): path for path in (icons / "hicolor").iterdir()}
    assert {16, 24, 32, 48, 64, 128, 256, 512} <= folders.keys()
    for size, folder in folders.items():
        with Image.open(folder / "apps" / "quietgrain.png") as icon:
            assert icon.size == (size, size)
            alpha = np.asarray(icon.getchannel("A"))
        assert alpha[0, 0] == alpha[-1, -1] == 0
        assert alpha[size // 2, size // 2] == 255


@pytest.mark.parametrize("size", [16, 32, 64])
def test_grains_fall_on_whole_pixels(icons: Path, size: int) -> None:
    with Image.open(icons / "hicolor" / f"{size}x{size}" / "apps" / "quietgrain.png") as icon:
        moon = np.asarray(icon.convert("RGB"))[size // 4 : size // 2, size // 4 : size // 2]
    grain = size // 16
    columns = moon[:: max(grain, 1)].reshape(-1, moon.shape[1], 3)
    first, last = columns[:, ::grain], columns[:, grain - 1 :: grain]
    np.testing.assert_array_equal(first, last)


def test_windows_and_macos_find_their_sizes(icons: Path) -> None:
    with Image.open(icons / "quietgrain.ico") as ico:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= ico.info["sizes"]
    with Image.open(icons / "quietgrain.icns") as icns:
        assert {(16, 16, 2), (128, 128, 1), (512, 512, 1), (512, 512, 2)} <= set(icns.info["sizes"])
