"""The chosen pictures: input, reconstruction and error of each, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.job import Job, Jobs
from gui.language import number
from gui.latent.look.words import error_of, facts_of
from gui.latent.pictures import image_of, paint_picture

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded

AT_MOST = 24
"""Pictures that are compared; one does not look at more."""
AT_ONCE = 4
"""Pictures whose reconstruction is shown together."""
SIDE = 112
"""Pixels of each picture."""
SCALE_HEIGHT = 8


class Card(QWidget):
    """Input, reconstruction and error of one picture."""

    def __init__(self, picture: QImage, title: str, error: str) -> None:
        super().__init__()
        self._images: list[QImage | None] = [picture, None, None]
        self._title, self._error = title, error
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_result(self, reconstruction: QImage, heat: QImage) -> None:
        self._images[1:] = [reconstruction, heat]
        self.update()

    @property
    def is_complete(self) -> bool:
        return all(self._images)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(3 * SIDE + 2 * 2, SIDE + 2 * line + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        line = metrics.height()
        with QPainter(self) as painter:
            painter.setPen(theme.CANVAS_TEXT)
            room = QRectF(0, 0, self.width(), line)
            text = metrics.elidedText(self._title, Qt.TextElideMode.ElideMiddle, self.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            painter.setPen(theme.CANVAS_QUIET_TEXT)
            room.moveTop(line)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._error)
            for column, image in enumerate(self._images):
                box = QRectF(column * (SIDE + 2), 2 * line + 4, SIDE, SIDE)
                if image is None:
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "…")
                else:
                    paint_picture(painter, box, image)


class Strip(QWidget):
    """Shows the cards and computes what is on them, beside the interface thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Chosen pictures"))
        self.setAutoFillBackground(True)
        colours = theme.palette(Qt.ColorScheme.Dark)
        colours.setColor(self.backgroundRole(), theme.CANVAS)
        colours.setColor(self.foregroundRole(), theme.CANVAS_TEXT)
        self.setPalette(colours)
        self.setFixedHeight(SIDE + 5 * self.fontMetrics().height() + 4 * theme.GAP)
        self.cards: list[Card] = []
        self._job: Job | None = None
        self._jobs = Jobs(self)
        self._jobs.patched.connect(self._on_part)
        self.hint = QLabel(
            self.tr(
                "Point at a dot to see its picture. Click it, or draw a frame around several, to "
                "compare each picture with its reconstruction."
            )
        )
        self.hint.setWordWrap(True)
        self.hint.setStyleSheet(f"color: {theme.CANVAS_QUIET_TEXT.name()}")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * theme.MARGIN)
        self._row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, 0)
        self._row.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._row)
        self.shelf = QScrollArea()
        self.shelf.setAccessibleName(self.tr("Input, reconstruction and error of each"))
        self.shelf.setToolTip(self.tr("Input, reconstruction and error of each chosen picture"))
        self.shelf.setFrameShape(QFrame.Shape.NoFrame)
        self.shelf.setWidgetResizable(True)
        self.shelf.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.shelf.setWidget(inside)
        for part in (self.shelf, inside, self.shelf.viewport()):
            part.setAutoFillBackground(False)
        self.caption = QLabel()
        self.caption.setStyleSheet(f"color: {theme.CANVAS_TEXT.name()}")
        self.scale = HeatScale()
        below = QHBoxLayout()
        below.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.GAP)
        below.addWidget(self.caption, 1)
        below.addWidget(self.scale)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.hint, 1)
        layout.addWidget(self.shelf, 1)
        layout.addLayout(below)
        self.show_pictures(None, np.empty(0, np.intp))

    @property
    def is_idle(self) -> bool:
        return self._jobs.is_idle

    def show_pictures(self, encoded: Encoded | None, chosen: NDArray[np.intp]) -> None:
        """Compare these pictures of the set, the first `AT_MOST` of them."""
        self.cancel()
        for card in self.cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self.cards = []
        shown = chosen[:AT_MOST]
        any_shown = encoded is not None and len(shown) > 0
        self.hint.setVisible(not any_shown)
        self.shelf.setVisible(any_shown)
        self.scale.setVisible(any_shown)
        self.caption.setVisible(any_shown)
        if encoded is None or not any_shown:
            self.setAccessibleDescription("")
            return
        for position in map(int, shown):
            title = encoded.pictures.names[position]
            labels = encoded.pictures.labels
            if labels is not None and labels[position] >= 0:
                title += f" · {encoded.pictures.label_names[labels[position]]}"
            card = Card(
                image_of(encoded.pictures.pixels[position]), title, error_of(encoded, position)
            )
            card.setToolTip("\n".join(facts_of(encoded, position)))
            card.setAccessibleName(", ".join(facts_of(encoded, position)))
            self._row.insertWidget(self._row.count() - 1, card)
            self.cards.append(card)
        self.shelf.horizontalScrollBar().setValue(0)
        self.caption.setText(self._caption(len(shown), len(chosen)))
        self.setAccessibleDescription(self.caption.text())
        self._job = self._jobs.start(lambda job: _compare(job, encoded, shown))

    def _caption(self, shown: int, chosen: int) -> str:
        each = self.tr("Each: input, reconstruction, error")
        if chosen == 1:
            return each
        if shown < chosen:
            count = self.tr("{shown} of {chosen} chosen pictures").format(
                shown=shown, chosen=chosen
            )
        else:
            count = self.tr("{chosen} chosen pictures").format(chosen=chosen)
        return f"{count} · {each}"

    def cancel(self) -> None:
        """Stop reconstructing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close_work(self) -> None:
        """Stop for good and wait for it."""
        self._jobs.stop()

    @Slot(object, object)
    def _on_part(self, job: Job, part: tuple[int, Sequence[QImage], Sequence[QImage]]) -> None:
        if job is not self._job:
            return
        begin, reconstructions, heats = part
        for card, *images in zip(self.cards[begin:], reconstructions, heats, strict=False):
            card.show_result(*images)


def _compare(job: Job, encoded: Encoded, chosen: NDArray[np.intp]) -> None:
    from denoiser.latent.difference import heat_maps

    for begin in range(0, len(chosen), AT_ONCE):
        job.check()
        pixels = encoded.pictures.pixels[chosen[begin : begin + AT_ONCE]]
        reconstructions = encoded.model.reconstruct(pixels)
        heats = heat_maps(pixels, reconstructions)
        job.patch((begin, [*map(image_of, reconstructions)], [*map(image_of, heats)]))


class HeatScale(QWidget):
    """What the colours of the error mean."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(
            self.tr(
                "Mean absolute difference of the channels, of a range of 1; the same scale for "
                "all pictures"
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(260, self.fontMetrics().height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        from denoiser.latent.difference import FULL_SCALE, heat_colours

        if self._image is None:
            self._image = image_of(heat_colours(np.linspace(0, 1, 128)[None]))
        align = Qt.AlignmentFlag
        with QPainter(self) as painter:
            painter.setPen(theme.CANVAS_TEXT)
            room = QRectF(self.rect())
            painter.drawText(room, align.AlignLeft | align.AlignVCenter, self.tr("Error 0"))
            end = f"≥ {number(FULL_SCALE, 1)}"
            painter.drawText(room, align.AlignRight | align.AlignVCenter, end)
            left = self.fontMetrics().horizontalAdvance(self.tr("Error 0")) + theme.GAP
            right = self.fontMetrics().horizontalAdvance(end) + theme.GAP
            top = (self.height() - SCALE_HEIGHT) / 2
            bar = QRectF(left, top, self.width() - left - right, SCALE_HEIGHT)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(bar, self._image)
