"""A hot folder."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from denoiser.batch.items import Event, ItemState, Order
from denoiser.batch.local import LocalCrew
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import Sources
from denoiser.batch.watch import Arrivals, watch
from tests.denoiser.batch.conftest import make_photo, recipe, results

POLL = 0.05
"""Seconds."""
PATIENCE = 60.0


class HotFolder:
    """A watch in a thread."""

    def __init__(self, source: Path, output: Path, crew: LocalCrew) -> None:
        order = Order((source,), output, recipe())
        self.stop = threading.Event()
        self.summaries: list[Summary] = []
        self.events: list[Event] = []
        sources = Sources(order)
        self.batch = Batch(order, (), self.events.append, crew=crew)
        self._thread = threading.Thread(
            target=lambda: self.summaries.append(watch(self.batch, sources, self.stop, POLL))
        )
        self._thread.start()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline
            assert self._thread.is_alive()
            time.sleep(0.02)

    def states(self) -> dict[str, ItemState]:
        return {item.source.name: e.state for item, e in dict(self.batch.outcomes).items()}

    def end(self) -> None:
        self.stop.set()
        self.batch.cancel()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def hot(source: Path, output: Path, crew: LocalCrew) -> Iterator[HotFolder]:
    make_photo(source / "before.png")
    folder = HotFolder(source, output, crew)
    yield folder
    folder.end()


def test_photos_are_cleaned_as_they_come(source: Path, output: Path, hot: HotFolder) -> None:
    hot.wait_for(lambda: hot.states() == {"before.png": ItemState.DONE})
    make_photo(source / "new" / "a.png", 1)
    hot.wait_for(lambda: hot.states().get("a.png") is ItemState.DONE)
    assert results(output) == ["before.png", "new/a.png"]


def test_a_file_that_comes_in_slowly_is_waited_for(
    source: Path, output: Path, tmp_path: Path, hot: HotFolder
) -> None:
    content = make_photo(tmp_path / "slow.png", 1).read_bytes()
    with (source / "slow.png").open("wb") as stream:
        for at in range(0, len(content), 1000):
            stream.write(content[at : at + 1000])
            stream.flush()
            time.sleep(0.02)
    hot.wait_for(lambda: hot.states().get("slow.png") is ItemState.DONE)
    assert "slow.png" in results(output)


def test_a_broken_file_is_tried_again_once_it_has_changed(
    source: Path, output: Path, hot: HotFolder
) -> None:
    (source / "late.png").write_bytes(b"not yet")
    hot.wait_for(lambda: hot.states().get("late.png") is ItemState.FAILED)
    make_photo(source / "late.png", 1)
    hot.wait_for(lambda: hot.states().get("late.png") is ItemState.DONE)


def test_the_end_is_told(source: Path, hot: HotFolder) -> None:
    hot.wait_for(lambda: hot.states() == {"before.png": ItemState.DONE})
    hot.end()
    assert hot.summaries[0].states[ItemState.DONE] == 1
    assert not hot.summaries[0].stopped


def test_a_file_is_there_when_it_stays_as_it_is(tmp_path: Path) -> None:
    arrivals, path = Arrivals(), tmp_path / "a.jpg"
    assert not arrivals.is_settled(path)
    path.write_bytes(b"1")
    assert [arrivals.is_settled(path) for _ in range(2)] == [False, True]
    path.write_bytes(b"12")
    assert [arrivals.is_settled(path) for _ in range(2)] == [False, True]
    path.unlink()
    assert not arrivals.is_settled(path)
