"""Whether this system can show a window, found out before Qt would abort the process."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from importlib.util import find_spec
from pathlib import Path

INSTALL_LINE = (
    "sudo apt-get install -y libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 "
    "libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 "
    "libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"
)
"""What Qt needs on a bare Debian or Ubuntu."""
HEADLESS = "Without a window: quietgrain denoise PHOTO -o FOLDER"


def window_problem() -> str:
    """Why no window can be opened here, and what to do; empty if nothing stands in the way."""
    if not sys.platform.startswith("linux"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    on_x11 = (not platform and not os.environ.get("WAYLAND_DISPLAY")) or platform == "xcb"
    if on_x11 and not os.environ.get("DISPLAY"):
        return f"There is no display to open a window on. {HEADLESS}"
    missing = _missing_library(on_x11)
    if missing:
        return (
            f"Qt needs a system library that is missing ({missing}). Install it with:\n"
            f"{INSTALL_LINE}\n{HEADLESS}"
        )
    if on_x11 and not _display_answers():
        return f"The display “{os.environ['DISPLAY']}” does not answer. {HEADLESS}"
    return ""


def _missing_library(on_x11: bool) -> str:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return str(error).split(":")[0]
    spec = find_spec("PySide6")
    if not on_x11 or spec is None or spec.origin is None:
        return ""
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).split(":")[0]
    return ""


def _display_answers() -> bool:
    name = ctypes.util.find_library("xcb") or "libxcb.so.1"
    try:
        xcb = ctypes.CDLL(name)
    except OSError:
        return True  # the plugin loaded, so it brings its own; let Qt try
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken
