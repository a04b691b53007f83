"""The lines of the agenda: day, hours, what, where, whose."""

from bisect import bisect_right
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent

from iar_desktop.domain.calendar.agenda import AgendaDay, AgendaLine, agenda
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.schema.clock import today
from iar_desktop.schema.dates import format_day, format_relative
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.item import BAR, KIND_ICONS, Item, hours_of, struck, tone_of
from iar_desktop.ui.calendar.marks import RADIUS
from iar_desktop.ui.calendar.month_marks import draw_holidays
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.calendar.words import KIND_LABELS
from iar_desktop.ui.theme import Role, color, draw_icon, font, metrics, scaled, tone_roles
from iar_desktop.ui.widgets.painting import draw_box, draw_country, draw_text, elided

_SIGN = 14


class _Place(NamedTuple):
    """Where a day stands."""

    day: AgendaDay
    y: int
    height: int


class AgendaCanvas(Canvas):
    """Paints only what is in sight: the list may be as long as one scrolls."""

    def __init__(self, view: CalendarView) -> None:
        """Paint for ``view``."""
        super().__init__(view, "agenda-canvas")
        self._places: list[_Place] = []
        self._tops: list[int] = []
        self._lines: list[AgendaLine] = []

    @property
    def head(self) -> int:
        """The height of a day's name."""
        return scaled(32)

    @property
    def _line(self) -> int:
        return scaled(30)

    def lay_out(self) -> None:
        """Place days and lines one below the other."""
        shown = self.view.model.shown
        days = agenda(self.view.entries(), shown.first, shown.last, today())
        y, head, line_height = 0, self.head, self._line
        width = max(self.width() - 24, 0)
        items: list[Item] = []
        self._places, self._lines = [], []
        for day in days:
            rows = max(len(day.lines), 1)
            height = head + rows * line_height + 8
            self._places.append(_Place(day, y, height))
            for number, line in enumerate(day.lines):
                top = y + head + number * line_height
                rect = Rect(12, top, width, line_height - 3)
                items.append(Item(line.entry, rect, BAR))
                self._lines.append(line)
            y += height
        self._tops = [place.y for place in self._places]
        self.setMinimumHeight(max(y, 1))
        self.show_items(items)

    def forget_picture(self) -> None:
        """Paint anew: nothing is kept of a list without an end."""
        self.update()

    # Where

    def top_of(self, day: date) -> int:
        """Return where ``day`` stands, or the first day after it that holds something."""
        for place in self._places:
            if place.day.day >= day:
                return place.y
        return self._places[-1].y if self._places else 0

    def day_from(self, y: float) -> date | None:
        """Return the day at a height."""
        at = bisect_right(self._tops, y) - 1
        return self._places[at].day.day if 0 <= at < len(self._places) else None

    def when(self, at: QPointF) -> When | None:
        """Return the day at a height."""
        day = self.day_from(at.y())
        return When(day) if day else None

    def clicked(self, at: QPointF, when: When) -> bool:
        """Open the day on its name."""
        place = self._places[bisect_right(self._tops, at.y()) - 1]
        if at.y() < place.y + self.head and at.x() < scaled(330):
            self.view.day_opened.emit(when.day)
            return True
        return False

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return the line of the first day."""
        width = max(self.width() - 24, 0)
        return [
            Rect(12, place.y + 2, width, self.head - 4)
            for place in self._places
            if place.day.day == start.date()
        ]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days in sight."""
        painter = QPainter(self)
        part = event.rect()
        painter.fillRect(part, color("panel"))
        first = max(bisect_right(self._tops, part.top()) - 1, 0)
        for place in self._places[first:]:
            if place.y > part.bottom():
                break
            self._paint_head(painter, place)
        self._paint_items(painter, part.top(), part.bottom())
        self.paint_selection(painter)
        painter.end()

    def paint_ground(self, painter: QPainter) -> None:
        """Paint nothing: the days paint themselves."""

    def _paint_head(self, painter: QPainter, place: _Place) -> None:
        day = place.day.day
        box = QRectF(0, place.y, self.width(), self.head)
        painter.fillRect(box, color("ground"))
        painter.fillRect(QRectF(0, place.y, self.width(), 1), color("line"))
        name = format_day(day, "full")
        name = name[:1].upper() + name[1:]
        role = "section"
        painter.setFont(font(role))
        ink: Role = "accent" if day == today() else "ink"
        draw_text(painter, box.adjusted(16, 0, 0, 0), name, ink)
        left = 16 + metrics(role).horizontalAdvance(name) + 12
        painter.setFont(font("small"))
        near = format_relative(day, today())
        draw_text(painter, box.adjusted(left, 0, 0, 0), near, "muted")
        left += metrics("small").horizontalAdvance(near) + 16
        holidays = self.view.model.shown.holidays.get(day, ())
        draw_holidays(
            painter,
            QRectF(left, box.top(), max(box.width() - left - 12, 0), box.height()),
            holidays,
        )
        if day == self.view.model.day and self.view.hasFocus() and not self.view.model.selected:
            draw_box(painter, box.adjusted(2, 2, -2, -2), RADIUS, None, color("accent"), 1.5)
        if not place.day.lines:
            painter.setFont(font("small"))
            below = QRectF(scaled(44), place.y + self.head, self.width(), self._line)
            draw_text(painter, below, _("Nothing is planned for today."), "muted")

    def _paint_items(self, painter: QPainter, top: int, bottom: int) -> None:
        tops = [item.rect.y for item in self.items]
        first = max(bisect_right(tops, top) - 2, 0)
        clashing = self.view.model.clashing
        for number in range(first, len(self.items)):
            item = self.items[number]
            if item.rect.y > bottom:
                break
            self._paint_line(painter, item, self._lines[number], clash=item.entry.id in clashing)

    def _paint_line(self, painter: QPainter, item: Item, line: AgendaLine, *, clash: bool) -> None:
        entry, box = item.entry, item.box
        ink, _soft, mark = tone_roles(tone_of(entry))
        if clash:
            draw_box(painter, box, RADIUS, color("red_soft"), color("red_mark"))
        draw_box(
            painter,
            QRectF(box.left(), box.top() + 3, 3, box.height() - 6),
            1.5,
            color("red_mark" if clash else mark),
        )
        painter.setFont(font("small"))
        hours = hours_of(entry) if line.total == 1 else ""
        hours = hours or (line.part and _("day {part}").format(part=line.part)) or _("all day")
        draw_text(painter, box.adjusted(14, 0, 0, 0), hours, "muted")
        left = box.left() + scaled(112)
        icon = KIND_ICONS.get(entry.kind, "calendar")
        middle = round(box.center().y() - _SIGN / 2)
        draw_icon(painter, QPoint(round(left), middle), icon, ink, _SIGN)
        left += _SIGN + 8
        right = self._paint_state(painter, item, clash=clash)
        left = self._paint_title(painter, item, left, right)
        left += (
            draw_country(painter, QPointF(left, box.top()), box.height(), entry.country, "muted")
            if entry.country and left < right - 60
            else 0
        )
        where = " · ".join(part for part in (entry.place, entry.event_title) if part)
        painter.setFont(font("small"))
        room = max(right - left - 8, 0)
        draw_text(
            painter,
            QRectF(left, box.top(), room, box.height()),
            elided(where, "small", room) if room > 20 else "",
            "muted",
        )

    def _paint_title(self, painter: QPainter, item: Item, left: float, right: float) -> float:
        entry = item.entry
        title = elided(entry.title, "strong", max((right - left) * 0.62, 40))
        made = font("strong")
        if struck(entry):
            made = QFont(made)
            made.setStrikeOut(True)
        painter.setFont(made)
        width = metrics("strong").horizontalAdvance(title)
        draw_text(
            painter,
            QRectF(left, item.box.top(), width, item.box.height()),
            title,
            "muted" if entry.finished else "ink",
        )
        return left + width + 10

    @staticmethod
    def _paint_state(painter: QPainter, item: Item, *, clash: bool) -> float:
        """Paint kind, state and signs at the right; return where they begin."""
        entry, box = item.entry, item.box
        label = _(KIND_LABELS.get(entry.kind, ""))
        text = " · ".join(part for part in (label, entry.state) if part)
        right = box.right() - 8
        for name, wanted in (("warning", clash), ("error", entry.late), ("sync", entry.recurring)):
            if wanted:
                right -= _SIGN + 4
                role: Role = "muted" if name == "sync" else "red"
                draw_icon(
                    painter,
                    QPoint(round(right), round(box.center().y() - _SIGN / 2)),
                    name,
                    role,
                    _SIGN,
                )
        painter.setFont(font("small"))
        width = metrics("small").horizontalAdvance(text)
        right -= width + 8
        draw_text(
            painter,
            QRectF(right, box.top(), width, box.height()),
            text,
            "red" if entry.late else "muted",
        )
        return right - 8
