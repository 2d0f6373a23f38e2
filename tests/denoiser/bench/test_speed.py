import sys

import numpy as np
import pytest

from denoiser.bench.speed import format_speed, middle_crop, speed_table
from denoiser.errors import QuietgrainError

from .conftest import Nothing, smooth_picture

PICTURE = smooth_picture(0).astype(np.float32) / 255


def test_the_crop_keeps_the_proportions() -> None:
    crop = middle_crop(np.zeros((3000, 4000, 3), np.float32), 2)
    assert crop.shape[0] * crop.shape[1] == pytest.approx(2e6, rel=0.01)
    assert crop.shape[1] / crop.shape[0] == pytest.approx(4 / 3, rel=0.01)
    assert middle_crop(PICTURE, 2).shape == PICTURE.shape


def test_all_are_timed_on_the_same_crop() -> None:
    ours = {"one": Nothing(), "other": Nothing()}
    rows = speed_table(ours, PICTURE, megapixels=0.002, sigma=10, repeats=2)
    assert [row.name.split()[0] for row in rows] == ["one", "other", "scikit-image", "OpenCV"]
    assert all(one.told == [10, 10, 10] for one in ours.values())
    assert all(row.seconds_per_megapixel > 0 for row in rows)
    assert max(row.times_fastest_peer for row in rows[2:]) == pytest.approx(1)
    assert len(format_speed(rows).splitlines()) == 5


def test_a_missing_peer_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, nothing: Nothing
) -> None:
    monkeypatch.setitem(sys.modules, "skimage.restoration", None)
    with pytest.raises(QuietgrainError, match=r"pip install quietgrain\[bench\]"):
        speed_table({"ours": nothing}, PICTURE)
