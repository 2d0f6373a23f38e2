import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.bench.peers import Picture
from denoiser.bench.real_photos import NOISY, format_real, real_table
from denoiser.errors import QuietgrainError

from .conftest import smooth_picture


def halfway_to_the_first_scene(noisy: Picture) -> Picture:
    return (noisy + smooth_picture(0) / 255) / 2


@pytest.fixture
def cameras_folder(tmp_path: Path) -> Path:
    """Three pairs of two cameras; the one of the second camera shows another scene."""
    rng = np.random.default_rng(0)
    for name, scene in (("Canon_chair_1", 0), ("Canon_chair_2", 0), ("Sony_desk_1", 1)):
        clean = smooth_picture(scene)
        noisy = np.clip(np.rint(clean + rng.normal(0, 8, clean.shape)), 0, 255).astype(np.uint8)
        Image.fromarray(clean).save(tmp_path / f"{name}_mean.png")
        Image.fromarray(noisy).save(tmp_path / f"{name}_real.png")
    return tmp_path


def test_methods_beside_the_noisy_photos(cameras_folder: Path) -> None:
    rows = real_table({"halfway": halfway_to_the_first_scene}, cameras_folder)
    noisy, halfway = rows
    assert (noisy.method, noisy.photos, noisy.smallest_gain) == (NOISY, 3, 0)
    assert noisy.psnr == pytest.approx(30.1, abs=0.3)
    # Half the noise is 6 dB better; the other scene gets worse, and that is not hidden in a mean.
    assert halfway.by_camera["Canon"] == pytest.approx(noisy.by_camera["Canon"] + 6, abs=0.2)
    assert halfway.smallest_gain == pytest.approx(
        halfway.by_camera["Sony"] - noisy.by_camera["Sony"]
    )
    assert halfway.smallest_gain < -4
    assert halfway.psnr == pytest.approx(
        (2 * halfway.by_camera["Canon"] + halfway.by_camera["Sony"]) / 3
    )


def test_text_and_json(cameras_folder: Path) -> None:
    rows = real_table({"halfway": halfway_to_the_first_scene}, cameras_folder, limit=2)
    assert json.loads(json.dumps([asdict(row) for row in rows]))[1]["photos"] == 2
    text = format_real(rows)
    assert "smallest gain" in text
    assert "Canon" in text
    assert "Sony" not in text


def test_a_folder_without_pairs(clean_folder: Path) -> None:
    with pytest.raises(QuietgrainError, match="no pairs"):
        real_table({}, clean_folder)
