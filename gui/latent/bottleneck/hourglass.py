"""The diagram: a picture's way as boxes, as high as they have values, with the maps in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from denoiser.latent.journey.steps import Journey, Step, Way
from gui import theme
from gui.announce import announce
from gui.language import translated
from gui.latent.bottleneck.hourglass_layout import HourglassLayout, lay_out
from gui.latent.bottleneck.words import shape_text, short_shape, step_in_words, whole
from gui.latent.pictures import image_of, is_crisp
from gui.plain_text import tool_tip

MARGIN = 10.0
MAP_GAP = 2.0
MOST_COLUMNS = 3
"""Of maps in a box."""
UNTRAVELLED = 0.25
"""Opacity of the steps that the picture has not come to yet."""
DOT = 5.0
FRAME = 2.5


class Hourglass(QWidget):
    """Shows a `Journey`; one step is chosen, and while it plays a dot travels on to the next."""

    chosen = Signal(int)
    """The user asks for this step."""
    play_asked = Signal()
    """Start or pause."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(480, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Way through the network"))
        self.setToolTip(self.tr("Click a step to see what it does; arrow keys go on and back"))
        self.journey: Journey | None = None
        self._step = 0
        self._travelled: float | None = None
        """Steps that the picture has come, while it plays: 2.5 is half-way from 2 to 3."""
        self._images: list[list[QImage]] = []
        self._layout: HourglassLayout | None = None
        self._drawn: QPixmap | None = None

    def sizeHint(self) -> QSize:
        return QSize(1100, 340)

    def show_journey(self, journey: Journey) -> None:
        """Another picture or network; the chosen step stays if there is one like it."""
        self.journey = journey
        self._images = [_images(step) for step in journey.steps]
        self._step = min(self._step, len(journey.steps) - 1)
        lines = (step_in_words(journey, index) for index in range(len(journey.steps)))
        self.setAccessibleDescription("\n".join(lines))
        self._forget()

    @property
    def step(self) -> int:
        """The step that is chosen."""
        return self._step

    def choose(self, step: int) -> None:
        """Mark a step."""
        if self.journey is None or step == self._step:
            return
        self._step = step
        self.update()
        if self.hasFocus():
            announce(self, step_in_words(self.journey, step))

    def set_travelled(self, travelled: float | None) -> None:
        """How far the picture has come; None shows all of the way."""
        self._travelled = travelled
        self.update()

    # Painting.

    def _forget(self) -> None:
        self._layout = self._drawn = None
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._forget()

    def layout_of_boxes(self) -> HourglassLayout | None:
        """Where the boxes are; None without a journey."""
        if self._layout is None and self.journey is not None:
            room = QRectF(self.rect()).adjusted(MARGIN, 0, -MARGIN, 0)
            self._layout = lay_out(self.journey, room, QFontMetricsF(self.font()).height())
        return self._layout

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout = self.layout_of_boxes()
        if self.journey is None or layout is None:
            return
        # Drawn once: while it plays, only the highlight moves.
        if self._drawn is None or self._drawn.devicePixelRatioF() != self.devicePixelRatioF():
            self._drawn = self._draw(self.journey, layout)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._travelled is not None:
                self._paint_travel(painter, layout, self._travelled)
            painter.setPen(QPen(theme.ACCENT, FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            grown = FRAME / 2 + 1
            box = layout.boxes[self._step].adjusted(-grown, -grown, grown, grown)
            painter.drawRoundedRect(box, 3, 3)

    def _paint_travel(self, painter: QPainter, layout: HourglassLayout, travelled: float) -> None:
        here = int(travelled)
        if here + 1 < len(layout.boxes):
            veil = self.palette().color(QPalette.ColorRole.Window)
            veil.setAlphaF(1 - UNTRAVELLED)
            left = layout.boxes[here].right()
            painter.fillRect(QRectF(left, 0, self.width() - left, self.height()), veil)
            start, end = layout.boxes[here].right(), layout.boxes[here + 1].left()
            place = QPointF(start + (end - start) * (travelled - here), layout.middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ACCENT)
            painter.drawEllipse(place, DOT, DOT)

    def _draw(self, journey: Journey, layout: HourglassLayout) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(self.palette().color(QPalette.ColorRole.Window))
        with QPainter(drawn) as painter:
            painter.setFont(self.font())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._draw_arrows(painter, layout)
            self._draw_arcs(painter, journey, layout)
            for step, box, images in zip(journey.steps, layout.boxes, self._images, strict=True):
                self._draw_box(painter, step, box, images)
            for step, slot in zip(journey.steps, layout.slots, strict=True):
                self._draw_label(painter, step, slot)
        return drawn

    def _line_colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Mid)

    def _draw_arrows(self, painter: QPainter, layout: HourglassLayout) -> None:
        painter.setPen(QPen(self._line_colour(), 1.5))
        for box, following in zip(layout.boxes, layout.boxes[1:], strict=False):
            start, end = QPointF(box.right() + 3, layout.middle), following.left() - 3
            tip = QPointF(end, layout.middle)
            painter.drawLine(start, tip)
            head = min(4.0, (end - start.x()) / 2)
            painter.drawLine(tip, tip + QPointF(-head, -head))
            painter.drawLine(tip, tip + QPointF(-head, head))

    def _draw_arcs(self, painter: QPainter, journey: Journey, layout: HourglassLayout) -> None:
        metrics = QFontMetricsF(self.font())
        for start, end, height in layout.arcs:
            left = QPointF(layout.boxes[start].center().x(), layout.boxes[start].top() - 2)
            right = QPointF(layout.boxes[end].center().x(), layout.boxes[end].top() - 2)
            bend = min(10.0, left.y() - height, right.y() - height)
            path = QPainterPath(left)
            path.lineTo(left.x(), height + bend)
            path.quadTo(left.x(), height, left.x() + bend, height)
            path.lineTo(right.x() - bend, height)
            path.quadTo(right.x(), height, right.x(), height + bend)
            path.lineTo(right)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._line_colour(), 1.5, Qt.PenStyle.DashLine))
            painter.drawPath(path)
            text = self.tr("{count} values go around").format(
                count=whole(journey.steps[start].values)
            )
            room = QRectF(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height())
            room.moveCenter(QPointF((left.x() + right.x()) / 2, height))
            painter.fillRect(room, self.palette().color(QPalette.ColorRole.Window))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_box(self, painter: QPainter, step: Step, box: QRectF, images: list[QImage]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.CANVAS)
        painter.drawRect(box)
        inner = box.adjusted(2, 2, -2, -2)
        if step.numbers is not None:
            painter.setRenderHint(
                QPainter.RenderHint.SmoothPixmapTransform, len(step.numbers) > inner.height()
            )
            painter.drawImage(inner, images[0])
        else:
            _draw_maps(painter, inner, images)
        accented = step.way is Way.NARROWEST
        painter.setPen(QPen(theme.ACCENT if accented else self._line_colour(), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _draw_label(self, painter: QPainter, step: Step, slot: QRectF) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        first = shape_text(step)
        second = "" if step.numbers is not None else whole(step.values)
        if step.way is Way.NARROWEST:
            second = self.tr("Code") if step.numbers is not None else self.tr("Latent")
        if step.numbers is None and metrics.horizontalAdvance(first) > slot.width():
            first, second = short_shape(step)
        for row, text in enumerate((first, second)):
            place = QRectF(
                slot.left(),
                slot.bottom() - (2.2 - row) * metrics.height(),
                slot.width(),
                metrics.height(),
            )
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, slot.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    # The user.

    def _step_at(self, point: QPointF) -> int | None:
        layout = self.layout_of_boxes()
        if layout is None:
            return None
        for index, slot in enumerate(layout.slots):
            if slot.contains(point):
                return index
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position())
        if step is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.journey.steps) - 1 if self.journey else 0
        steps = {
            Qt.Key.Key_Left: self._step - 1,
            Qt.Key.Key_Right: self._step + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.play_asked.emit()
        elif wanted is not None:
            self.chosen.emit(min(max(wanted, 0), last))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            step = self._step_at(QPointF(event.pos()))
            if step is not None and self.journey is not None:
                name = translated(self.journey.steps[step].name)
                QToolTip.showText(event.globalPos(), tool_tip(name), self)
                return True
        return super().event(event)


def _images(step: Step) -> list[QImage]:
    if step.picture is not None:
        return [image_of(step.picture)]
    return [image_of(one[..., None]) for one in step.maps]


def _draw_maps(painter: QPainter, room: QRectF, images: list[QImage]) -> None:
    """As many as fill the box best, at one size."""
    ratio = images[0].height() / images[0].width()

    def grid(columns: int) -> tuple[float, int]:
        """Side of a map, and how many rows there are."""
        side = min((room.width() - MAP_GAP * (columns - 1)) / columns, room.height() / ratio)
        fitting = int((room.height() + MAP_GAP) / (side * ratio + MAP_GAP))
        return side, max(1, min(fitting, len(images) // columns))

    def filled(columns: int) -> float:
        side, rows = grid(columns)
        return side * side * rows * columns

    columns = max(range(1, min(MOST_COLUMNS, len(images)) + 1), key=filled)
    side, rows = grid(columns)
    tall = side * ratio
    width = columns * side + (columns - 1) * MAP_GAP
    height = rows * tall + (rows - 1) * MAP_GAP
    left, top = room.center().x() - width / 2, room.center().y() - height / 2
    for index, image in enumerate(images[: rows * columns]):
        row, column = divmod(index, columns)
        place = QRectF(left + column * (side + MAP_GAP), top + row * (tall + MAP_GAP), side, tall)
        smooth = not is_crisp(image) or place.width() < image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(place, image)
