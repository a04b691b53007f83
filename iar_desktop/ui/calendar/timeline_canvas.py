"""Missions and visits over the year, one line a person or country: gaps and clashes are seen."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QResizeEvent

from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.timeline import (
    LaidRow,
    TimelineLayout,
    TimelineMetrics,
    timeline_layout,
)
from iar_desktop.schema.clock import today
from iar_desktop.schema.dates import month_name
from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.calendar.canvas import Canvas, When
from iar_desktop.ui.calendar.item import BAR, Item
from iar_desktop.ui.calendar.timeline_rows import BY_COUNTRY, BY_PERSON, timeline_rows
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import color, draw_icon, flag, font, metrics, scaled, theme
from iar_desktop.ui.theme.icon_pixmaps import pixel_scale
from iar_desktop.ui.widgets.painting import CENTRE, draw_text, elided

_LEAST_GAP_WORDS = 52.0
_FLAG = 12
_SIGN = 14.0


class TimelineCanvas(Canvas):
    """As tall as its lines; the view scrolls it."""

    keeps_picture = False

    def __init__(self, view: CalendarView) -> None:
        """Paint for ``view``, one line for each person at first."""
        super().__init__(view, "timeline-canvas")
        self.by = BY_PERSON
        self._made: TimelineLayout | None = None
        self._laid: object = None
        self._year = 0

    def lay_out(self) -> None:
        """Place the lines in the width there is, unless they stand so already."""
        model = self.view.model
        year = self._year = model.day.year
        rows = timeline_rows(self.view.entries(), self.by, model.shown.names)
        asked = (rows, year, self.width(), metrics("badge").height(), theme().is_dark)
        if asked == self._laid:
            return
        self._laid = asked
        sizes = TimelineMetrics(
            width=self.width(),
            labels=scaled(150),
            head=scaled(24),
            line=round(metrics("badge").height()) + 3,
            gap=2,
            padding=4,
            least=6.0,
        )
        made = timeline_layout(rows, date(year, 1, 1), date(year, 12, 31), sizes)
        self._made = made
        self.setFixedHeight(round(max(made.height, sizes.head + scaled(48))) + 1)
        self.show_items(
            [
                Item(bar.entry, bar.rect, BAR, bar.opens, bar.closes)
                for row in made.rows
                for bar in row.bars
            ]
        )

    def forget_other_year(self) -> None:
        """Show no lines while those of another year are still to be placed."""
        if self._year != self.view.model.day.year:
            self._made = self._laid = None
            self.show_items([])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def when(self, at: QPointF) -> When | None:
        """Return the day under a point."""
        if self._made is None:
            return None
        inside = [each for each in self._made.months if each.rect.x <= at.x() < each.rect.right]
        if not inside:
            return None
        month = inside[0]
        following = month.month.replace(day=28).toordinal() + 4
        length = date.fromordinal(following).replace(day=1).toordinal() - month.month.toordinal()
        share = (at.x() - month.rect.x) / month.rect.width
        return When(date.fromordinal(month.month.toordinal() + int(share * length)))

    def outline(
        self, start: datetime, end: datetime, *, all_day: bool, like: Item | None
    ) -> list[Rect]:
        """Return where the days stand, on the line of ``like``."""
        made = self._made
        if made is None or not made.months:
            return []
        left, right = made.months[0].rect.x, made.months[-1].rect.right
        first = made.months[0].month.toordinal()
        scale = (right - left) / max(
            date(made.months[0].month.year, 12, 31).toordinal() - first + 1, 1
        )
        x = left + (start.date().toordinal() - first) * scale
        width = max((end - start).days, 1) * scale
        top = like.rect.y if like else scaled(24)
        height = like.rect.height if like else scaled(18)
        return [Rect(x, top, width, height)]

    # Painting

    def paint_ground(self, painter: QPainter) -> None:
        """Paint months, names, free stretches and clashes."""
        made = self._made
        if made is None:
            return
        for tick in made.months:
            painter.setFont(font("badge"))
            name = elided(month_name(tick.month.month, "abbreviated"), "badge", tick.rect.width - 8)
            draw_text(painter, QRectF(*tick.rect).adjusted(6, 0, 0, 0), name, "muted")
            painter.fillRect(QRectF(tick.rect.x, 0, 1, made.height), color("line"))
        for row in made.rows:
            if self._in_sight(row.rect):
                self._paint_row(painter, row)
        if not made.rows:
            painter.setFont(font("small"))
            box = QRectF(0, scaled(24), self.width(), scaled(48))
            draw_text(painter, box, _("No mission and no visit this year"), "muted", CENTRE)

    def _paint_row(self, painter: QPainter, row: LaidRow) -> None:
        top = row.rect.y
        painter.fillRect(QRectF(0, top, self.width(), 1), color("line"))
        left = 4.0
        if self.by == BY_COUNTRY:
            picture = flag(row.key, _FLAG, pixel_scale(painter))
            if not picture.isNull():
                middle = round(row.rect.y + (row.rect.height - _FLAG) / 2)
                painter.drawPixmap(round(left), middle, picture)
            left += 22
        painter.setFont(font("small"))
        room = scaled(150) - left - 8
        draw_text(
            painter,
            QRectF(left, top, room, row.rect.height),
            elided(row.label, "small", room),
            "ink",
        )
        for gap in row.gaps:
            if gap.rect.width > _LEAST_GAP_WORDS and self._in_sight(gap.rect):
                painter.setFont(font("tiny"))
                text = _n("{count} d free", "{count} d free", gap.days)
                draw_text(painter, QRectF(*gap.rect), text, "muted", CENTRE)
        for rect in _joined([each.rect for each in row.clashes if self._in_sight(each.rect)]):
            self._paint_clash(painter, QRectF(*rect))

    def _in_sight(self, rect: Rect) -> bool:
        return rect.y < self.part.bottom() and rect.bottom > self.part.top()

    @staticmethod
    def _paint_clash(painter: QPainter, box: QRectF) -> None:
        tint = QColor(color("red_mark"))
        tint.setAlpha(70)
        wide = box.adjusted(-1, 1, 1, -1)
        painter.fillRect(wide, QBrush(tint, Qt.BrushStyle.BDiagPattern))
        painter.fillRect(QRectF(wide.left(), wide.bottom() - 2, wide.width(), 2), color("red_mark"))
        place = QPoint(round(box.center().x() - 6), round(box.bottom() - 13))
        draw_icon(painter, place, "warning", "red", 12)

    def paint_over(self, painter: QPainter) -> None:
        """Paint a line on today."""
        made, now = self._made, today()
        if made is None or now.year != self.view.model.day.year:
            return
        for tick in made.months:
            if tick.month.month == now.month:
                x = tick.rect.x + (now.day - 0.5) / 31 * tick.rect.width
                painter.fillRect(QRectF(x, 0, 2, made.height), color("red_mark"))


def _joined(rects: Iterable[Rect]) -> list[Rect]:
    """Return the rectangles of one height with those that touch, or nearly so, made one."""
    found: list[Rect] = []
    for rect in sorted(rects):
        last = found[-1] if found else None
        if last and (last.y, last.height) == (rect.y, rect.height) and rect.x < last.right + _SIGN:
            width = max(last.right, rect.right) - last.x
            found[-1] = Rect(last.x, last.y, width, last.height)
        else:
            found.append(rect)
    return found
