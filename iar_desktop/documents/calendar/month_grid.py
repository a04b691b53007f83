"""The grid of a month, as high as what is left of the page."""

from collections.abc import Mapping, Sequence
from datetime import date

from iar_desktop.documents.calendar.grid_page import GridPage, Listed
from iar_desktop.documents.calendar.inks import QUIET
from iar_desktop.documents.calendar.month_plan import (
    PlacedBar,
    PlacedDay,
    month_plan,
)
from iar_desktop.documents.calendar.tile import Ends, draw_text, draw_tile
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, INK, MUTED, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.schema.dates import format_day, weekday_name
from iar_desktop.schema.messages import _

_WEEKDAYS = 13.0
_GUTTER = 17.0
_SATURDAY = 5
_WEEKDAY = TextStyle(7.5, 11, bold=True, colour=MUTED, max_lines=1)
_NUMBER = TextStyle(8, 11, bold=True, colour=INK, max_lines=1)
_WEEK = TextStyle(6.5, 11, colour=MUTED, max_lines=1)
_MORE = TextStyle(7, 11, bold=True, colour=ACCENT, align="right", max_lines=1)
_HOLIDAY = TextStyle(6.5, 11, colour=MUTED, align="right", max_lines=1, at_a_glance=True)


class MonthGrid(GridPage):
    """Days with bars over them; what has no room is counted in its day and listed after it."""

    def __init__(
        self,
        month: date,
        entries: Sequence[Entry],
        holidays: Mapping[date, str],
        *,
        weeks: bool = True,
        more: Sequence[Block] = (),
    ) -> None:
        """Take a day of the month, what there is, the names of holidays.

        ``weeks`` tells whether the weeks are numbered; ``more`` is what stands before the list of
        what has no room.
        """
        self._month, self._entries, self._holidays = month, entries, holidays
        self._gutter = _GUTTER if weeks else 0.0
        super().__init__(more)

    def lay(self, width: float, height: float) -> list[Listed]:
        """Lay the weeks out; return what has no room in them."""
        self._plan = month_plan(self._entries, self._month, width, height - _WEEKDAYS, self._gutter)
        return [(day, "", entry) for day, entry in self._plan.hidden]

    def draw_grid(self, canvas: SheetCanvas) -> None:
        """Draw the grid, then week by week what is on it."""
        days, bars = self._plan.days, self._plan.bars
        for each in days:
            if not each.inside or each.day.weekday() >= _SATURDAY:
                canvas.setFillColor(QUIET)
                canvas.rect(*_upwards(each.box, self._top), stroke=0, fill=1)
        self._draw_rules(canvas, days)
        for column, each in enumerate(days[:7]):
            text = Text(weekday_name(column).capitalize(), _WEEKDAY)
            text.draw_on(canvas, each.box.x + 3, self.grid_height, each.box.width - 3)
        for row in range(len(days) // 7):
            self._draw_heads(canvas, days[row * 7 : row * 7 + 7])
            for bar in bars:
                if bar.row == row:
                    self._draw_bar(canvas, bar)

    @property
    def _top(self) -> float:
        return self.grid_height - _WEEKDAYS

    def _draw_rules(self, canvas: SheetCanvas, days: Sequence[PlacedDay]) -> None:
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.5)
        for each in days[::7]:
            canvas.line(0, self._top - each.box.y, self.width, self._top - each.box.y)
        canvas.line(0, 0, self.width, 0)
        for each in days[:7]:
            canvas.line(each.box.x, 0, each.box.x, self._top)
        canvas.line(self.width, 0, self.width, self._top)

    def _draw_heads(self, canvas: SheetCanvas, days: Sequence[PlacedDay]) -> None:
        if self._gutter:
            top = self._top - days[0].box.y - 1
            Text(week_name(days[0].day), _WEEK).draw_on(canvas, 0, top, self._gutter)
        for each in days:
            top = self._top - each.box.y - 1
            colour = INK if each.inside else MUTED
            number = Text(_number(each), _NUMBER.but(colour=colour))
            number.draw_on(canvas, each.box.x + 3, top, each.box.width)
            left = each.box.x + number.natural_width() + 8
            width = each.box.right - 3 - left
            if each.hidden:
                more = Text(f"+{each.hidden}", _MORE)
                more.draw_on(canvas, left, top, width)
                width -= more.natural_width() + 4
            if name := self._holidays.get(each.day):
                Text(name, _HOLIDAY).draw_on(canvas, left, top, width)

    def _draw_bar(self, canvas: SheetCanvas, bar: PlacedBar) -> None:
        box = Rect(*_upwards(bar.box, self._top))
        filled = bar.entry.fills_days or bar.entry.first_day != bar.entry.last_day
        draw_tile(canvas, bar.entry, box, Ends(opens=bar.opens, closes=bar.closes, filled=filled))
        draw_text(canvas, bar.entry, box, bar.text)


def week_name(day: date) -> str:
    """Return the short name of the week of ``day``: S42, W42."""
    return _("W{week}").format(week=day.isocalendar().week)


def _number(placed: PlacedDay) -> str:
    """Return the day's number, with its month where another one begins."""
    return format_day(placed.day, "short") if placed.day.day == 1 else str(placed.day.day)


def _upwards(box: Rect, top: float) -> tuple[float, float, float, float]:
    return box.x, top - box.bottom, box.width, box.height
