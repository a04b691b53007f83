"""A list in columns: what had no room on a grid, by day, each in full."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, takewhile
from typing import NamedTuple

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.signs import draw_sign
from iar_desktop.documents.calendar.words import continued, hours, named, whereabouts
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, LINE, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.dates import format_day, format_days

_GAP = 18.0
_SHORT = 0.3  # of a page: so much is not parted
_DAY = TextStyle(8, 12, bold=True, colour=ACCENT, max_lines=1)
_ROW = TextStyle(7.5, 10, max_lines=8)
_INDENT, _SIGN, _ABOVE_DAY = 9.0, 4.6, 4.0


class Line(NamedTuple):
    """A line of the list: the heading of a day, or an entry with the ``kind`` of its sign."""

    text: Text
    kind: str = ""
    tone: str = "neutral"
    is_head: bool = False
    title: str = ""
    """What a heading says, without that it is continued."""


def lines_by_day(entries: Iterable[tuple[date, str, Entry]]) -> list[Line]:
    """Return the entries under their days; the text between them is a number that refers to it."""
    found: list[Line] = []
    for day, group in groupby(entries, key=lambda each: each[0]):
        found.append(heading(capital(format_day(day, "full"))))
        found += [_line(number, entry) for _day, number, entry in group]
    return found


def heading(title: str, *, goes_on: bool = False) -> Line:
    """Return a line that heads those under it; ``goes_on`` where it stood before them already."""
    return Line(Text(continued(title) if goes_on else title, _DAY), is_head=True, title=title)


def plain(text: str) -> Line:
    """Return a line without a sign."""
    return Line(Text(text, _ROW))


def _line(number: str, entry: Entry) -> Line:
    when = hours(entry)
    if entry.last_day > entry.first_day:
        when = format_days(entry.first_day, entry.last_day, "short")
    ink = inks(entry.tone, finished=entry.finished).strong
    parts: list[str | Span] = [Span(f"{number}  ", bold=True)] if number else []
    parts += [Span(f"{when}  ", colour=MUTED)] if when else []
    parts += named(entry, ink)
    more = joined((entry.event_title, whereabouts(entry), entry.state))
    if more:
        parts.append(Span(f" · {more}", colour=MUTED))
    return Line(Text(parts, _ROW), entry.kind, entry.tone)


class Listing(Block):
    """Lines one under the other in columns, on as many pages as they need."""

    def __init__(self, lines: Sequence[Line], columns: int = 3) -> None:
        """Take the lines, and in how many columns they stand."""
        self._lines = list(lines)
        self._count = columns
        self._columns: list[list[Line]] = []

    def wrap(self, width: float, room: float) -> float:
        """Return the least height at which the columns hold all lines."""
        self.width = width
        whole_days = self._fits(room, whole_days=True)
        if not whole_days and not self._fits(room):
            self.height = room + 1
            return self.height
        least, most = 0.0, room
        while most - least > 2:
            middle = (least + most) / 2
            fits = self._fits(middle, whole_days=whole_days)
            least, most = (least, middle) if fits else (middle, most)
        self._columns, _taken = self._filled(most, whole_days=whole_days)
        self.height = most
        return self.height

    def split(self, width: float, room: float) -> list[Block]:
        """Fill the columns of this page and leave the rest to the next."""
        self.width = width
        if self._tallest() > room:
            return []
        _columns, taken = self._filled(room)
        rest = [*self._again(taken), *self._lines[taken:]]
        return [Listing(self._lines[:taken], self._count), Listing(rest, self._count)]

    def lead_height(self, width: float) -> float:
        """Return the height of a short list, of the first lines of a long one."""
        short = self.page_height * _SHORT
        height = self.wrap(width, short)
        return height if height <= short else self._tallest()

    @property
    def _column(self) -> float:
        return (self.width - _GAP * (self._count - 1)) / self._count

    def _height(self, line: Line) -> float:
        above = _ABOVE_DAY if line.is_head else 0
        return line.text.height_at(self._column - _INDENT) + above

    def _tallest(self) -> float:
        return max(map(self._height, self._lines), default=0) * 2

    def _fits(self, height: float, *, whole_days: bool = False) -> bool:
        return self._filled(height, whole_days=whole_days)[1] == len(self._lines)

    def _filled(self, height: float, *, whole_days: bool = False) -> tuple[list[list[Line]], int]:
        """Return the columns of a page so high, and how many lines have room in them.

        With ``whole_days``, what stands under a heading is not parted from it.
        """
        columns: list[list[Line]] = [[]]
        used = 0.0
        for index, line in enumerate(self._lines):
            needed = self._height(line)
            if line.is_head:
                needed += self._following(index, len(self._lines) if whole_days else 1)
            elif whole_days and index:
                needed = 0.0  # looked at with its heading
            if used + needed > height and columns[-1]:
                if len(columns) == self._count:
                    return columns, index
                columns.append(self._again(index))
                used = sum(map(self._height, columns[-1]))
            if used + needed > height:
                return columns, index
            columns[-1].append(line)
            used += self._height(line)
        return columns, len(self._lines)

    def _following(self, index: int, most: int) -> float:
        """Return the height of the lines under the heading at ``index``, at most so many."""
        under = takewhile(lambda line: not line.is_head, self._lines[index + 1 :][:most])
        return sum(map(self._height, under))

    def _again(self, index: int) -> list[Line]:
        """Return the heading that the line at ``index`` stands under, if it is parted from it."""
        if index >= len(self._lines) or self._lines[index].is_head:
            return []
        above = next((each for each in reversed(self._lines[:index]) if each.is_head), None)
        return [heading(above.title, goes_on=True)] if above else []

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the columns and the rules between them."""
        for number, lines in enumerate(self._columns):
            left = number * (self._column + _GAP)
            if number:
                canvas.setStrokeColor(LINE)
                canvas.setLineWidth(0.5)
                canvas.line(left - _GAP / 2, 0, left - _GAP / 2, self.height)
            self._draw_column(canvas, lines, left)

    def _draw_column(self, canvas: SheetCanvas, lines: Sequence[Line], left: float) -> None:
        top = self.height
        for line in lines:
            taken = self._height(line)
            above = taken - line.text.height_at(self._column - _INDENT)
            if line.kind:
                place = (left, top - above - line.text.style.leading / 2 - _SIGN / 2)
                draw_sign(canvas, line.kind, place, _SIGN, inks(line.tone).strong)
            indent = 0 if line.is_head else _INDENT
            line.text.draw_on(canvas, left + indent, top - above, self._column - _INDENT)
            top -= taken
