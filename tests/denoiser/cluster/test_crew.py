"""A batch on a real cluster: the same results as here, and no photo lost with a worker."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, Worker
from PIL import Image

from denoiser.batch.items import Event, ItemState, Order
from denoiser.batch.journal import JOURNAL_NAME
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import find
from denoiser.cluster import crew
from denoiser.cluster.connection import existing_cluster
from denoiser.cluster.crew import ClusterCrew
from denoiser.errors import ClusterError
from denoiser.recipe import ExportOptions, Recipe, Settings
from tests.denoiser.cluster.conftest import Cluster

PHOTOS = 6

pytestmark = pytest.mark.timeout(300)  # workers import torch, all at once


@pytest.fixture
def folder(tmp_path: Path, night_photo: Path) -> Path:
    """Photos in folders, and one that is none."""
    folder = tmp_path / "in"
    (folder / "below").mkdir(parents=True)
    with Image.open(night_photo) as whole:
        for index in range(PHOTOS):
            part = whole.crop((400 * index, 900, 400 * index + 300, 1150))
            name = f"{index}.jpg" if index % 2 else f"below/{index}.png"
            part.save(folder / name, exif=whole.info["exif"])
    (folder / "broken.jpg").write_bytes(b"no photo")
    return folder


class Told(list[Event]):
    """The events of a batch that are the last of their photos."""

    def __call__(self, event: Event) -> None:
        if event.state not in (ItemState.WAITING, ItemState.RUNNING):
            self.append(event)

    def plain(self) -> list[tuple[Any, ...]]:
        """What has to be the same wherever the work is done."""
        return sorted(
            (
                str(event.item.source),
                event.state.value,
                event.target and event.target.name,
                event.sigma,
                event.removed,
                event.sentence,
                event.notes,
            )
            for event in self
        )


def content(folder: Path) -> dict[str, bytes]:
    """All results by name, unfinished ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(("quietgrain-report", ".quietgrain-lock"))
        if path.name != JOURNAL_NAME
    }


def on_cluster(client: Client, order: Order, listen: Any) -> Summary:
    return Batch(order, find(order).items, listen, crew=ClusterCrew(client, order.inputs)).run()


def test_results_are_those_of_this_computer_and_no_photo_dies_with_a_worker(
    cluster: Cluster, folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    here, there = Order((folder,), tmp_path / "here"), Order((folder,), tmp_path / "there")
    told_here, told_there = Told(), Told()
    Batch(here, find(here).items, told_here).run()
    cluster.need_workers(2)

    def listen(event: Event) -> None:
        told_there(event)
        if event.state is ItemState.DONE and cluster.workers[0].poll() is None:
            cluster.kill_worker(cluster.workers[0])

    with existing_cluster(cluster.address) as client:
        wait_for_workers(client, 2)
        summary = on_cluster(client, there, listen)
        assert summary.states[ItemState.DONE] == PHOTOS
        assert summary.states[ItemState.FAILED] == 1
        assert "is gone" in caplog.text
        assert told_there.plain() == told_here.plain()
        assert content(there.output) == content(here.output)
        again = Told()
        on_cluster(client, there, again)
    states = [event.state for event in again]
    assert sorted(state.value for state in states) == ["failed"] + ["skipped"] * PHOTOS


def wait_for_workers(client: Client, count: int) -> None:
    while len(client.nthreads()) < count:
        time.sleep(0.05)


def count_of_running_jobs(dask_worker: Worker) -> int:
    return dask_worker.state.executing_count


def test_cancel_stops_the_workers_within_a_tile(
    cluster: Cluster, night_photo: Path, tmp_path: Path
) -> None:
    """The photo has 12 megapixels, and would take much longer than this test."""
    order = Order((night_photo,), tmp_path / "out", Recipe(Settings(sigma=20.0)))
    cluster.need_workers(1)
    with existing_cluster(cluster.address) as client:
        wait_for_workers(client, 1)
        job = ClusterCrew(client, order.inputs, tile=192)

        def busy() -> bool:
            return any(client.run(count_of_running_jobs).values())

        def listen(event: Event) -> None:
            if event.state is ItemState.RUNNING:
                while not busy():
                    time.sleep(0.05)
                batch.cancel()

        batch = Batch(order, find(order).items, listen, crew=job)
        summary = batch.run()
        assert summary.cancelled
        assert summary.states[ItemState.WAITING] == 1
        while busy():
            time.sleep(0.05)
    assert not content(order.output)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a path that differs between processes")
def test_a_worker_that_does_not_see_the_folders_is_named(
    cluster: Cluster, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the workers have another current folder
    order = Order((Path("/proc/self/cwd") / folder.name,), tmp_path / "out")
    cluster.need_workers(1)
    with existing_cluster(cluster.address) as client:
        wait_for_workers(client, 1)
        with pytest.raises(ClusterError, match=f"does not see .*{folder.name}.* same path") as info:
            on_cluster(client, order, Told())
    assert "The worker tcp://127.0.0.1" in str(info.value)
    assert not content(order.output)


def test_without_workers_the_batch_stops_and_can_go_on(
    cluster: Cluster, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "LONELY_SECONDS", 0.5)
    order = Order((folder,), tmp_path / "out", Recipe(export=ExportOptions(format="JPEG")))
    cluster.need_workers(1)
    told = Told()

    def listen(event: Event) -> None:
        told(event)
        if event.state is ItemState.DONE:
            for worker in cluster.workers:
                cluster.kill_worker(worker)

    with existing_cluster(cluster.address) as client:
        wait_for_workers(client, 1)
        summary = on_cluster(client, order, listen)
    assert "no worker" in summary.stopped
    assert summary.states[ItemState.WAITING] > 0
    done = summary.states[ItemState.DONE]
    rest = Told()
    Batch(order, find(order).items, rest).run()
    assert [event.state for event in rest].count(ItemState.SKIPPED) == done
    assert [event.state for event in rest].count(ItemState.DONE) == PHOTOS - done
