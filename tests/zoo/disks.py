"""Places that take nothing, or not enough: real ones, as far as this user may make them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of that size, mounted on ``folder``, which is made."""
    folder.mkdir()
    _mount(folder, "-t", "tmpfs", "-o", f"size={kilobytes}k", "quietgrain")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """``folder``, which exists, while nobody may write into it."""
    if os.geteuid():
        before = folder.stat().st_mode
        folder.chmod(0o555)
        try:
            yield folder
        finally:
            folder.chmod(before)
        return
    _mount(folder, "--bind", str(folder))  # permissions stop everybody but the superuser
    try:
        _mount(folder, "-o", "remount,bind,ro")
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _mount(folder: Path, *arguments: str) -> None:
    command = ["mount", *arguments, str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip(f"this user may not mount a disk: {done.stderr.strip()}")
