"""Exactly one outcome, then finished; whatever the work does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from pytestqt.qtbot import QtBot

from denoiser.errors import Cancelled, QuietgrainError
from gui.job import Job, Jobs


def outcome(qtbot: QtBot, work: Callable[[Job], object], *, cancel: bool = False) -> list[object]:
    heard: list[object] = []
    jobs = Jobs(threads=1)
    job = Job(work)
    job.succeeded.connect(lambda result: heard.append(("succeeded", result)))
    job.failed.connect(lambda sentence: heard.append(("failed", sentence)))
    job.cancelled.connect(lambda: heard.append("cancelled"))
    job.finished.connect(lambda: heard.append("finished"))
    if cancel:
        job.cancel()
    jobs.start(job)
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
    assert outcome(qtbot, lambda _job: 1, cancel=True) == ["cancelled", "finished"]


def test_cancelled_at_its_next_report(qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        job.report(0, 2)
        job.cancel()
        with pytest.raises(Cancelled):
            job.report(1, 2)
        job.report(2, 2)

    assert outcome(qtbot, work) == ["cancelled", "finished"]
