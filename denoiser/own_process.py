"""Work in a process of its own: for libraries that hold up all other threads, or cannot be stopped.

    def count(talk: Talk, up_to: int) -> int:
        for number in range(up_to):
            talk.say(number)
        return up_to

    own_process.run(count, 3, check=job.check, on_message=print)

The process begins anew with a Python of its own and imports what ``function`` needs; Qt is not
among it.  It gives way to the window: at a lower priority, and with one thread less than there are
cores.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar, TypeVarTuple

from denoiser.errors import ProcessLost, QuietgrainError
from denoiser.phrases import Phrase

CHECK_SECONDS = 0.05
"""How long the caller's ``check`` is not called at most."""
NICENESS = 3
"""Of 0 to 19; what the process yields to the window: half of its time, and not nearly all where
other programs are busy too."""
_THREAD_LIMITS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMBA_NUM_THREADS",
)

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class Talk:
    """The process's end of the conversation."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def say(self, message: object) -> None:
        """Tell the caller something that can be pickled."""
        self._connection.send((_Kind.MESSAGE, message))

    def heard(self, patience: float = 0) -> list[object]:
        """What the caller has told since the last time; if nothing, waits ``patience`` seconds."""
        commands: list[object] = []
        while self._connection.poll(0 if commands else patience):
            commands.append(self._connection.recv())
        return commands


class Conversation:
    """The caller's end, for those who have something to say while the work goes on."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[object] = queue.SimpleQueue()

    def tell(self, command: object) -> None:
        """Send something small that can be pickled; from any thread, and at once."""
        self._commands.put(command)

    def _said(self) -> list[object]:
        commands = []
        while not self._commands.empty():
            commands.append(self._commands.get())
        return commands


def run(
    function: Callable[[Talk, *Arguments], Result],
    *arguments: *Arguments,
    check: Callable[[], None],
    on_message: Callable[[object], None],
    conversation: Conversation | None = None,
) -> Result:
    """Call ``function(talk, *arguments)`` in a process of its own and wait for its result.

    Whatever ends this call ends the process too, at once.

    Args:
        function: of a module, so that the process finds it; arguments and result are pickled.
        check: called several times a second in this thread.
        on_message: called in this thread with what ``function`` says.
        conversation: to be kept by whoever wants to tell the process something.

    Raises:
        QuietgrainError: as ``function`` raised it, of the same class.
        Cancelled: by ``check``.
        ProcessLost: the process has gone without a word.
        MemoryError: there was not enough in the process.
        RuntimeError: ``function`` raised something else, which the text names; the traceback is a
            note of the error.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    with ours:
        process = context.Process(target=_begin, args=(theirs,), daemon=True)
        try:
            process.start()
        finally:
            theirs.close()
        try:
            work = pickle.dumps((function, arguments))
            return _converse(process, ours, work, check, on_message, conversation)
        finally:
            # It is either unwanted or has said its last word.
            process.kill()
            process.join()
            process.close()


class _Kind(StrEnum):
    """What the process sends."""

    READY = "ready"
    MESSAGE = "message"
    RESULT = "result"
    KNOWN_ERROR = "known error"
    NO_MEMORY = "no memory"
    UNFORESEEN = "unforeseen"


def _converse(
    process: SpawnProcess,
    connection: Connection,
    work: bytes,
    check: Callable[[], None],
    on_message: Callable[[object], None],
    conversation: Conversation | None,
) -> Any:
    is_working = False
    while True:
        check()
        try:
            # Before, the process would take a command for its work.
            for command in conversation._said() if conversation and is_working else ():
                connection.send(command)
            if not connection.poll(CHECK_SECONDS):
                continue
            kind, content = connection.recv()
            if kind is _Kind.READY:
                connection.send_bytes(work)
                is_working = True
        except (EOFError, ConnectionError) as error:
            process.join()
            raise ProcessLost(
                Phrase(
                    "The process that computed this was ended from outside (exit code {code}). "
                    "Most often memory has run out: close other programs and try again.",
                    code=process.exitcode,
                )
            ) from error
        if kind is _Kind.MESSAGE:
            on_message(content)
        elif kind is _Kind.RESULT:
            return content
        elif kind is _Kind.KNOWN_ERROR:
            raise content
        elif kind is _Kind.NO_MEMORY:
            raise MemoryError(content)
        elif kind is _Kind.UNFORESEEN:
            summary, trace = content
            problem = RuntimeError(summary)
            problem.add_note(f"In a process of its own:\n{trace}")
            raise problem


def _begin(connection: Connection) -> None:
    """The process, from its first to its last step."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller hears Ctrl+C too, and decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _give_way()
    if os.name == "posix":
        # Processes are not started from here.  But semaphores, which tqdm makes, are then removed
        # from the system as soon as they are open, and do not outlive a process that is killed.
        multiprocessing.set_start_method("fork", force=True)
    connection.send((_Kind.READY, None))
    connection.send(_outcome(connection))


def _outcome(connection: Connection) -> tuple[_Kind, object]:
    try:
        function, arguments = pickle.loads(connection.recv_bytes())
        return _Kind.RESULT, function(Talk(connection), *arguments)
    except QuietgrainError as error:
        return _Kind.KNOWN_ERROR, error
    except MemoryError as error:
        return _Kind.NO_MEMORY, str(error)
    except Exception as error:
        # The border of the process: what nobody foresaw must reach the caller and its log.
        summary = "".join(traceback.format_exception_only(error)).strip()
        return _Kind.UNFORESEEN, (summary, traceback.format_exc())


def _end_with_parent() -> None:
    """Nobody waits for the result once the caller's process has been killed."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _give_way() -> None:
    """Leave time and a core to the window; before libraries that start threads are imported."""
    threads = max(1, (os.cpu_count() or 1) - 1)
    for name in _THREAD_LIMITS:
        os.environ[name] = str(min(threads, int(os.environ.get(name) or threads)))
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415
        from ctypes import wintypes  # noqa: PLC0415

        below_normal = 0x4000
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetPriorityClass(wintypes.HANDLE(kernel.GetCurrentProcess()), below_normal)
    else:
        os.nice(NICENESS)
