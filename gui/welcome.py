"""What an empty window shows: an invitation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme


class Welcome(QWidget):
    """A drop zone with a way to open a photo and one to try the sample."""

    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"Welcome {{ background: {theme.CANVAS.name()}; }}")
        title = QLabel(self.tr("Drop photos here"))
        title.setStyleSheet(f"color: {theme.CANVAS_TEXT.name()}; font-size: 22px;")
        hint = QLabel(
            self.tr(
                "Quietgrain removes noise and shows what it took away.\n"
                "JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP and camera RAW."
            )
        )
        hint.setStyleSheet(f"color: {theme.CANVAS_QUIET_TEXT.name()};")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_button = QPushButton(self.tr("Open…"))
        self.open_button.setToolTip(self.tr("Choose photos to clean (O)"))
        self.open_button.clicked.connect(self.open_asked)
        self.sample_button = QPushButton(self.tr("Try the sample photo"))
        self.sample_button.setToolTip(self.tr("A phone's night picture with its real noise"))
        self.sample_button.clicked.connect(self.sample_asked)

        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(title, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hint, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.MARGIN)
        layout.addLayout(buttons)
        layout.addStretch()
