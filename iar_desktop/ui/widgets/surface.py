"""A plain ground in one of the theme's colours, with hairlines on chosen edges."""

from typing import Literal

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from iar_desktop.ui.theme import Role, color

Edge = Literal["left", "top", "right", "bottom"]


class Surface(QWidget):
    """``Surface("sidebar", "right")``: what navigation, heads and list columns stand on."""

    def __init__(self, role: Role = "panel", *edges: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: Role = role
        self._edges = edges

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), color(self._role))
        width, height = self.width(), self.height()
        lines = {
            "left": (0, 0, 1, height),
            "top": (0, 0, width, 1),
            "right": (width - 1, 0, 1, height),
            "bottom": (0, height - 1, width, 1),
        }
        for edge in self._edges:
            painter.fillRect(*lines[edge], color("line"))
        painter.end()
