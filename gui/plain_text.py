"""Names of files as they are: Qt would take some of their characters for markup."""

from __future__ import annotations

import html


def tool_tip(text: str) -> str:
    """``text`` for `QWidget.setToolTip`, which shows as HTML whatever looks like it."""
    return f"<qt>{html.escape(text)}</qt>"


def menu_text(text: str) -> str:
    """``text`` for a `QAction`, where a single & marks a shortcut."""
    return text.replace("&", "&&")


def title(text: str) -> str:
    """``text`` for `QWidget.setWindowTitle`, where [*] stands for unsaved changes."""
    return text.replace("[*]", "[*][*]")
