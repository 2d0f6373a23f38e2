"""The library never imports Qt, and the window holds no image maths."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_the_layers_of_pyproject_are_kept() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_whole_library_imports_without_qt() -> None:
    program = (
        "import importlib, pkgutil, sys, denoiser\n"
        "for module in pkgutil.walk_packages(denoiser.__path__, 'denoiser.'):\n"
        "    importlib.import_module(module.name)\n"
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'gui'))]\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_neither_help_nor_the_window_waits_for_torch() -> None:
    """Torch takes seconds to import; it is loaded beside the window, and by commands that clean."""
    program = (
        "import sys, gui.launch, gui.app\n"
        "try: gui.launch.main(['--help'])\n"
        "except SystemExit: pass\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_training_runs_where_there_is_only_torch_numpy_and_pillow() -> None:
    program = (
        "import sys\n"
        "class Refuse:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        refused = 'PySide6 safetensors tifffile imagecodecs rawpy platformdirs tqdm'\n"
        "        if name.partition('.')[0] in refused.split():\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "import denoiser.training.loop, denoiser.training.config\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
