"""Imports torch in one thread while the others go on.

A plain ``import torch`` holds all threads of a program up, although it runs in one: Python keeps
its lock while the system loads torch's shared libraries (a fifth of a second, and far longer from a
cold disk), and while it looks for garbage among the half a million objects that come into being,
again and again.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import linecache
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

TORCH = "torch"
CUDA_LIBRARY = "nvidia/*/lib/libcublasLt.so.*"
"""By far the largest of those that torch loads itself where it was built for CUDA; it does so with
this one first, and it needs none of the others."""


def load_torch() -> None:
    """Import torch so that other threads hardly notice; later calls do nothing.

    Torch can be imported as usual as well, before or meanwhile, in any thread.
    """
    spec = find_spec(TORCH) if TORCH not in sys.modules else None
    if spec is None or spec.origin is None:
        return
    cuda = list(Path(spec.origin).parents[1].glob(CUDA_LIBRARY))
    if len(cuda) == 1:  # of several, torch knows which
        open_library(cuda[0])
    ahead = _LibrariesFirst()
    collects = gc.isenabled()
    sys.meta_path.insert(0, ahead)
    gc.disable()
    try:
        importlib.import_module(TORCH)
    finally:
        sys.meta_path.remove(ahead)
        if collects:
            gc.enable()
    # All this stays until the end: looking through it again would take 50 ms each time.
    gc.freeze()
    # The window's Qt has looked into the source of each module, and 40 MB of it would stay.
    linecache.clearcache()


class _LibrariesFirst(MetaPathFinder):
    """Finds no module, but sees when torch comes to the one for which the libraries are loaded, and
    that everything that has to be loaded before them has been."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> None:
        if fullname == "torch._C":
            suffix = ".dylib" if sys.platform == "darwin" else ".so"
            for folder in path or ():
                open_library(Path(folder, "lib", f"libtorch{suffix}"))


def open_library(library: Path) -> None:
    """Let the system load a shared library, and other threads run meanwhile.

    `ctypes.CDLL` and the import of an extension module keep Python's lock; a call of the system's
    function through ctypes does not.  Whoever needs the library asks for it again, which takes no
    time; so one that cannot be loaded is left to them to complain about.
    """
    if os.name == "nt":
        return  # where torch itself loads them in this way
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
    dlopen.restype = ctypes.c_void_p
    dlopen(os.fsencode(library), os.RTLD_NOW)
