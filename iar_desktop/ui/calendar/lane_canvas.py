"""The head of a week: names of the days, holidays, clock changes, and the lane of whole days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from iar_desktop.domain.calendar.entry import last_day
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.week import DayColumn
from iar_desktop.schema.clock import today
from iar_desktop.schema.dates import weekday_name
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.clock_words import change_text
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.marks import RADIUS, draw_number
from iar_desktop.ui.calendar.month_marks import draw_clock_change, draw_holidays, draw_more
from iar_desktop.ui.calendar.zones import place_name
from iar_desktop.ui.theme import color, font, metrics, scaled
from iar_desktop.ui.widgets.painting import draw_box, draw_text, elided

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.week_view import WeekView

_GAP = 3.0
_MOST_LANES = 5


class LaneCanvas(Canvas):
    """Entries that last for days; what finds no room is counted as ``+n``."""

    def __init__(self, view: "WeekView") -> None:
        """Paint for ``view``."""
        super().__init__(view, "lane-canvas")
        self._hidden: dict[date, int] = {}

    @property
    def _week(self) -> "WeekView":
        return cast("WeekView", self.view)

    @property
    def head(self) -> int:
        """The height of the names of the days."""
        return scaled(30)

    @property
    def notes(self) -> int:
        """The height of the line of holidays and clock changes, none without any."""
        shown = self.view.model.shown
        days = self._week.days()
        noted = any(day in shown.holidays for day in days)
        return scaled(18) if noted or any(self._changes(day) for day in days) else 0

    @property
    def _line(self) -> float:
        return round(metrics("badge").height()) + 4 + _GAP

    def _changes(self, day: date) -> list[str]:
        return [change_text(c) for c in self.view.model.shown.changes if c.at.date() == day]

    def show_bars(self, bars: Sequence[Item], lanes: int) -> None:
        """Show bars placed from the top of their lane, as many lanes as there is room for."""
        top = self.head + self.notes
        most = lanes if lanes <= _MOST_LANES else _MOST_LANES - 1
        limit = most * self._line
        self._hidden = {}
        shown = []
        for bar in bars:
            if bar.rect.y < limit:
                shown.append(bar._replace(rect=bar.rect._replace(y=bar.rect.y + top)))
            else:
                self._count(bar)
        rows = most + (1 if self._hidden else 0)
        self.setFixedHeight(round(top + max(rows, 1) * self._line + 4))
        self.show_items(shown)

    def _count(self, bar: Item) -> None:
        for column in self._columns():
            if bar.entry.first_day <= column.day <= bar.entry.last_day:
                self._hidden[column.day] = self._hidden.get(column.day, 0) + 1

    def _columns(self) -> tuple[DayColumn, ...]:
        return self._week.made.columns if self._week.made else ()

    def _column_at(self, at: QPointF) -> DayColumn | None:
        columns = self._columns()
        inside = (each for each in columns if at.x() < each.x + each.width)
        return next(inside, columns[-1] if columns else None)

    def when(self, at: QPointF) -> When | None:
        """Return the day under a point."""
        column = self._column_at(at)
        return When(column.day) if column else None

    def clicked(self, at: QPointF, when: When) -> bool:
        """Open the day on its name, show all of it on its ``+n``."""
        if at.y() < self.head:
            self.view.day_opened.emit(when.day)
            return True
        if when.day in self._hidden and at.y() > self.height() - self._line - 4:
            self.view.day_wanted.emit(when.day)
            return True
        return False

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return one piece over the days in view."""
        first, last = start.date(), last_day(start, end)
        inside = [each for each in self._columns() if first <= each.day <= last]
        if not inside:
            return []
        top = like.rect.y if like else self.head + self.notes
        right = inside[-1].x + inside[-1].width - _GAP
        return [Rect(inside[0].x, top, right - inside[0].x, self._line - _GAP)]

    def paint_ground(self, painter: QPainter) -> None:
        """Paint names of zones and days, holidays, clock changes."""
        self._paint_zones(painter)
        now = today()
        for column in self._columns():
            self._paint_day(painter, column, now)
        bottom = self.height() - 1
        painter.fillRect(QRectF(0, bottom, self.width(), 1), color("line_strong"))

    def _paint_zones(self, painter: QPainter) -> None:
        model = self.view.model
        zones = [model.zone, model.second_zone] if model.second_zone else [model.zone]
        width = self._week.gutter / len(zones)
        painter.setFont(font("tiny"))
        for number, zone in enumerate(zones):
            box = QRectF(number * width + 8, 0, width - 10, self.head)
            draw_text(painter, box, elided(place_name(zone), "tiny", box.width()), "muted")

    def _paint_day(self, painter: QPainter, column: DayColumn, now: date) -> None:
        day, left = column.day, column.x
        painter.fillRect(QRectF(left - 1, 0, 1, self.height()), color("line"))
        name = weekday_name(day.weekday(), "abbreviated")
        painter.setFont(font("strong"))
        width = metrics("strong").horizontalAdvance(name)
        draw_text(
            painter,
            QRectF(left + 8, 0, width, self.head),
            name,
            "ink" if day.weekday() < 5 else "muted",
        )
        number = QRectF(left + 8 + width + 10, 4, 30, self.head - 8)
        draw_number(painter, number, str(day.day), today=day == now, inside=True)
        notes = QRectF(left + 8, self.head - 2, column.width - 12, self.notes)
        changes = self._changes(day)
        if changes:
            draw_clock_change(painter, notes, " · ".join(changes))
        else:
            draw_holidays(painter, notes, self.view.model.shown.holidays.get(day, ()))
        if day in self._hidden:
            top = self.height() - self._line - 4
            box = QRectF(left, top, column.width, self._line)
            draw_more(painter, box, self._hidden[day])

    def paint_over(self, painter: QPainter) -> None:
        """Paint a frame round the whole-day lane of the day that has the keyboard."""
        model = self.view.model
        if not self.view.hasFocus() or model.minute is not None or model.selected:
            return
        for column in self._columns():
            if column.day == model.day:
                box = QRectF(column.x, self.head, column.width - 1, self.height() - self.head - 1)
                draw_box(painter, box, RADIUS, None, color("accent"), 1.5)
