"""Asks the system for the ICC profile of the screen.

X11 keeps it as a property of the root window (ICC Profiles in X Specification 0.4), Windows as a
file.  macOS and Wayland convert from sRGB themselves once a window says that it is sRGB.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import logging
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

X11_PROPERTY = b"_ICC_PROFILE"
X11_MAX_WORDS = 1 << 22
"""Longest profile to read, in units of 4 bytes."""


def screen_icc() -> bytes | None:
    """The profile of the main screen; None where there is none, or the system does the work."""
    if QGuiApplication.platformName() == "xcb":
        return _from_x11()
    if sys.platform == "win32":
        return _from_windows()
    return None


def _from_x11() -> bytes | None:
    try:
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    except OSError:
        log.info("no libX11: the screen is taken as sRGB")
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    x11.XFree.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    try:
        atom = x11.XInternAtom(display, X11_PROPERTY, 1)
        kind, count, rest = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        width, data = ctypes.c_int(), ctypes.c_void_p()
        failed = not atom or x11.XGetWindowProperty(
            ctypes.c_void_p(display),
            ctypes.c_ulong(x11.XDefaultRootWindow(display)),
            ctypes.c_ulong(atom),
            ctypes.c_long(0),
            ctypes.c_long(X11_MAX_WORDS),
            ctypes.c_int(0),
            ctypes.c_ulong(0),  # AnyPropertyType
            ctypes.byref(kind),
            ctypes.byref(width),
            ctypes.byref(count),
            ctypes.byref(rest),
            ctypes.byref(data),
        )
        if failed or not data.value:
            return None
        profile = ctypes.string_at(data.value, count.value) if width.value == 8 else None
        x11.XFree(data)
        return profile or None
    finally:
        x11.XCloseDisplay(display)


def _from_windows() -> bytes | None:
    user32, gdi32 = ctypes.windll.user32, ctypes.windll.gdi32  # type: ignore[attr-defined]
    context = user32.GetDC(None)
    try:
        size = ctypes.c_uint32(260)
        name = ctypes.create_unicode_buffer(size.value)
        if not gdi32.GetICMProfileW(context, ctypes.byref(size), name):
            return None
        return Path(name.value).read_bytes()
    except OSError as error:
        log.warning("the screen's profile cannot be read: %s", error)
        return None
    finally:
        user32.ReleaseDC(None, context)
