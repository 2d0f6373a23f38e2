"""Exactly one outcome, then finished; whatever the work does."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import torch
from pytestqt.qtbot import QtBot

from denoiser.errors import Cancelled, QuietgrainError
from gui.job import Job, Jobs


def outcome(qtbot: QtBot, work: Callable[[Job], object]) -> list[object]:
    heard: list[object] = []
    jobs = Jobs()
    jobs.succeeded.connect(lambda _job, result: heard.append(("succeeded", result)))
    jobs.failed.connect(lambda _job, sentence: heard.append(("failed", sentence)))
    jobs.cancelled.connect(lambda _job: heard.append("cancelled"))
    jobs.finished.connect(lambda _job: heard.append("finished"))
    jobs.start(work)
    qtbot.waitUntil(lambda: "finished" in heard)
    jobs.stop()
    return heard


def test_success_brings_the_result(qtbot: QtBot) -> None:
    assert outcome(qtbot, lambda _job: 42) == [("succeeded", 42), "finished"]


def test_a_known_error_brings_its_sentence(qtbot: QtBot) -> None:
    def work(_job: Job) -> None:
        raise QuietgrainError("The photo is empty.")

    assert outcome(qtbot, work) == [("failed", "The photo is empty."), "finished"]


@pytest.mark.parametrize(
    "error", [RuntimeError("odd"), torch.OutOfMemoryError("odd"), ZeroDivisionError("odd")]
)
def test_an_unforeseen_error_is_told_and_logged(
    qtbot: QtBot, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_job: Job) -> None:
        raise error

    heard = outcome(qtbot, work)
    assert heard[0][0] == "failed"  # type: ignore[index]
    assert heard[1:] == ["finished"]
    assert "a job failed" in caplog.text
    caplog.clear()


def test_cancelled_before_it_began(qtbot: QtBot) -> None:
    begun = threading.Event()
    go_on = threading.Event()
    heard: list[object] = []

    def first(_job: Job) -> None:
        begun.set()
        go_on.wait()

    jobs = Jobs()
    jobs.cancelled.connect(lambda job: heard.append(job.about))
    jobs.start(first)
    begun.wait()
    jobs.start(lambda _job: heard.append("ran"), about="second").cancel()
    go_on.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    jobs.stop()
    assert heard == ["second"]


def test_after_stop_nothing_starts() -> None:
    jobs = Jobs()
    jobs.stop()
    ran: list[int] = []
    jobs.start(lambda _job: ran.append(1))
    assert jobs.is_idle
    assert not ran


def test_cancelled_at_its_next_report(qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        job.report(0, 2)
        job.cancel()
        with pytest.raises(Cancelled):
            job.report(1, 2)
        job.report(2, 2)

    assert outcome(qtbot, work) == ["cancelled", "finished"]
