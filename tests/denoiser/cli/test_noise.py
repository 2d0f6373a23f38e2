"""`quietgrain noise` as a script would use it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.color import to_srgb
from denoiser.opening import open_photo
from denoiser.quantise import quantise
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise
from gui.launch import main


@pytest.fixture
def photo(tmp_path: Path, night_photo: Path) -> Path:
    path = tmp_path / "night.jpg"
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1660, 1020)).save(path, quality=95, exif=whole.info["exif"])
    return path


@pytest.mark.parametrize("kind", NoiseKind, ids=lambda kind: kind.value)
def test_the_new_file_says_what_it_holds(
    photo: Path, tmp_path: Path, kind: NoiseKind, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "test pictures"
    command = ["noise", str(photo), "-o", str(folder), "--kind", kind.value]
    assert main([*command, "--sigma", "12.5", "--seed", "3"]) == 0
    target = folder / f"night-noisy-{kind.value}-12.5.png"
    noise = SyntheticNoise(kind, 12.5, seed=3)
    written, source = open_photo(target), open_photo(photo)
    expected = noise.add(source.pixels)
    np.testing.assert_array_equal(quantise(written.pixels, 8), quantise(expected, 8))
    assert written.exif == source.exif
    assert written.xmp is not None
    assert noise.sentence in written.xmp.decode()
    assert noise.sentence in capsys.readouterr().out


def test_exiftool_reads_what_the_file_holds(photo: Path, tmp_path: Path) -> None:
    target = tmp_path / "noisy.jpg"
    assert main(["noise", str(photo), "-o", str(target)]) == 0
    done = subprocess.run(
        ["exiftool", "-Contents", "-Model", "-warning", "-s3", str(target)],
        capture_output=True,
        text=True,
        check=True,
    )
    contents, model = done.stdout.splitlines()
    assert contents.startswith("Made from a photo with synthetic noise: gaussian, sigma 25")
    assert model


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_without_clipping_the_noise_is_whole(photo: Path, tmp_path: Path, mode: str) -> None:
    source = photo.with_name("source.png")
    with Image.open(photo) as picture:
        picture.convert(mode).save(source)
    assert main(["noise", str(source), "-o", str(tmp_path), "--sigma", "75", "--no-clip"]) == 0
    written = to_srgb(open_photo(tmp_path / "source-noisy-gaussian-75.tif"))
    expected = SyntheticNoise(sigma=75, clip=False).add(to_srgb(open_photo(source)))
    assert expected.min() < 0
    np.testing.assert_allclose(written, expected, atol=1e-6)


def test_nothing_is_overwritten(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = photo.read_bytes()
    assert main(["noise", str(photo), "-o", str(photo)]) == 1
    assert photo.read_bytes() == before
    assert "exists already" in capsys.readouterr().err
    for _ in range(2):
        assert main(["noise", str(photo), "-o", str(tmp_path)]) == 0
    assert len(list(tmp_path.glob("night-noisy-gaussian-25*.png"))) == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--sigma", "80"],
        ["--sigma", "nan"],
        ["--seed", "-1"],
        ["--kind", "pink"],
    ],
)
def test_bad_usage_exits_with_2(photo: Path, tmp_path: Path, options: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["noise", str(photo), "-o", str(tmp_path), *options])
    assert stopped.value.code == 2


def test_unclipped_noise_needs_a_file_that_can_hold_it(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["noise", str(photo), "-o", str(tmp_path / "a.png"), "--no-clip"]) == 2
    assert ".tif" in capsys.readouterr().err
    assert not (tmp_path / "a.png").exists()


def test_a_bad_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no photo")
    assert main(["noise", str(bad), "-o", str(tmp_path / "out")]) == 1
    assert "bad.jpg" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_it_does_not_wait_for_torch(photo: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from gui.launch import main; "
        f"status = main(['noise', {str(photo)!r}, '-o', {str(tmp_path)!r}]); "
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'torch'))]; "
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
