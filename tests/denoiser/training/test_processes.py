"""Processes that train together hold the same gradients and speak with one voice."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest
import torch
from torch import nn

from denoiser.training.processes import Processes

CPU = torch.device("cpu")


def take_part(rank: int, port: int, folder: Path) -> None:
    """What each of two processes does, as `torchrun` would start it."""
    os.environ |= {
        "WORLD_SIZE": "2",
        "RANK": str(rank),
        "LOCAL_RANK": str(rank),
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(port),
    }
    value = nn.Parameter(torch.zeros(2, 3))
    value.grad = torch.full((2, 3), float(rank))
    with Processes() as processes:
        processes.average_gradients([value, nn.Parameter(torch.zeros(1))])
        found = {
            "first": processes.is_first,
            "gradient": value.grad.tolist(),
            "loss": processes.mean(10.0 * rank, CPU),
            "one is late": processes.any(rank == 1, CPU),
            "none is late": processes.any(False, CPU),
        }
    (folder / f"{rank}.json").write_text(json.dumps(found))


@pytest.mark.skipif(torch.cuda.is_available(), reason="NCCL needs a GPU for each process")
def test_two_processes_agree(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    torch.multiprocessing.spawn(take_part, (port, tmp_path), nprocs=2)
    found = [json.loads((tmp_path / f"{rank}.json").read_text()) for rank in (0, 1)]
    assert [each.pop("first") for each in found] == [True, False]
    assert found[0] == found[1]
    assert found[0] == {
        "gradient": [[0.5] * 3] * 2,
        "loss": 5.0,
        "one is late": True,
        "none is late": False,
    }


def test_one_process_is_alone() -> None:
    with Processes() as processes:
        assert processes.is_first
        assert processes.mean(3.0, CPU) == 3.0
        assert processes.any(True, CPU)
        assert not processes.any(False, CPU)
