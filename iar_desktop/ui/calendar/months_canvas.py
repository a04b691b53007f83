"""Twelve small months: each day as dark as it is full, with the number of its entries in a tip."""

from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent

from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.year import (
    YearDay,
    YearMetrics,
    YearMonth,
    year_layout,
)
from iar_desktop.domain.calendar.load import FULLEST, load
from iar_desktop.schema.clock import today
from iar_desktop.schema.dates import month_name, weekday_name
from iar_desktop.schema.messages import language
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import Role, TypeRole, color, font, metrics, scaled, theme
from iar_desktop.ui.theme.icon_pixmaps import pixel_scale
from iar_desktop.ui.widgets.painting import CENTRE, draw_box, draw_text

_STRENGTHS = (0, 46, 92, 150, 255)
_WEEK = 7
_RADIUS = 4.0
_HOLIDAY_DOT = 4.0


class MonthsCanvas(Canvas):
    """A click chooses a day, a double click opens it; its month's name opens the month."""

    def __init__(self, view: CalendarView) -> None:
        """Paint for ``view``."""
        super().__init__(view, "months-canvas")
        self.months: tuple[YearMonth, ...] = ()
        self._laid: object = None
        self._tiles: dict[tuple[float, ...], QPixmap] = {}
        self.setMinimumHeight(scaled(380))

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(900, scaled(460))

    def lay_out(self) -> None:
        """Place the days in the size there is."""
        model = self.view.model
        year = model.day.year
        first, last = date(year, 1, 1), date(year, 12, 31)
        full = load(self.view.entries(), first, last)
        sizes = YearMetrics(
            width=self.width(),
            height=self.height(),
            head=scaled(24),
            weekdays=scaled(16),
            gap=scaled(18),
            across=4 if self.width() < scaled(1250) else 6,
        )
        shown = model.shown.holidays, theme().is_dark, language()
        asked = (full, sizes, year, model.first_weekday, shown)
        if asked == self._laid:
            return
        self._laid = asked
        self._tiles.clear()
        self.months = year_layout(full, year, model.first_weekday, sizes)
        self.forget_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new size."""
        super().resizeEvent(event)
        self.lay_out()

    def day_at(self, at: QPointF) -> YearDay | None:
        """Return the day under a point."""
        for month in self.months:
            if month.rect.contains(at.x(), at.y()):
                inside = (each for each in month.days if each.rect.contains(at.x(), at.y()))
                return next(inside, None)
        return None

    def when(self, at: QPointF) -> When | None:
        """Return the day under a point; on a month's name its first."""
        day = self.day_at(at)
        if day:
            return When(day.day)
        heads = (m for m in self.months if m.head.contains(at.x(), at.y()))
        month = next(heads, None)
        return When(month.month) if month else None

    def clicked(self, at: QPointF, when: When) -> bool:
        """Show the month on its name, the entries of a day on the day that is chosen already."""
        if self.day_at(at) is None:
            self.view.model.go_to(when.day)
            self.view.model.show_view("month")
            return True
        if when.day == self.view.model.day and self.view.hasFocus():
            self.view.day_wanted.emit(when.day)
            return True
        return False

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return the days from ``start`` to ``end``."""
        first, last = start.date(), max(end.date(), start.date())
        return [
            each.rect
            for month in self.months
            for each in month.days
            if first <= each.day < last or each.day == first
        ]

    def place(self, day: date) -> QPointF:
        """Return the lower left corner of a day."""
        for month in self.months:
            for each in month.days:
                if each.day == day:
                    return QPointF(each.rect.x, each.rect.bottom)
        return QPointF(self.width() / 2, self.height() / 3)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint names, weekdays and days."""
        now = today()
        for month in self.months:
            self._paint_head(painter, month)
            for day in month.days:
                self._paint_day(painter, day, now)

    def _paint_head(self, painter: QPainter, month: YearMonth) -> None:
        painter.setFont(font("strong"))
        name = month_name(month.month.month)
        box = QRectF(*month.head).adjusted(4, 0, 0, 0)
        draw_text(painter, box, name[:1].upper() + name[1:], "accent")
        painter.setFont(font("tiny"))
        for number, rect in enumerate(month.weekdays):
            weekday = (self.view.model.first_weekday + number) % _WEEK
            letter = weekday_name(weekday, "abbreviated")[:1].upper()
            draw_text(painter, QRectF(*rect), letter, "muted", CENTRE)

    def _paint_day(self, painter: QPainter, day: YearDay, now: date) -> None:
        box = QRectF(*day.rect).adjusted(1, 1, -1, -1)
        if day.load:
            painter.drawPixmap(box.topLeft(), self._tile(painter, day.load, box.size()))
        if day.day == now:
            draw_box(painter, box, _RADIUS, None, color("accent"), 1.5)
        strong = day.load == FULLEST
        type_role: TypeRole = "badge" if day.load or day.day == now else "tiny"
        painter.setFont(font(type_role))
        quiet = day.day.weekday() >= 5 and not day.load
        ink: Role = "on_accent" if strong else "muted" if quiet else "ink"
        draw_text(painter, box, str(day.day.day), ink, CENTRE, metrics(type_role))
        if day.day in self.view.model.shown.holidays:
            spot = QRectF(box.right() - _HOLIDAY_DOT - 1, box.top() + 1, _HOLIDAY_DOT, _HOLIDAY_DOT)
            draw_box(painter, spot, 2.0, color("amber_mark"))
        if box.height() > 2.1 * metrics("tiny").height() and day.total > 1:
            painter.setFont(font("tiny"))
            below = QRectF(box.left(), box.center().y() + 4, box.width(), box.height() / 2 - 4)
            draw_text(painter, below, f"·{day.total}", ink, CENTRE, metrics("tiny"))

    def _tile(self, painter: QPainter, level: int, size: QSizeF) -> QPixmap:
        """Return the ground of a day so full: painted once, then copied some 300 times."""
        fill = QColor(color("accent_fill"))
        fill.setAlpha(_STRENGTHS[level])
        scale = pixel_scale(painter)
        key = (fill.rgba(), size.width(), size.height(), scale)
        if key not in self._tiles:
            tile = QPixmap((size * scale).toSize())
            tile.setDevicePixelRatio(scale)
            tile.fill(Qt.GlobalColor.transparent)
            inner = QPainter(tile)
            draw_box(inner, QRectF(QPointF(0, 0), size), _RADIUS, fill)
            inner.end()
            self._tiles[key] = tile
        return self._tiles[key]

    def paint_over(self, painter: QPainter) -> None:
        """Paint a frame round the day that has the keyboard."""
        if not self.view.hasFocus():
            return
        for month in self.months:
            for day in month.days:
                if day.day == self.view.model.day:
                    box = QRectF(*day.rect)
                    draw_box(painter, box, _RADIUS, None, color("accent"), 2.0)
