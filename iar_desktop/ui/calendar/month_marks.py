"""What stands on the ground of a month: weekdays, holidays, numbers of weeks, ``+n``."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter

from iar_desktop.domain.calendar.layout.month import MonthLayout
from iar_desktop.schema.dates import weekday_name
from iar_desktop.schema.messages import _n
from iar_desktop.ui.calendar.shown import Holiday
from iar_desktop.ui.theme import color, draw_icon, flag, font, metrics
from iar_desktop.ui.theme.icon_pixmaps import pixel_scale
from iar_desktop.ui.widgets.painting import RIGHT, draw_text, elided

_FLAG = 10
_FLAG_WIDTH = 15
_WEEK = 7


def draw_weekdays(
    painter: QPainter, made: MonthLayout, height: int, width: int, first_weekday: int
) -> None:
    """Paint the names of the weekdays above the columns, and the numbers of the weeks."""
    painter.fillRect(QRectF(0, 0, width, height), color("ground"))
    painter.setFont(font("badge"))
    for number, cell in enumerate(made.days[:_WEEK]):
        name = weekday_name((first_weekday + number) % _WEEK, "abbreviated")
        box = QRectF(cell.rect.x + 9, 0, cell.rect.width - 12, height)
        draw_text(painter, box, name[:1].upper() + name[1:].rstrip("."), "muted")
    for cell in made.days[::_WEEK]:
        box = QRectF(0, height + cell.rect.y + 3, cell.rect.x - 3, 20)
        painter.setFont(font("tiny"))
        week = made.days[made.days.index(cell) + 3].day.isocalendar().week
        draw_text(painter, box, str(week), "muted", RIGHT)


def draw_holidays(painter: QPainter, box: QRectF, holidays: Sequence[Holiday]) -> None:
    """Paint the flag, the code and the name of each public holiday, as many as there is room."""
    left = box.left()
    for holiday in holidays:
        code = metrics("tiny").horizontalAdvance(holiday.country)
        if left + _FLAG_WIDTH + 4 + code > box.right():
            return
        picture = flag(holiday.country, _FLAG, pixel_scale(painter))
        top = round(box.center().y() - _FLAG / 2)
        if not picture.isNull():
            painter.drawPixmap(round(left), top, picture)
            left += _FLAG_WIDTH + 2
        painter.setFont(font("tiny"))
        room = box.right() - left
        text = elided(f"{holiday.country} {holiday.name}", "tiny", room)
        draw_text(painter, QRectF(left, box.top(), room, box.height()), text, "amber")
        left += metrics("tiny").horizontalAdvance(text) + 8


def draw_more(painter: QPainter, box: QRectF, hidden: int) -> None:
    """Paint how many entries more a day has."""
    painter.setFont(font("badge"))
    text = _n("+{count} more", "+{count} more", hidden)
    if metrics("badge").horizontalAdvance(text) > box.width():
        text = f"+{hidden}"
    draw_text(painter, box.adjusted(6, 0, 0, 0), text, "muted")


def draw_clock_change(painter: QPainter, box: QRectF, text: str) -> None:
    """Paint the sign of clocks that change on a day, and how."""
    top = round(box.center().y() - 6)
    draw_icon(painter, QPoint(round(box.left()), top), "clock", "amber", 12)
    painter.setFont(font("tiny"))
    words = elided(text, "tiny", box.width() - 16)
    draw_text(painter, box.adjusted(16, 0, 0, 0), words, "amber")
