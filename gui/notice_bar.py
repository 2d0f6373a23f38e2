"""Errors and notices: a bar above the canvas with a sentence, no dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui import theme
from gui.announce import announce


class NoticeBar(QFrame):
    """Shows the latest sentence until it is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # file names are no HTML
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Put this message away"))
        close.setAccessibleName(self.tr("Close message"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, 6, 6, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def show_problem(self, sentence: str) -> None:
        self._show(sentence, "problem")

    def show_notice(self, sentence: str) -> None:
        self._show(sentence, "notice")

    def _show(self, sentence: str, kind: str) -> None:
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        self.setProperty("kind", kind)
        for widget in (self, *self.findChildren(QWidget)):
            self.style().polish(widget)  # style sheets do not watch properties
        self.show()
        announce(self, sentence)
