import sys
from pathlib import Path

import numpy as np
import pytest

from denoiser.bench.common import noisy_pictures, to_8bit
from denoiser.bench.pareto_plot import pareto_figure
from denoiser.bench.peers import CLASSICS, PEERS, format_peers, peer_table
from denoiser.errors import QuietgrainError
from denoiser.figures import figure_file
from denoiser.metrics import psnr


def test_classics_remove_noise(clean_folder: Path) -> None:
    for make in CLASSICS.values():
        clean_up = make()
        for _sigma, clean, noisy in noisy_pictures(clean_folder, [20], None, lambda *_: None):
            assert psnr(to_8bit(clean_up(noisy, 20)), clean) > psnr(to_8bit(noisy), clean) + 3


def test_bm3d_beats_non_local_means(clean_folder: Path) -> None:
    pytest.importorskip("bm3d", reason="the extra “peers” is not installed")
    methods = {name: make() for name, make in PEERS.items()}
    rows = {row.method: row for row in peer_table(methods, clean_folder, [25], limit=1)}
    assert rows["BM3D"].psnr > rows["OpenCV non-local means"].psnr


def test_all_methods_get_the_same_noise(clean_folder: Path) -> None:
    seen: dict[str, list[np.ndarray]] = {"ours": [], "other": []}

    def nothing(name: str) -> object:
        return lambda noisy, _sigma: seen[name].append(noisy) or noisy

    rows = peer_table({name: nothing(name) for name in seen}, clean_folder, [5, 10])  # type: ignore[misc]
    np.testing.assert_array_equal(seen["ours"], seen["other"])
    assert [(row.method, row.sigma, row.pictures) for row in rows] == [
        *(("ours", 5, 2), ("other", 5, 2), ("ours", 10, 2), ("other", 10, 2))
    ]
    assert rows[0].times_first == rows[2].times_first == 1
    assert rows[0].psnr == rows[1].psnr > rows[2].psnr
    assert len(format_peers(rows).splitlines()) == 5
    content = figure_file(pareto_figure(rows), "svg").decode()
    assert "sigma 10" in content
    assert "ours" in content


def test_a_missing_peer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bm3d", None)
    with pytest.raises(QuietgrainError, match=r"pip install quietgrain\[peers\]"):
        PEERS["BM3D"]()
