"""Colours and spacing.  The canvas is neutral grey in every theme, so that tone can be judged."""

from __future__ import annotations

from PySide6.QtGui import QColor

CANVAS = QColor(64, 64, 64)
CANVAS_TEXT = QColor(225, 225, 225)
CANVAS_QUIET_TEXT = QColor(165, 165, 165)

GOOD = QColor(96, 160, 108)
BUSY = QColor(214, 164, 72)
BAD = QColor(206, 92, 84)
QUIET = QColor(128, 128, 128)

GAP = 8
"""Pixels between controls that belong together."""
MARGIN = 12
"""Pixels around groups."""
PANEL_WIDTH = 264

STYLE_SHEET = """
QToolBar { spacing: 4px; padding: 4px 8px; border: 0; }
QToolBar QToolButton { padding: 5px 10px; border-radius: 5px; border: 1px solid transparent; }
QToolBar QToolButton:hover { background: palette(midlight); }
QToolBar QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QToolBar QToolButton:disabled { color: palette(mid); }
QToolBar QToolButton::menu-indicator { image: none; }
QSplitter::handle { background: #333333; }
QStatusBar::item { border: 0; }
"""
