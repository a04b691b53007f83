"""The agenda: an endless list, day after day, read on as it is scrolled."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.agenda_canvas import AgendaCanvas
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import scaled

_STEP = timedelta(days=60)
_NEAR = 200


class AgendaView(CalendarView):
    """From the model's day on, and as far back and forth as one scrolls."""

    range_wanted = Signal(object, object)
    """Read from the first to the last of these days, too."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Show what follows the model's day."""
        super().__init__(model, parent)
        self.setObjectName("agenda-view")
        self.setAccessibleName(_("Agenda list"))
        self.canvas = AgendaCanvas(self)
        self.add_canvas(self.canvas)
        self.area = QScrollArea(self)
        self.area.setObjectName("agenda-area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.canvas)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self._top: date | None = None
        self._moving = False

    def lay_out(self) -> None:
        """Place the days read, and keep the one that was on top where it was."""
        kept = self._place_kept()
        self.canvas.lay_out()
        if kept is None:
            self.go_to(self.model.day)
        else:
            day, below = kept
            self._scroll_to(self.canvas.top_of(day) + below)

    def _place_kept(self) -> tuple[date, int] | None:
        """Return the day on top and how far it is scrolled past; None to begin at the model's."""
        if self._top is None or self._top != self.model.day:
            self._top = self.model.day
            return None
        value = self.area.verticalScrollBar().value()
        day = self.canvas.day_from(value)
        return (day, value - self.canvas.top_of(day)) if day else None

    def go_to(self, day: date) -> None:
        """Show a day at the top."""
        self._scroll_to(self.canvas.top_of(day))

    def _scroll_to(self, value: int) -> None:
        self._moving = True
        inner = self.canvas
        inner.resize(self.area.viewport().width(), self.canvas.minimumHeight())
        bar = self.area.verticalScrollBar()
        bar.setRange(0, max(0, inner.height() - self.area.viewport().height()))
        bar.setValue(value)
        self._moving = False

    def _scrolled(self, value: int) -> None:
        """Read on near either end."""
        if self._moving or not self.isVisible():
            return
        shown = self.model.shown
        if value < _NEAR:
            self.range_wanted.emit(shown.first - _STEP, shown.last)
        elif value > self.area.verticalScrollBar().maximum() - _NEAR:
            self.range_wanted.emit(shown.first, shown.last + _STEP)

    def reveal(self, item: Item) -> None:
        """Scroll to a line."""
        self.area.ensureVisible(0, round(item.rect.y + item.rect.height / 2), 0, scaled(60))

    def anchor(self, day: date, minute: int | None) -> QPoint:
        """Return the place below the head of the day."""
        y = self.canvas.top_of(day) + self.canvas.head
        at = self.canvas.mapTo(self, QPointF(scaled(170), y)).toPoint()
        at.setY(min(max(at.y(), 0), self.height() - scaled(60)))
        return at

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()
