"""The month: whole weeks, bars over the days, holidays in their heads."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.domain.calendar.entry import last_day
from iar_desktop.domain.calendar.layout.month import (
    Bar,
    DayCell,
    MonthLayout,
    MonthMetrics,
    month_days,
    month_layout,
)
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.schema.clock import today
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.item import BAR, LINE, Item
from iar_desktop.ui.calendar.marks import RADIUS, draw_number
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.month_marks import draw_holidays, draw_more, draw_weekdays
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import color, metrics, scaled
from iar_desktop.ui.widgets.painting import draw_box

_INSET = 4.0
_GAP = 3.0
_WEEK = 7
_ENOUGH = 3
"""Lines a day: two entries, and how many more."""


class MonthView(CalendarView):
    """One month, each week a row."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Show the month of the model's day."""
        super().__init__(model, parent)
        self.setObjectName("month-view")
        self.setAccessibleName(_("Month"))
        self.canvas = MonthCanvas(self)
        self.add_canvas(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)

    def lay_out(self) -> None:
        """Place days and bars in the size there is."""
        self.canvas.lay_out()

    def anchor(self, day: date, minute: int | None) -> QPoint:
        """Return the lower left corner of the day's head."""
        cell = self.canvas.cell(day)
        if cell is None:
            return QPoint(self.width() // 2, self.height() // 3)
        below = QPointF(cell.rect.x, cell.rect.y + self.canvas.head + self.canvas.top)
        return self.canvas.mapTo(self, below).toPoint()


class MonthCanvas(Canvas):
    """Paints the weeks; the names of the weekdays stand above them."""

    def __init__(self, view: MonthView) -> None:
        """Paint for ``view``."""
        super().__init__(view, "month-canvas")
        self.layout_: MonthLayout | None = None

    @property
    def top(self) -> int:
        """The height of the names of the weekdays."""
        return scaled(26)

    @property
    def head(self) -> int:
        """The height of a day's number, less in low weeks: each has room for two entries."""
        model = self.view.model
        weeks = len(month_days(model.day, model.first_weekday)) // _WEEK
        room = (self.height() - self.top) / weeks - scaled(26) + _GAP
        return scaled(26) if room >= _ENOUGH * (self.line + _GAP) else scaled(21)

    @property
    def line(self) -> int:
        """The height of an entry."""
        return round(metrics("badge").height()) + 4

    def lay_out(self) -> None:
        """Place days and bars in the size there is."""
        model = self.view.model
        sizes = MonthMetrics(
            width=self.width(),
            height=self.height() - self.top,
            head=self.head,
            line=self.line,
            gap=_GAP,
            inset=_INSET,
            week_numbers=scaled(26),
        )
        made = month_layout(self.view.entries(), model.day, model.first_weekday, sizes)
        self.layout_ = made
        self.show_items([self._item(bar) for bar in made.bars])

    def _item(self, bar: Bar) -> Item:
        entry = bar.entry
        one_day = entry.first_day == entry.last_day
        shape = LINE if one_day and not entry.all_day else BAR
        rect = bar.rect._replace(y=bar.rect.y + self.top)
        return Item(entry, rect, shape, bar.opens, bar.closes)

    # Where

    def cell(self, day: date) -> DayCell | None:
        """Return the cell of a day in view."""
        made = self.layout_
        if made is None or not made.days:
            return None
        number = (day - made.days[0].day).days
        return made.days[number] if 0 <= number < len(made.days) else None

    def cell_at(self, at: QPointF) -> DayCell | None:
        """Return the cell under a point; beside the weeks the nearest one."""
        made = self.layout_
        if made is None or not made.days:
            return None
        left, width = made.days[0].rect.x, made.days[0].rect.width
        column = min(max(int((at.x() - left) // width), 0), _WEEK - 1) if width else 0
        height = made.days[0].rect.height
        rows = len(made.days) // _WEEK
        row = min(max(int((at.y() - self.top) // height), 0), rows - 1) if height else 0
        return made.days[row * _WEEK + column]

    def when(self, at: QPointF) -> When | None:
        """Return the day under a point."""
        cell = self.cell_at(at)
        return When(cell.day) if cell else None

    def clicked(self, at: QPointF, when: When) -> bool:
        """Show the whole day on its ``+n`` and on its number."""
        cell = self.cell(when.day)
        if cell is None:
            return False
        x, y = at.x(), at.y() - self.top
        if cell.hidden and cell.hidden_rect.contains(x, y):
            self.view.model.go_to(cell.day)
            self.view.day_wanted.emit(cell.day)
            return True
        number = Rect(cell.rect.x, cell.rect.y, self.head * 1.3, self.head)
        if number.contains(x, y):
            self.view.day_opened.emit(cell.day)
            return True
        return False

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return a piece for each week from ``start`` to ``end``, in the lane of ``like``."""
        made = self.layout_
        if made is None:
            return []
        first, last = start.date(), last_day(start, end)
        line = round(metrics("badge").height()) + 4
        found = []
        for row in range(len(made.days) // _WEEK):
            week = made.days[row * _WEEK : (row + 1) * _WEEK]
            if week[-1].day < first or week[0].day > last:
                continue
            left = week[max((first - week[0].day).days, 0)].rect.x + _INSET
            right = week[min((last - week[0].day).days, _WEEK - 1)].rect.right - _INSET
            top = self.top + week[0].rect.y + self._lane(like, week[0])
            found.append(Rect(left, top, right - left, line))
        return found

    def _lane(self, like: Item | None, first: DayCell) -> float:
        """Return how far below the top of its week the bar taken hold of lies."""
        if like is None:
            return float(self.head)
        return (like.rect.y - self.top) % first.rect.height

    # Painting

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the cells, their numbers, the holidays and the ``+n``."""
        made = self.layout_
        if made is None:
            return
        model = self.view.model
        draw_weekdays(painter, made, self.top, self.width(), model.first_weekday)
        now = today()
        for cell in made.days:
            self._paint_cell(painter, cell, now)

    def _paint_cell(self, painter: QPainter, cell: DayCell, now: date) -> None:
        box = QRectF(*cell.rect).translated(0, self.top)
        weekend = cell.day.weekday() >= 5
        if not cell.inside:
            painter.fillRect(box, color("well"))
        elif weekend:
            painter.fillRect(box, color("ground"))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), color("line"))
        painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), color("line"))
        number = QRectF(box.left() + 9, box.top() + 3, box.width() - 12, self.head - 6)
        text = str(cell.day.day)
        draw_number(painter, number, text, today=cell.day == now, inside=cell.inside)
        holidays = self.view.model.shown.holidays.get(cell.day, ())
        draw_holidays(
            painter,
            number.adjusted(metrics("strong").horizontalAdvance("00") + 8, 0, 0, 0),
            holidays,
        )
        if cell.hidden:
            draw_more(painter, QRectF(*cell.hidden_rect).translated(0, self.top), cell.hidden)

    def paint_over(self, painter: QPainter) -> None:
        """Paint a frame round the day that has the keyboard."""
        cell = self.cell(self.view.model.day)
        if cell and self.view.hasFocus():
            box = QRectF(*cell.rect).translated(0, self.top)
            draw_box(painter, box.adjusted(1, 1, 0, 0), RADIUS, None, color("accent"), 1.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new size."""
        super().resizeEvent(event)
        self.lay_out()
