"""Qt's plugins, without those that would bring half a desktop of the building machine along.

PyInstaller's own hook takes every plugin, and with each the system libraries it is linked to; once
they are collected nobody can tell which belong to which.  So they are left out here.
"""

import re
from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

LEFT_OUT = re.compile(
    r"(lib)?q("
    r"gtk3"  # GTK of this machine beside that of the user; file dialogs come by xdgdesktopportal
    r"|eglfs.*|linuxfb|minimalegl|vkkhrdisplay|vnc"  # screens without a desktop
    r"|evdev.*|tuiotouch.*"  # their keyboards and mice
    r"|tiff|webp|wbmp|tga|icns|gif"  # photos are read by the library, not by Qt
    r")\.\w+"
)

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = [
    entry
    for entry in binaries
    if not LEFT_OUT.fullmatch(Path(entry[0]).name) and "egldeviceintegrations" not in entry[1]
]
