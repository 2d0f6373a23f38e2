from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from denoiser.bench.common import noisy_pictures, pictures_in, read_8bit, text_table, to_8bit
from denoiser.errors import QuietgrainError


def test_pictures_by_name_and_nothing_else(clean_folder: Path) -> None:
    assert [path.name for path in pictures_in(clean_folder)] == ["0.png", "1.png"]


@pytest.mark.parametrize("name", ["", "missing"])
def test_no_pictures(tmp_path: Path, name: str) -> None:
    with pytest.raises(QuietgrainError, match="holds no pictures"):
        pictures_in(tmp_path / name)


def test_a_damaged_picture_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(b"no picture")
    with pytest.raises(QuietgrainError, match="broken"):
        read_8bit(path)


def test_each_picture_has_its_own_noise_at_every_level_and_in_every_run(clean_folder: Path) -> None:
    def noise(sigma: float, limit: int | None = None) -> list[NDArray[np.float32]]:
        pictures = noisy_pictures(clean_folder, [sigma], limit, lambda *_: None)
        return [(noisy * 255 - clean) / sigma for _sigma, clean, noisy in pictures]

    first, second = noise(25)
    assert abs(np.corrcoef(first.ravel(), second.ravel())[0, 1]) < 0.05
    np.testing.assert_allclose(noise(5), [first, second], atol=1e-4)
    np.testing.assert_array_equal(noise(25, limit=1), [first])


def test_rounding_as_a_file_would() -> None:
    values = np.array([-0.2, 0.0, 99.4 / 255, 99.6 / 255, 1.3])
    assert to_8bit(values).tolist() == [0, 0, 99, 100, 255]


def test_columns_line_up() -> None:
    table = text_table(("name", "value"), [("a", 1.0), ("longer", 23.456)])
    assert table == "name    value\na        1.00\nlonger  23.46"


def test_a_table_without_rows() -> None:
    assert text_table(("a", "b"), []) == "a  b"
