"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from denoiser.files import replacing


def test_the_new_content_takes_the_old_ones_place(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    with replacing(target) as stream:
        stream.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_after_an_error_all_is_as_it_was(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def write_half() -> None:
        with replacing(target) as stream:
            stream.write(b"half of it")
            raise error

    with pytest.raises(type(error)):
        write_half()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_permissions_are_those_of_the_old_file_or_of_the_user(tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(b"")
    old.chmod(0o640)
    with replacing(old) as stream:
        stream.write(b"x")
    assert old.stat().st_mode & 0o777 == 0o640
    plain, made = tmp_path / "plain.txt", tmp_path / "made.txt"
    plain.write_bytes(b"")
    with replacing(made) as stream:
        stream.write(b"x")
    assert made.stat().st_mode == plain.stat().st_mode
