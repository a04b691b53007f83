"""An icon among texts."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.ui.theme import Role, draw_icon


class IconLabel(QWidget):
    """Paints one icon in one role; ``tip`` says what it means."""

    def __init__(self, name: str, role: Role = "muted", size: int = 16, *, tip: str = "") -> None:
        super().__init__()
        self._name, self._role, self._side = name, role, size
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, QPoint(0, 0), self._name, self._role, self._side)
        painter.end()
