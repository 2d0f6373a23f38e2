"""A real scheduler and real workers: processes of their own, on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest


class Cluster:
    """A scheduler, and as many workers as a test starts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        self.workers: list[subprocess.Popen[bytes]] = []
        contact = folder / "scheduler.json"
        scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(contact))
        # The scheduler opens the file before it writes: what exists may still be empty.
        while not (contact.exists() and contact.read_text().endswith("}")):
            assert scheduler.poll() is None, f"the scheduler ended; its words are in {folder}"
            time.sleep(0.05)
        self.address: str = json.loads(contact.read_text())["address"]

    def _start(self, what: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", what, *arguments]
        command += ["--host", "127.0.0.1", "--no-dashboard"]
        with (self._folder / f"{what}-{len(self._processes)}.log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)
        self._processes.append(process)
        return process

    def need_workers(self, count: int) -> None:
        """Let there be so many; others may have died.  Without nannies the dead stay dead."""
        self.workers = [process for process in self.workers if process.poll() is None]
        options = ["--no-nanny", "--nthreads", "2", "--memory-limit", "0"]
        options += ["--local-directory", str(self._folder / "scratch")]
        while len(self.workers) < count:
            self.workers.append(self._start("worker", self.address, *options))

    def kill_worker(self, process: subprocess.Popen[bytes]) -> None:
        """As a machine dies: without a word."""
        process.kill()
        process.wait()

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """At first without workers."""
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.stop()
