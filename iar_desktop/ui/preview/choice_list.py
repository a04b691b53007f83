"""A list in which one line has the keyboard, and shows it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget

from iar_desktop.ui.widgets.painting import draw_focus

_RADIUS = 5


class ChoiceList(QListWidget):
    """The current line is marked in any case; a ring tells that the keyboard is here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring around the current line."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentRow() >= 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, QRectF(self.visualItemRect(self.currentItem())), _RADIUS)
            painter.end()
