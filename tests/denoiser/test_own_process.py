"""Work in a process of its own: what crosses the border, and that nothing is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from denoiser import own_process
from denoiser.errors import (
    Cancelled,
    LatentError,
    ProcessLost,
    QuietgrainError,
    UnreadablePhoto,
)
from denoiser.own_process import Conversation, Talk
from denoiser.phrases import Phrase

ROOT = Path(__file__).resolve().parents[2]


def never() -> None:
    """Nobody cancels."""


def run(
    function: Callable[..., object], *arguments: object, check: Callable[[], None] = never
) -> tuple[object, list[object]]:
    """The result and what was said on the way."""
    said: list[object] = []
    return own_process.run(function, *arguments, check=check, on_message=said.append), said


# What is done in the process.


def count(talk: Talk, up_to: int) -> int:
    for number in range(up_to):
        talk.say(number)
    return up_to


def surroundings(_talk: Talk) -> dict[str, object]:
    return {
        "process": os.getpid(),
        "niceness": os.nice(0),
        "threads": os.environ["OMP_NUM_THREADS"],
        "qt": [name for name in sys.modules if name.startswith("PySide6")],
    }


def fail(_talk: Talk, error: Exception) -> None:
    raise error


def die(_talk: Talk) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep(talk: Talk) -> None:
    talk.say(os.getpid())
    time.sleep(600)


def obey(talk: Talk) -> list[object]:
    """Until told to stop."""
    talk.say("ready")
    heard: list[object] = []
    while "stop" not in heard:
        heard += talk.heard(patience=10)
    return heard


def make_semaphore(talk: Talk) -> None:
    with multiprocessing.RLock():
        sleep(talk)


# And what comes of it.


def test_result_and_messages_come_back_in_order() -> None:
    assert run(count, 3) == (3, [0, 1, 2])


def test_it_is_a_process_without_qt_that_gives_way() -> None:
    found, _ = run(surroundings)
    assert isinstance(found, dict)
    assert found["process"] != os.getpid()
    assert found["niceness"] == min(19, os.nice(0) + own_process.NICENESS)
    assert int(found["threads"]) <= max(1, (os.cpu_count() or 1) - 1)
    assert found["qt"] == []


@pytest.mark.parametrize(
    "error",
    [
        LatentError(Phrase("{count} pictures are too few.", count=3)),
        UnreadablePhoto("x.jpg", "is empty", "Choose another file"),
        Cancelled(),
    ],
)
def test_a_known_error_crosses_as_its_own_kind(error: QuietgrainError) -> None:
    with pytest.raises(type(error)) as caught:
        run(fail, error)
    assert type(caught.value) is type(error)
    assert str(caught.value) == str(error)
    assert isinstance(caught.value.phrase, Phrase)
    assert caught.value.phrase.template == error.phrase.template  # type: ignore[attr-defined]


def test_an_unforeseen_error_keeps_its_traceback_for_the_log() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError: odd") as caught:
        run(fail, ZeroDivisionError("odd"))
    (note,) = caught.value.__notes__
    assert "in fail" in note


def test_memory_that_runs_out_there_is_told_as_such() -> None:
    with pytest.raises(MemoryError):
        run(fail, MemoryError())


def test_a_killed_process_becomes_a_sentence() -> None:
    with pytest.raises(ProcessLost, match=r"ended from outside \(exit code -9\)"):
        run(die)


@pytest.mark.parametrize("work", [sleep, make_semaphore])
def test_cancelling_ends_it_at_once_and_leaves_nothing(work: Callable[..., None]) -> None:
    threads = set(threading.enumerate())
    pids: list[object] = []
    asked = 0.0

    def check() -> None:
        nonlocal asked
        if pids:
            asked = time.monotonic()
            raise Cancelled

    with pytest.raises(Cancelled):
        own_process.run(work, check=check, on_message=pids.append)
    assert time.monotonic() - asked < 1
    assert isinstance(pids[0], int)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)
    assert multiprocessing.active_children() == []
    assert set(threading.enumerate()) == threads


def test_it_can_be_cancelled_before_it_is_ready() -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        run(sleep, check=check)
    assert multiprocessing.active_children() == []


def test_commands_reach_it_from_another_thread() -> None:
    conversation = Conversation()

    def tell(message: object) -> None:
        assert message == "ready"
        for command in ("pause", "resume", "stop"):
            teller = threading.Thread(target=conversation.tell, args=(command,))
            teller.start()
            teller.join()

    result = own_process.run(obey, check=never, on_message=tell, conversation=conversation)
    assert result == ["pause", "resume", "stop"]


def test_what_is_told_before_the_process_is_there_waits_for_it() -> None:
    conversation = Conversation()
    for command in ("pause", "stop"):
        conversation.tell(command)
    result = own_process.run(
        obey, check=never, on_message=lambda _message: None, conversation=conversation
    )
    assert result == ["pause", "stop"]


SCRIPT = """
import os, sys
from denoiser import own_process
from denoiser.errors import Cancelled
from tests.denoiser import test_own_process as work

pids = []

def check():
    if pids and {cancels}:
        raise Cancelled

def say(pid):
    pids.append(pid)
    print(pid, flush=True)

if __name__ == "__main__":
    try:
        own_process.run(work.make_semaphore, check=check, on_message=say)
    except Cancelled:
        print("cancelled", flush=True)
"""


def test_a_cancelled_process_leaves_no_semaphore(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(cancels=True))
    done = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.endswith("cancelled\n")
    assert done.stderr == ""  # the resource tracker would complain


def test_it_does_not_outlive_a_killed_caller(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(cancels=False))
    with subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as caller:
        assert caller.stdout is not None
        pid = int(caller.stdout.readline())
        caller.kill()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and Path(f"/proc/{pid}").exists() and not _is_zombie(pid):
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists() or _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    """Ended, but not yet waited for by whoever has adopted it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True
