"""Who gets which photo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from denoiser.batch.items import Item
from denoiser.batch.jobs import PhotoJob
from denoiser.cluster.roster import LOSSES, PHOTOS_AT_ONCE, Roster
from denoiser.recipe import Recipe


def jobs(count: int) -> Iterator[PhotoJob]:
    for index in range(count):
        item = Item(index, Path(f"{index}.jpg"), Path())
        yield PhotoJob(item, Path("out"), Recipe(), "sha")


def assigned(roster: Roster) -> list[tuple[str, int]]:
    """All that can be handed out now: worker and number of the photo."""
    given = []
    while (assignment := roster.assign()) is not None:
        given.append((assignment[0], assignment[1].item.index))
    return given


def test_without_workers_no_photo_is_taken_from_the_batch() -> None:
    waiting = jobs(1)
    assert Roster(waiting).assign() is None
    assert next(waiting).item.index == 0


def test_gpus_come_first_and_nobody_has_more_than_two() -> None:
    roster = Roster(jobs(9))
    roster.join("cpu", has_gpu=False)
    roster.join("gpu", has_gpu=True)
    assert PHOTOS_AT_ONCE == 2
    assert assigned(roster) == [("gpu", 0), ("gpu", 1), ("cpu", 2), ("cpu", 3)]


def test_equal_workers_share_evenly() -> None:
    roster = Roster(jobs(2))
    roster.join("a", has_gpu=False)
    roster.join("b", has_gpu=False)
    assert sorted(worker for worker, _photo in assigned(roster)) == ["a", "b"]


def test_it_is_over_when_all_is_done() -> None:
    roster = Roster(jobs(1))
    roster.join("a", has_gpu=False)
    assignment = roster.assign()
    assert assignment is not None
    assert roster.assign() is None
    assert not roster.is_over
    roster.done(*assignment)
    assert roster.is_over


def test_what_a_dead_worker_had_comes_last_and_alone() -> None:
    roster = Roster(jobs(4))
    roster.join("a", has_gpu=False)
    assert [photo for _worker, photo in assigned(roster)] == [0, 1]
    assert roster.leave("a") == []
    roster.join("b", has_gpu=False)
    order = []
    while not roster.is_over:
        given = []
        while (assignment := roster.assign()) is not None:
            given.append(assignment)
        order.append([job.item.index for _worker, job in given])
        for assignment in given:
            roster.done(*assignment)
    assert order[:3] == [[2, 3], [0], [1]]


def test_a_photo_that_kills_its_workers_fails_and_its_neighbour_does_not() -> None:
    roster = Roster(jobs(2))
    roster.join("worker 0", has_gpu=False)
    assert len(assigned(roster)) == 2
    given_up = roster.leave("worker 0")
    deaths, done = 1, []
    while not roster.is_over:
        roster.join(f"worker {deaths}", has_gpu=False)
        while (assignment := roster.assign()) is not None:
            worker, job = assignment
            if job.item.index == 0:
                given_up += roster.leave(worker)
                deaths += 1
                break
            roster.done(worker, job)
            done.append(job.item.index)
    assert deaths == LOSSES == 3
    assert [job.item.index for job in given_up] == [0]
    assert done == [1]


def test_a_job_that_its_worker_gave_back_is_tried_again() -> None:
    roster = Roster(jobs(1))
    roster.join("a", has_gpu=False)
    for attempt in range(LOSSES):
        assignment = roster.assign()
        assert assignment is not None
        assert roster.lost(*assignment) == (attempt < LOSSES - 1)
    assert roster.assign() is None
    assert roster.is_over
