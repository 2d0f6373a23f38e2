"""The cycle of a training as a diagram: forward, loss, backward, update, and round again."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from denoiser.latent.live.messages import Stage
from gui import theme

HEIGHT = 104
BOX_HEIGHT = 58
LARGEST_BOX = 190
SMALLEST_ARROW, LARGEST_ARROW = 18, 48
CORNER = 6.0
ARROW_HEAD = 5.0
RETURN_DEPTH = 22.0
"""How far below the boxes the way back to the next batch runs."""


class CycleDiagram(QWidget):
    """Five boxes; the one that is at work is lit, each says what it came to last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(5 * 84 + 4 * SMALLEST_ARROW)
        self.setAccessibleName(self.tr("The cycle of a training"))
        self.lit: Stage | None = None
        self._facts: dict[Stage, str] = {}
        self._round = ""
        self._names = {
            Stage.FORWARD: self.tr("Forward"),
            Stage.LOSS: self.tr("Loss"),
            Stage.BACKWARD: self.tr("Backward"),
            Stage.UPDATE: self.tr("Update"),
            Stage.EPOCH: self.tr("Epoch"),
        }
        self._tips = {
            Stage.FORWARD: self.tr(
                "A few pictures, the batch, go through the encoder to their codes and through the "
                "decoder back to pictures."
            ),
            Stage.LOSS: self.tr(
                "One number says how far these pictures are from what they should be. All of "
                "training is about making it smaller."
            ),
            Stage.BACKWARD: self.tr(
                "Backpropagation: from the loss back through all layers, each weight learns in "
                "which direction, and how strongly, it moves the loss. All these slopes together "
                "are the gradient."
            ),
            Stage.UPDATE: self.tr(
                "Each weight takes a small step against its slope. The learning rate says how "
                "small."
            ),
            Stage.EPOCH: self.tr(
                "All pictures have been seen once, batch by batch. Then the loss is measured on "
                "pictures that are held out, which the network never learns from."
            ),
        }

    def sizeHint(self) -> QSize:
        return QSize(5 * LARGEST_BOX, HEIGHT)

    def clear(self) -> None:
        """Before a training."""
        self.lit, self._facts, self._round = None, {}, ""
        self.update()

    def show_stage(self, stage: Stage | None, fact: str = "", batch: str = "") -> None:
        """Light ``stage``, or nothing.

        Args:
            fact: what it came to, a few characters.
            batch: which round of the epoch this is, for the way back to the next batch.
        """
        if stage is Stage.FORWARD:  # a new round: what the last one came to is over
            self._facts = {s: f for s, f in self._facts.items() if s is Stage.EPOCH}
        self.lit = stage
        self._round = batch
        if stage is not None:
            self._facts[stage] = fact
            self.setAccessibleDescription(f"{self._names[stage]} {fact}".strip())
        self.update()

    def show_epochs(self, fact: str) -> None:
        """Only epochs are told, for the steps go by too fast."""
        self._facts, self._round = {}, ""
        self.show_stage(Stage.EPOCH, fact)

    def _boxes(self) -> dict[Stage, QRectF]:
        count = len(Stage)
        room = self.width() - 2.0
        arrow = min(max(room * 0.035, SMALLEST_ARROW), LARGEST_ARROW)
        box = min((room - (count - 1) * arrow) / count, LARGEST_BOX)
        left = (self.width() - count * box - (count - 1) * arrow) / 2
        return {
            stage: QRectF(left + index * (box + arrow), 8, box, BOX_HEIGHT)
            for index, stage in enumerate(Stage)
        }

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = [s for s, box in self._boxes().items() if box.contains(QPointF(event.pos()))]
            QToolTip.showText(event.globalPos(), self._tips[hit[0]] if hit else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        boxes = self._boxes()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ways(painter, boxes)
            for stage, box in boxes.items():
                self._paint_box(painter, stage, box)

    def _paint_ways(self, painter: QPainter, boxes: dict[Stage, QRectF]) -> None:
        grey = self.palette().color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(grey, 1.5))
        row = list(boxes.values())
        for left, right in pairwise(row):
            middle = left.center().y()
            self._paint_arrow(
                painter, [QPointF(left.right() + 2, middle), QPointF(right.left() - 2, middle)]
            )
        first, last = boxes[Stage.FORWARD], boxes[Stage.UPDATE]
        low = first.bottom() + RETURN_DEPTH
        self._paint_arrow(
            painter,
            [
                QPointF(last.center().x(), last.bottom() + 2),
                QPointF(last.center().x(), low),
                QPointF(first.center().x(), low),
                QPointF(first.center().x(), first.bottom() + 3),
            ],
        )
        words = self._round or self.tr("next batch")
        room = QRectF(first.center().x(), low - 10, last.center().x() - first.center().x(), 20)
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * theme.GAP
        place = QRectF(0, 0, width, room.height())
        place.moveCenter(room.center())
        painter.fillRect(place, self.palette().color(QPalette.ColorRole.Window))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _paint_arrow(painter: QPainter, points: list[QPointF]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        tip, before = points[-1], points[-2]
        along = tip - before
        along /= max(abs(along.x()), abs(along.y()), 1e-6)
        across = QPointF(-along.y(), along.x())
        head = QPainterPath(tip)
        head.lineTo(tip - along * ARROW_HEAD + across * (0.7 * ARROW_HEAD))
        head.lineTo(tip - along * ARROW_HEAD - across * (0.7 * ARROW_HEAD))
        head.closeSubpath()
        painter.fillPath(head, painter.pen().color())

    def _paint_box(self, painter: QPainter, stage: Stage, box: QRectF) -> None:
        colours = self.palette()
        lit = stage is self.lit
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(
            colours.color(QPalette.ColorRole.Highlight if lit else QPalette.ColorRole.Base)
        )
        painter.drawRoundedRect(box, CORNER, CORNER)
        painter.setPen(
            colours.color(QPalette.ColorRole.HighlightedText if lit else QPalette.ColorRole.Text)
        )
        fact = self._facts.get(stage, "")
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        name = box.adjusted(4, 8, -4, -box.height() / 2) if fact else box
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._names[stage])
        if fact:
            painter.setFont(self.font())
            below = box.adjusted(4, box.height() / 2, -4, -8)
            words = painter.fontMetrics().elidedText(
                fact, Qt.TextElideMode.ElideRight, int(below.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
