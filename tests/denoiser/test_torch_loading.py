"""Torch is imported while other threads go on."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT


def run(program: str) -> None:
    """In a Python of its own: here torch is there already."""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_torch_works_and_python_is_left_as_it_was() -> None:
    run(
        "import gc, sys\n"
        "finders = list(sys.meta_path)\n"
        "from denoiser.torch_loading import load_torch\n"
        "load_torch()\n"
        "load_torch()\n"
        "import torch\n"
        "assert torch.ones(2, 3).sum() == 6\n"
        "assert sys.meta_path == finders and gc.isenabled()\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="torch itself does it there")
def test_another_thread_runs_while_the_system_loads_a_library() -> None:
    run(
        "import sys, threading, time\n"
        "from importlib.util import find_spec\n"
        "from pathlib import Path\n"
        "from denoiser.torch_loading import open_library\n"
        "steps, done = 0, False\n"
        "def step():\n"
        "    global steps\n"
        "    while not done:\n"
        "        steps += 1\n"
        "        time.sleep(0.001)\n"
        "threading.Thread(target=step).start()\n"
        "folder = Path(find_spec('torch').origin).parent / 'lib'\n"
        "library, = folder.glob('libtorch.[ds]*')\n"
        "sys.setswitchinterval(10)\n"  # nobody is asked to give way: only who waits does
        "before = steps\n"
        "open_library(library)\n"
        "during, done = steps - before, True\n"
        "assert during > 5, during\n"
    )


def test_a_library_that_is_missing_is_left_to_torch() -> None:
    run(
        "from pathlib import Path\n"
        "from denoiser.torch_loading import open_library\n"
        "open_library(Path("
        '"no.so"'
        "))\n"
    )
