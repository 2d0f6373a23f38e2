"""Colours and spacing.  The canvas is neutral grey in every theme, so that tone can be judged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

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

ACCENT = QColor(84, 120, 156)
"""Quiet, so that no control competes with the picture."""

_ROLES = {
    # role: (light, dark), as grey levels
    QPalette.ColorRole.Window: (238, 46),
    QPalette.ColorRole.WindowText: (24, 222),
    QPalette.ColorRole.Base: (252, 62),
    QPalette.ColorRole.AlternateBase: (244, 56),
    QPalette.ColorRole.Text: (24, 222),
    QPalette.ColorRole.PlaceholderText: (120, 140),
    QPalette.ColorRole.Button: (230, 68),
    QPalette.ColorRole.ButtonText: (24, 222),
    QPalette.ColorRole.ToolTipBase: (250, 28),
    QPalette.ColorRole.ToolTipText: (24, 222),
    QPalette.ColorRole.Light: (255, 84),
    QPalette.ColorRole.Midlight: (224, 66),
    QPalette.ColorRole.Mid: (176, 104),
    QPalette.ColorRole.Dark: (150, 30),
    QPalette.ColorRole.Shadow: (100, 16),
    QPalette.ColorRole.BrightText: (255, 255),
}
_DISABLED_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)
_DISABLED_TEXT = (140, 134)


def palette(scheme: Qt.ColorScheme) -> QPalette:
    """Neutral greys, light or dark; an unknown scheme is light."""
    dark = scheme == Qt.ColorScheme.Dark
    colours = QPalette()
    for role, greys in _ROLES.items():
        colours.setColor(role, QColor.fromRgb(*[greys[dark]] * 3))
    for role in _DISABLED_ROLES:
        grey = _DISABLED_TEXT[dark]
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(grey, grey, grey))
    colours.setColor(QPalette.ColorRole.Highlight, ACCENT)
    colours.setColor(QPalette.ColorRole.HighlightedText, QColor(255, 255, 255))
    return colours


def dress(app: QApplication) -> None:
    """Give the application its look, and keep it in step with the system's light or dark."""
    app.setStyle("Fusion")
    hints = app.styleHints()

    def follow(scheme: Qt.ColorScheme) -> None:
        app.setPalette(palette(scheme))
        # Anew: widgets that a style sheet has dressed keep the colours that they had then.
        app.setStyleSheet("")
        app.setStyleSheet(STYLE_SHEET)

    follow(hints.colorScheme())
    hints.colorSchemeChanged.connect(follow)


STYLE_SHEET = """
QToolBar { spacing: 4px; padding: 4px 8px; border: 0; }
QToolBar QToolButton { padding: 5px 10px; border-radius: 5px; border: 1px solid transparent; }
QToolBar QToolButton:hover { background: palette(midlight); }
QToolBar QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QToolBar QToolButton:disabled { color: palette(mid); }
QToolBar QToolButton::menu-indicator { image: none; }
QToolButton#segment { padding: 4px 12px; border: 1px solid palette(mid); border-radius: 0; }
QToolButton#segment:hover { background: palette(midlight); }
QToolButton#segment:checked { background: palette(highlight); color: palette(highlighted-text); }
QToolButton#segment:focus { border-color: palette(highlight); }
QSplitter::handle { background: #333333; }
FilmStrip { background: #303030; border: 0; }
FilmStrip::item:selected { background: #5a5a5a; }
NoticeBar[kind="problem"] { background: #7d2f2a; }
NoticeBar[kind="problem"] QLabel, NoticeBar[kind="problem"] QToolButton { color: #ffffff; }
EditBar { background: #3f5568; }
EditBar QLabel { color: #ffffff; }
NoticeBar[kind="notice"] { background: palette(midlight); }
Magnifier { background: #d0d0d0; }
QStatusBar::item { border: 0; }
QToolButton#fold { border: 1px solid transparent; border-radius: 3px; padding: 2px; }
QToolButton#fold:hover { background: palette(midlight); }
QToolButton#fold:focus { border-color: palette(highlight); }
"""
