"""The common part of painting: a picture of ground and items kept, what moves painted over it."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from iar_desktop.domain.calendar.drag import Edge
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.ui.calendar.gestures import Gesture
from iar_desktop.ui.calendar.ghost import draw_ghost
from iar_desktop.ui.calendar.item import Item, item_at
from iar_desktop.ui.calendar.marks import RADIUS, draw_item
from iar_desktop.ui.theme import color
from iar_desktop.ui.widgets.painting import draw_box

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.view import CalendarView

HANDLE = 6.0
"""How near to its edge an entry is resized instead of moved, in pixels."""


class When(NamedTuple):
    """A place of a canvas in time: a day and, where there are hours, its minute."""

    day: date
    minute: int | None = None


class Canvas(QWidget):
    """Paints what its view laid out; the pointer's gestures begin and end here."""

    def __init__(self, view: "CalendarView", name: str) -> None:
        """Paint for ``view``."""
        super().__init__(view)
        self.setObjectName(name)
        self.view = view
        self.items: list[Item] = []
        self.part = QRectF()
        """What is being painted."""
        self._picture: QPixmap | None = None
        self.gesture = Gesture(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # To be given by each canvas

    @abstractmethod
    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies below the items."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint what changes more often than the items: the chosen day, this moment."""

    @abstractmethod
    def when(self, at: QPointF) -> When | None:
        """Return which time a point stands for, None beside the days."""

    @abstractmethod
    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return where something from ``start`` to ``end`` would stand."""

    def pull(self, at: QPointF) -> bool:
        """Scroll while something is dragged to an edge; return whether anything moved."""
        return False

    def clicked(self, at: QPointF, when: When) -> bool:
        """Do what a click on the ground at ``at`` means; False: it chooses the day."""
        return False

    keeps_picture = True
    """Whether all of it is painted once; of a very tall canvas only what is in sight is."""
    sideways = True
    """Whether entries lie across: resized at left and right rather than above and below."""

    # Items

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items."""
        self.items = list(items)
        self.forget_picture()

    def forget_picture(self) -> None:
        """Paint everything anew when next seen."""
        self._picture = None
        self.update()

    def item_at(self, at: QPointF) -> Item | None:
        """Return the item under a point."""
        return item_at(self.items, at.x(), at.y())

    def edge_at(self, item: Item, at: QPointF) -> Edge | None:
        """Return which end of an item a point touches: start, end, or neither."""
        rect = item.rect
        if self.sideways:
            low, high, here, long = rect.x, rect.right, at.x(), rect.width
        else:
            low, high, here, long = rect.y, rect.bottom, at.y(), rect.height
        near = min(HANDLE, long / 4)
        if item.closes and high - here <= near:
            return "end"
        if item.opens and here - low <= near:
            return "start"
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept picture, then what moves over it."""
        painter = QPainter(self)
        part = QRectF(event.rect())
        if self.keeps_picture:
            scale = self.devicePixelRatioF()
            if self._picture is None:
                self._picture = self._painted(scale)
            source = QRectF(part.topLeft() * scale, part.size() * scale)
            painter.drawPixmap(part, self._picture, source)
        else:
            painter.fillRect(part, color("panel"))
            self._paint(painter, part)
        self.paint_over(painter)
        self.paint_selection(painter)
        if self.gesture.ghost:
            draw_ghost(painter, self.gesture.ghost, QRectF(self.visibleRegion().boundingRect()))
        painter.end()

    def _painted(self, scale: float) -> QPixmap:
        picture = QPixmap(self.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(color("panel"))
        painter = QPainter(picture)
        self._paint(painter, QRectF(self.rect()))
        painter.end()
        return picture

    def _paint(self, painter: QPainter, part: QRectF) -> None:
        self.part = part
        self.paint_ground(painter)
        clashing = self.view.model.clashing
        seen = Rect(part.x(), part.y(), part.width(), part.height())
        for item in self.items:
            if item.rect.meets(seen):
                draw_item(painter, item, clash=item.entry.id in clashing)

    def paint_selection(self, painter: QPainter) -> None:
        """Paint a ring round the entry that has the keyboard."""
        selected = self.view.model.selected
        if selected is None:
            return
        ring = color("accent" if self.view.hasFocus() else "line_strong")
        for item in self.items:
            if item.entry.key == selected:
                draw_box(painter, item.box.adjusted(-1, -1, 1, 1), RADIUS + 1, None, ring, 2.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in the new size."""
        self._picture = None
        super().resizeEvent(event)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus for the view; choose what is under the pointer; a drag may begin."""
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def _press(self, at: QPointF) -> None:
        item, when = self.item_at(at), self.when(at)
        if item:
            day = when.day if when else None
            self.view.model.select(item.entry.key, day, _half_hour(when.minute) if when else None)
            self.gesture.press(at, item, self.edge_at(item, at), when)
        elif when and not self.clicked(at, when):
            self.view.model.go_to(when.day, _half_hour(when.minute))
            self.gesture.press(at, None, None, when)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, or show what a press here would take hold of."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.gesture.move(event.position(), event.modifiers())
        else:
            self._show_handle(event.position())

    def _show_handle(self, at: QPointF) -> None:
        item = self.item_at(at)
        if item is None:
            self.unsetCursor()
            return
        stretches = self.edge_at(item, at) and self.gesture.resizable(item)
        resize = Qt.CursorShape.SizeHorCursor if self.sideways else Qt.CursorShape.SizeVerCursor
        self.setCursor(resize if stretches else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.gesture.release(event.position(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an entry; begin a new one on the empty ground."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.gesture.cancel()
        item = self.item_at(event.position())
        if item:
            self.view.opened.emit(item.entry)
            return
        when = self.when(event.position())
        if when and not self.clicked(event.position(), when):
            self.view.dropped.emit(self.gesture.blank(when))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the entry under the pointer."""
        item = self.item_at(QPointF(event.pos()))
        if item:
            self.view.model.select(item.entry.key)
            self.view.menu_wanted.emit(item.entry, event.globalPos())


def _half_hour(minute: int | None) -> int | None:
    return None if minute is None else minute // 30 * 30
