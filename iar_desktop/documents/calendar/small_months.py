"""The twelve months of a year in small: how full each day is, and which are public holidays."""

from collections.abc import Collection, Mapping
from datetime import date

from iar_desktop.documents.calendar.inks import QUIET
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, INK, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.reading.texts import capital
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.year import YearDay, YearMetrics, YearMonth, year_layout
from iar_desktop.schema.dates import month_name, weekday_name
from iar_desktop.schema.messages import N_, _

_HEIGHT, _LEGEND = 196.0, 14.0
_MONDAY, _SATURDAY = 0, 5
_METRICS = YearMetrics(0, 0, head=12, weekdays=8.5, gap=12, across=6)
_GROUNDS = ("", "#e4f0ea", "#c3ddd0", "#93bfa9", "#2f7a5d")  # by how full a day is
_LEVELS = ("", "1", "2", "3–4", "5 +")
_NAME = TextStyle(8, 11, bold=True, colour=ACCENT, max_lines=1)
_LETTER = TextStyle(6, 8, colour=MUTED, align="center", max_lines=1)
_NUMBER = TextStyle(6.8, 9, align="center", max_lines=1)
_SAID = TextStyle(7, 9, colour=MUTED, max_lines=1)
_BUSY = N_("entries on a day")
_OURS = N_("public holiday here")
_OTHERS = N_("public holiday elsewhere")


class SmallMonths(Block):
    """Six months by two; a day's ground is the darker the fuller it is, holidays are framed."""

    space_after = 8

    def __init__(
        self,
        year: int,
        load: Mapping[date, int],
        ours: Collection[date] = (),
        others: Collection[date] = (),
    ) -> None:
        """Take the year, the number of entries by day, and the days that are holidays.

        Those of other countries have a dashed frame.
        """
        self._year, self._load, self._ours, self._others = year, load, ours, others

    def wrap(self, width: float, _room: float) -> float:
        """Return the height taken."""
        self.width, self.height = width, _HEIGHT + _LEGEND
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the months, then what their grounds mean."""
        metrics = _METRICS._replace(width=self.width, height=_HEIGHT)
        for month in year_layout(self._load, self._year, _MONDAY, metrics):
            self._draw_month(canvas, month)
        self._draw_legend(canvas)

    def _draw_month(self, canvas: SheetCanvas, month: YearMonth) -> None:
        name = Text(capital(month_name(month.month.month)), _NAME)
        name.draw_on(canvas, month.rect.x + 2, self.height - month.rect.y, month.rect.width)
        for number, box in enumerate(month.weekdays):
            letter = Text(weekday_name(number)[:1].upper(), _LETTER)
            letter.draw_on(canvas, box.x, self.height - box.y, box.width)
        for day in month.days:
            self._draw_day(canvas, day)

    def _draw_day(self, canvas: SheetCanvas, day: YearDay) -> None:
        box = day.rect
        low = self.height - box.bottom
        ground = _GROUNDS[day.load] or (QUIET if day.day.weekday() >= _SATURDAY else "")
        if ground:
            canvas.setFillColor(ground)
            canvas.rect(box.x + 0.4, low + 0.4, box.width - 0.8, box.height - 0.8, stroke=0, fill=1)
        is_holiday = day.day in self._ours
        if is_holiday or day.day in self._others:
            _frame(canvas, Rect(box.x, low, box.width, box.height), dashed=not is_holiday)
        full = day.load == len(_GROUNDS) - 1
        weekend = day.day.weekday() >= _SATURDAY and not day.load
        colour = "#ffffff" if full else MUTED if weekend else INK
        style = _NUMBER.but(colour=colour, bold=is_holiday)
        top = low + (box.height + style.leading) / 2
        Text(str(day.day.day), style).draw_on(canvas, box.x, top, box.width)

    def _draw_legend(self, canvas: SheetCanvas) -> None:
        left = 2.0
        for ground, said in zip(_GROUNDS[1:], _LEVELS[1:], strict=True):
            canvas.setFillColor(ground)
            canvas.rect(left, 1.5, 8, 7, stroke=0, fill=1)
            left = _say(canvas, said, left + 11)
        left = _say(canvas, _(_BUSY), left - 5) + 8
        for said, days in ((_OURS, self._ours), (_OTHERS, self._others)):
            if days:
                _frame(canvas, Rect(left, 1.5, 8, 7), dashed=days is self._others)
                left = _say(canvas, _(said), left + 11) + 8


def _say(canvas: SheetCanvas, said: str, left: float) -> float:
    text = Text(said, _SAID)
    text.draw_on(canvas, left, 9.5, 200)
    return left + text.natural_width() + 8


def _frame(canvas: SheetCanvas, box: Rect, *, dashed: bool = False) -> None:
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.6 if dashed else 0.8)
    if dashed:
        canvas.setDash(1.1, 1.1)
    canvas.rect(box.x + 0.9, box.y + 0.9, box.width - 1.8, box.height - 1.8)
    canvas.setDash()
