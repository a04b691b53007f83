"""The grid of a week: whole days above, hours under them; as high as what is left of the page."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from iar_desktop.documents.calendar.grid_page import GridPage, Listed
from iar_desktop.documents.calendar.inks import QUIET
from iar_desktop.documents.calendar.tile import Ends, draw_text, draw_tile
from iar_desktop.documents.calendar.week_plan import GUTTER, PlacedEntry, WeekPlan, week_plan
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, INK, LINE, MUTED, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.week import DayColumn
from iar_desktop.schema.dates import format_day, weekday_name

_HEAD = 14.0
_SATURDAY = 5
_DAY = TextStyle(8.5, 12, colour=INK, max_lines=1, at_a_glance=True)
_NOTE = TextStyle(6.5, 10, colour=MUTED, max_lines=1, at_a_glance=True)
_HOUR = TextStyle(6.5, 9, colour=MUTED, align="right", max_lines=1)
_MORE = TextStyle(7, 12, bold=True, colour=ACCENT, align="right", max_lines=1)


class WeekGrid(GridPage):
    """Seven days side by side; what its page shows too little of is listed after it."""

    def __init__(
        self,
        monday: date,
        entries: Sequence[Entry],
        holidays: Mapping[date, str],
        more: Sequence[Block] = (),
    ) -> None:
        """Take the Monday, what there is, the names of holidays, and what heads the list."""
        self._days = [monday + timedelta(number) for number in range(7)]
        self._entries, self._holidays = entries, holidays
        self._head = _HEAD + (_NOTE.leading if holidays else 0)
        super().__init__(more)

    def lay(self, width: float, height: float) -> list[Listed]:
        """Lay the days out; return what they show too little of."""
        self._plan = week_plan(self._entries, self._days, width, height - self._head)
        return self._plan.listed

    def draw_grid(self, canvas: SheetCanvas) -> None:
        """Draw the ground, the days' heads, then bars and blocks."""
        plan, top = self._plan, self.grid_height - self._head
        for column in plan.columns:
            if column.day.weekday() >= _SATURDAY:
                canvas.setFillColor(QUIET)
                canvas.rect(column.x, 0, column.width, self.grid_height, stroke=0, fill=1)
        self._draw_hours(canvas, plan, top - plan.lanes)
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.5)
        for x in (*(column.x for column in plan.columns), self.width):
            canvas.line(x, 0, x, self.grid_height)
        for y in (0, top - plan.lanes, top):
            canvas.line(0, y, self.width, y)
        for column in plan.columns:
            self._draw_head(canvas, plan, column)
        for each in plan.bars:
            _draw(canvas, each, top)
        for each in plan.blocks:
            _draw(canvas, each, top - plan.lanes)

    def _draw_head(self, canvas: SheetCanvas, plan: WeekPlan, column: DayColumn) -> None:
        day, left, width = column.day, column.x + 3, column.width - 6
        name = weekday_name(day.weekday()).capitalize()
        text = Text([Span(name, bold=True), f" {format_day(day, 'short')}"], _DAY)
        text.draw_on(canvas, left, self.grid_height - 1, width)
        if hidden := plan.hidden[day]:
            Text(f"+{hidden}", _MORE).draw_on(canvas, left, self.grid_height - 1, width)
        if name := self._holidays.get(day, ""):
            Text(name, _NOTE).draw_on(canvas, left, self.grid_height - 13, width)

    def _draw_hours(self, canvas: SheetCanvas, plan: WeekPlan, top: float) -> None:
        canvas.setLineWidth(0.4)
        canvas.setStrokeColor(LINE)
        for number, hour in enumerate(range(*plan.hours)):
            y = top - number * plan.hour
            if number:
                canvas.line(GUTTER - 3, y, self.width, y)
            text = Text(f"{hour:02}:00", _HOUR)
            text.draw_on(canvas, 0, y - 1, GUTTER - 4)


def _draw(canvas: SheetCanvas, placed: PlacedEntry, top: float) -> None:
    rect = placed.box
    box = Rect(rect.x + 0.8, top - rect.bottom, max(rect.width - 0.8, 2), rect.height - 0.6)
    draw_tile(canvas, placed.entry, box, Ends(opens=placed.opens, closes=placed.closes))
    draw_text(canvas, placed.entry, box, placed.text, top=0 if placed.entry.fills_days else 0.6)
