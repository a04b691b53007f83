"""Dragging a row of a sheet to another place, with a line where it would come to stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from iar_desktop.ui.programme.cell import SheetRow
from iar_desktop.ui.theme import color

if TYPE_CHECKING:
    from iar_desktop.ui.programme.sheet import Sheet

_EDGE = 24
_STEP = 12


class SheetDrag(QObject):
    """Follows the pointer from press to release; Esc gives up."""

    dropped = Signal(str, int)

    def __init__(self, sheet: "Sheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.key = ""
        """The row that is being dragged, empty when none is."""
        self._candidate = ""
        self._from = QPoint()
        self._before = -1
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(30)
        self._scrolling.timeout.connect(self._scroll)
        self._at = QPoint()

    def press(self, row: SheetRow, at: QPoint) -> None:
        """Remember where a drag would begin."""
        self._candidate, self._from = (row.key if row.movable else ""), at

    def move(self, at: QPoint) -> None:
        """Begin to drag once the pointer is far enough, then follow it."""
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if not self.key and self._candidate and far:
            self.key = self._candidate
            self._sheet.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scrolling.start()
        if self.key:
            self._at = at
            self._before = self._row_below(at)
            self._sheet.viewport().update()

    def release(self) -> bool:
        """Drop what is dragged; return whether anything was."""
        key, before = self.key, self._before
        dragged = bool(key)
        self.give_up()
        if dragged and before >= 0:
            self.dropped.emit(key, before)
        return dragged

    def give_up(self) -> None:
        """Leave everything where it was."""
        self._candidate = self.key = ""
        self._before = -1
        self._scrolling.stop()
        self._sheet.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._sheet.viewport().update()

    def paint(self) -> None:
        """Paint the line where the row would come to stand."""
        if self._before < 0:
            return
        painter = QPainter(self._sheet.viewport())
        top = self._top_of(self._before)
        painter.fillRect(QRect(4, top - 1, self._sheet.viewport().width() - 8, 2), color("accent"))
        painter.end()

    def _row_below(self, at: QPoint) -> int:
        """Return the number of the row before which a row dropped at ``at`` would stand."""
        row = self._sheet.rowAt(at.y())
        if row < 0:
            return self._sheet.rows.rowCount() if at.y() > 0 else 0
        middle = self._sheet.rowViewportPosition(row) + self._sheet.rowHeight(row) // 2
        return row + (at.y() > middle)

    def _top_of(self, row: int) -> int:
        if row < self._sheet.rows.rowCount():
            return self._sheet.rowViewportPosition(row)
        last = row - 1
        return self._sheet.rowViewportPosition(last) + self._sheet.rowHeight(last)

    def _scroll(self) -> None:
        bar, height = self._sheet.verticalScrollBar(), self._sheet.viewport().height()
        if self._at.y() < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif self._at.y() > height - _EDGE:
            bar.setValue(bar.value() + _STEP)
        else:
            return
        self.move(self._at)
