"""The hours of one or several days, with blocks among them."""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter

from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.week import DayColumn
from iar_desktop.domain.calendar.zones import to_zone
from iar_desktop.schema.clock import now
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.marks import RADIUS, draw_now
from iar_desktop.ui.theme import color, font
from iar_desktop.ui.widgets.painting import RIGHT, draw_box, draw_text

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.week_view import WeekView

_HOURS = 24
_EDGE = 28
_STEP = 12
_MINUTE_MS = 60_000
_OFFICE = (8, 19)
_DAY = timedelta(days=1)


class HoursCanvas(Canvas):
    """As tall as a day; the view scrolls it."""

    sideways = False

    def __init__(self, view: "WeekView") -> None:
        """Paint for ``view``."""
        super().__init__(view, "hours-canvas")
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self.update)
        self._clock.start()

    @property
    def _week(self) -> "WeekView":
        return cast("WeekView", self.view)

    def sizeHint(self) -> QSize:
        """Take a day."""
        return QSize(600, _HOURS * self._week.hour)

    def minimumSizeHint(self) -> QSize:
        """Never less than a day: the rest is scrolled to."""
        return QSize(200, _HOURS * self._week.hour)

    def event(self, event: QEvent) -> bool:
        """Follow a new width with a new layout."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._week.lay_out()
        return done

    def _columns(self) -> tuple[DayColumn, ...]:
        return self._week.made.columns if self._week.made else ()

    def when(self, at: QPointF) -> When | None:
        """Return the day and the minute under a point; beside the days the nearest ones."""
        columns = self._columns()
        if not columns:
            return None
        inside = (each for each in columns if at.x() < each.x + each.width)
        column = next(inside, columns[-1])
        minute = round(at.y() * 60 / self._week.hour)
        return When(column.day, min(max(minute, 0), _HOURS * 60 - 1))

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return a piece for each day from ``start`` to ``end``."""
        found = []
        for column in self._columns():
            midnight = datetime.combine(column.day, time.min)
            first, last = max(start, midnight), min(end, midnight + _DAY)
            if first >= midnight + _DAY or (last <= midnight and first < midnight):
                continue
            top, bottom = self._y(first - midnight), self._y(last - midnight)
            if bottom >= top and last >= first:
                found.append(Rect(column.x, top, column.width - 4, max(bottom - top, 10)))
        return found

    def _y(self, since: timedelta) -> float:
        return since / timedelta(hours=1) * self._week.hour

    def pull(self, at: QPointF) -> bool:
        """Scroll when the pointer is near the upper or the lower edge of what is in sight."""
        seen = QRectF(self.visibleRegion().boundingRect())
        bar = self._week.area.verticalScrollBar()
        before = bar.value()
        if at.y() < seen.top() + _EDGE:
            bar.setValue(before - _STEP)
        elif at.y() > seen.bottom() - _EDGE:
            bar.setValue(before + _STEP)
        by = bar.value() - before
        if by:
            self.gesture.scrolled(by)
        return by != 0

    # Painting

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the hours of one zone or two, and the days."""
        hour, width = self._week.hour, self.width()
        gutter = self._week.gutter
        first, last = _OFFICE
        for quiet in (
            QRectF(gutter, 0, width, first * hour),
            QRectF(gutter, last * hour, width, (_HOURS - last) * hour),
        ):
            painter.fillRect(quiet, color("ground"))
        for column in self._columns():
            box = QRectF(column.x, 0, column.width, self.height())
            if column.day.weekday() >= 5:
                painter.fillRect(box, color("ground"))
        for number in range(_HOURS):
            y = number * hour
            painter.fillRect(QRectF(gutter, y, width - gutter, 1), color("line"))
        for column in self._columns():
            painter.fillRect(QRectF(column.x - 1, 0, 1, self.height()), color("line"))
        self._paint_hours(painter)

    def _paint_hours(self, painter: QPainter) -> None:
        model = self.view.model
        painter.fillRect(QRectF(0, 0, self._week.gutter - 1, self.height()), color("panel"))
        zones = [model.zone] + ([model.second_zone] if model.second_zone else [])
        width = self._week.gutter / len(zones)
        painter.setFont(font("tiny"))
        days = self._week.days()
        midnight = datetime.combine(model.day if model.day in days else days[0], time.min)
        for number in range(1, _HOURS):
            wall = midnight + timedelta(hours=number)
            box = QRectF(0, number * self._week.hour - 8, width - 8, 16)
            draw_text(painter, box, f"{number:02}:00", "muted", RIGHT)
            if len(zones) > 1:
                there = to_zone(wall, model.zone, model.second_zone)
                text = f"{there:%H:%M}" + _days_apart(wall, there)
                draw_text(painter, box.translated(width, 0), text, "muted", RIGHT)

    def paint_over(self, painter: QPainter) -> None:
        """Paint this moment, and the hour that has the keyboard."""
        model = self.view.model
        here = to_zone(now().replace(tzinfo=None), "UTC", model.zone)
        for column in self._columns():
            if column.day == here.date():
                midnight = datetime.combine(column.day, time.min)
                draw_now(painter, column.x, column.x + column.width, self._y(here - midnight))
        if not self.view.hasFocus() or model.minute is None or model.selected:
            return
        for column in self._columns():
            if column.day == model.day:
                y = self._week.y_of(model.minute)
                box = QRectF(column.x, y, column.width - 1, self._week.hour / 2)
                draw_box(painter, box, RADIUS, None, color("accent"), 1.5)


def _days_apart(wall: datetime, there: datetime) -> str:
    days = (there.date() - wall.date()).days
    return f" {'+' if days > 0 else '−'}{abs(days)}" if days else ""
