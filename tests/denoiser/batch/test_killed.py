"""A batch whose process is killed loses at most the photo in work, and goes on where it stopped."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from denoiser.batch.items import ItemState, Order
from denoiser.batch.local import LocalCrew
from denoiser.batch.run import Batch
from denoiser.batch.sources import find
from denoiser.opening import open_photo
from tests.conftest import QUIETGRAIN
from tests.denoiser.batch.conftest import MakeRun, leftovers, make_photo, recipe, results

PHOTOS = 16
KILLS = 4
PATIENCE = 60.0
"""Seconds."""


def clean_all(source: Path, output: Path) -> None:
    """In a process of its own."""
    order = Order((source,), output, recipe())
    Batch(order, find(order).items, lambda _event: None, crew=LocalCrew("cpu", 192)).run()


def wait_for_results(output: Path, count: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while not output.is_dir() or len(results(output)) < count:
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.mark.skipif(os.name == "nt", reason="processes are forked")
def test_killed_at_any_moment(source: Path, output: Path, tmp_path: Path, run: MakeRun) -> None:
    for seed in range(PHOTOS):
        make_photo(source / f"{seed}.png", seed)
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["denoiser.batch.local"])
    draw = random.Random(4)
    times: dict[str, int] = {}
    for kill in range(KILLS):
        process = processes.Process(target=clean_all, args=(source, output))
        process.start()
        wait_for_results(output, 2 * kill + 1)
        time.sleep(draw.uniform(0, 0.05))
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        for name in results(output):
            path = output / name
            assert open_photo(path).width == 64  # whole, or not there
            assert times.setdefault(name, path.stat().st_mtime_ns) == path.stat().st_mtime_ns
    finished = run()
    assert set(finished.states().values()) == {"done", "skipped"}
    assert finished.events[0].state is ItemState.SKIPPED
    assert sorted(results(output)) == sorted(f"{seed}.png" for seed in range(PHOTOS))
    assert not leftovers(output)
    for name, before in times.items():
        assert (output / name).stat().st_mtime_ns == before
    run(output=tmp_path / "at once")
    for name in results(output):
        assert (output / name).read_bytes() == (tmp_path / "at once" / name).read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way")
def test_interrupted_by_hand(source: Path, output: Path) -> None:
    for seed in range(50):
        make_photo(source / f"{seed}.png", seed)
    command = ["batch", str(source), str(output), "--sigma", "10", "--tile", "192", "--json"]
    process = subprocess.Popen(
        [*QUIETGRAIN, *command, "--device", "cpu"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["state"] == "done"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    summary = json.loads(out.splitlines()[-1])["summary"]
    assert summary["cancelled"]
    assert summary["waiting"] > 0
    assert "Run the same command again" in err
    assert "Traceback" not in err
    assert not leftovers(output)
    assert len(results(output)) == summary["done"]
