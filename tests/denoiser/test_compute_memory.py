"""The choice of precision survives the process that made it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from denoiser import compute_memory
from denoiser.architecture import Architecture
from denoiser.compute import Compute
from denoiser.compute_memory import memory_file, remembered_compute
from denoiser.network import DenoisingAutoencoder

CPU = torch.device("cpu")


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DenoisingAutoencoder:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    forget(monkeypatch)
    return DenoisingAutoencoder(Architecture((8, 8), 1)).eval()


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a new process would begin."""
    monkeypatch.setattr(compute_memory, "_known", {})


def test_a_later_start_takes_the_same(
    network: DenoisingAutoencoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = remembered_compute("abc", network, CPU)
    forget(monkeypatch)
    # The very seconds: a new measurement would differ.
    assert remembered_compute("abc", network, CPU) == first
    assert remembered_compute("other weights", network, CPU) != first


def test_other_numbers_of_threads_take_the_same(
    network: DenoisingAutoencoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = remembered_compute("abc", network, CPU)
    forget(monkeypatch)
    threads = torch.get_num_threads()
    torch.set_num_threads(threads + 1)
    try:
        assert remembered_compute("abc", network, CPU) == first
    finally:
        torch.set_num_threads(threads)


def test_a_damaged_memory_is_made_anew(
    network: DenoisingAutoencoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in ("{", "[]", '{"x": 1}'):
        memory_file().parent.mkdir(parents=True, exist_ok=True)
        memory_file().write_text(content)
        forget(monkeypatch)
        assert isinstance(remembered_compute("abc", network, CPU), Compute)
        assert any(key.startswith("abc") for key in json.loads(memory_file().read_text()))


def test_without_a_place_to_write_it_is_remembered_for_the_process(
    network: DenoisingAutoencoder,
) -> None:
    memory_file().parent.parent.mkdir(parents=True, exist_ok=True)
    memory_file().parent.write_text("a file where the folder should be")
    first = remembered_compute("abc", network, CPU)
    assert remembered_compute("abc", network, CPU) is first
