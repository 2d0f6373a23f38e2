"""A reader that has enough ends a command without complaint."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from denoiser import cli
from denoiser.cli.usage import EXIT_READER_LEFT
from gui.samples import SAMPLE_PHOTO
from tests.conftest import QUIETGRAIN

where_it_is_told = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell that a reader left"
)


def said_to_nobody(arguments: list[str], unbuffered: str) -> tuple[int, str]:
    """The exit status and the complaints where nobody reads the output."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*QUIETGRAIN, *arguments],
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )
    os.close(write)
    return done.returncode, done.stderr


@where_it_is_told
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_left_ends_a_command_without_complaint(unbuffered: str) -> None:
    assert said_to_nobody(["models"], unbuffered) == (EXIT_READER_LEFT, "")


@where_it_is_told
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_nor_does_help_complain(unbuffered: str) -> None:
    assert said_to_nobody(["--help"], unbuffered)[1] == ""  # argparse itself may bear it: status 0


def test_another_broken_pipe_is_not_taken_for_it() -> None:
    def broken(_photos: list[Path], _model: str, _device: str) -> int:
        raise BrokenPipeError

    window = cli.Window(
        broken, lambda _file, _model, _device: 0, lambda _photo: {}, lambda: {}, SAMPLE_PHOTO
    )
    with pytest.raises(BrokenPipeError):
        cli.main([], window)
