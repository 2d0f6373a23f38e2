"""What all tests share: photos, weights, and a clean desk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # what the window says is read in English
# Containers often forbid bytecode: every process that a test starts would compile torch anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Two cores are shared with whatever else runs; waiting threads would spin.
torch.set_num_threads(1)

ROOT = Path(__file__).resolve().parent.parent

QUIETGRAIN = (
    sys.executable,
    "-c",
    "import sys; from gui.launch import main; sys.exit(main(sys.argv[1:]))",
)
"""The command, for a process of its own; arguments follow."""


@pytest.fixture(scope="session")
def night_photo() -> Path:
    """The phone photo that ships with the application: 4032×3024, with maker notes."""
    return ROOT / "gui" / "samples" / "night-iso640.jpg"


@pytest.fixture(autouse=True, scope="session")
def _own_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What was found out about the machine is one for all tests, as it is for all processes of a
    user: else a test and a program that it starts could choose different precisions."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("machine")))
        yield


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, logs and weights of whoever runs the tests stay out of them."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
