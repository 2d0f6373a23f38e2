"""The line around points that is drawn with the pointer."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF


class Tool(Enum):
    """What dragging with the left button does; the others always move the cloud."""

    RECTANGLE = "rectangle"
    LASSO = "lasso"
    HAND = "hand"


def outline(tool: Tool, trail: list[QPointF]) -> QPolygonF:
    """What the pointer has drawn around on its way."""
    if tool is Tool.LASSO:
        return QPolygonF(trail)
    box = QRectF(trail[0], trail[-1]).normalized()
    return QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
