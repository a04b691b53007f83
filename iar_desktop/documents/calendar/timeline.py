"""The timeline of a year: a row for each country or person, each name beside its bar."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.signs import draw_sign
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import INK, LINE, MUTED, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.texts import capital
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.lanes import lanes, span_of
from iar_desktop.domain.calendar.layout.timeline import (
    LaidRow,
    Mark,
    TimelineMetrics,
    TimelineRow,
    timeline_layout,
)
from iar_desktop.schema.dates import format_days, month_name
from iar_desktop.schema.folding import fold

_LABELS, _HEAD, _LINE = 96.0, 13.0, 10.0
_CLOSE = 8.8  # lines so close where that spares a page
_LONGEST_NAME, _SIGN, _BAR = 150.0, 4.4, 5.5
_ALERT = "#a32c25"
_MONTH = TextStyle(7, 10, bold=True, colour=MUTED, max_lines=1)
_ROW = TextStyle(7.5, 10, bold=True, colour=INK, max_lines=1, at_a_glance=True)
_NAME = TextStyle(6.5, 8.6, max_lines=1, at_a_glance=True, cuts_words=True)


class _Item(NamedTuple):
    """An entry on its line: where its bar is, and where its name."""

    entry: Entry
    left: float
    width: float
    text: Text
    text_left: float
    text_width: float


class _Line(NamedTuple):
    label: str
    opens: bool
    items: tuple[_Item, ...]
    clashes: tuple[Mark, ...]


class Timeline(Block):
    """The days from ``first`` to ``last`` across; parted between any two lines."""

    def __init__(self, rows: Sequence[TimelineRow], first: date, last: date) -> None:
        """Take a row for each country or person, and the days."""
        self._rows, self._first, self._last = rows, first, last
        self._lines: list[_Line] = []
        self._laid_for = 0.0
        self._line = _LINE

    def wrap(self, width: float, room: float) -> float:
        """Return the height taken; lines stand closer where that makes them fit."""
        if self._laid_for != width:
            metrics = TimelineMetrics(width, _LABELS, _HEAD, _LINE, 0, 0)
            layout = timeline_layout(self._rows, self._first, self._last, metrics)
            self._months = layout.months
            self._lines = [
                line
                for row, laid in zip(self._rows, layout.rows, strict=True)
                for line in _lines(row, laid, self._day(width), width)
            ]
            self._laid_for = width
        self.width, self._line = width, _LINE
        if self._taken(_CLOSE) <= room < self._taken(_LINE):
            self._line = _CLOSE
        self.height = self._taken(self._line)
        return self.height

    def _taken(self, line: float) -> float:
        return _HEAD + line * len(self._lines) + 1

    def _day(self, width: float) -> float:
        return (width - _LABELS) / ((self._last - self._first).days + 1)

    def split(self, width: float, room: float) -> list[Block]:
        """Part between two lines."""
        self.wrap(width, room)
        count = int((room - _HEAD - 1) / _LINE)
        if count < 1 or count >= len(self._lines):
            return []
        first, *others = self._lines[count:]
        return [
            self._with(self._lines[:count]),
            self._with([first._replace(opens=True), *others]),
        ]

    def _with(self, lines: list[_Line]) -> "Timeline":
        part = copy(self)
        part._lines = lines  # noqa: SLF001 - a copy of itself
        return part

    def lead_height(self, width: float) -> float:
        """Return the height of the months and the first lines."""
        self.wrap(width, 0)
        return _HEAD + _LINE * min(len(self._lines), 3)

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the months, then line by line."""
        canvas.setLineWidth(0.4)
        for tick in self._months:
            canvas.setStrokeColor(LINE)
            canvas.line(tick.rect.x, 0, tick.rect.x, self.height)
            name = capital(month_name(tick.month.month, "abbreviated"))
            Text(name, _MONTH).draw_on(canvas, tick.rect.x + 3, self.height - 1, tick.rect.width)
        top = self.height - _HEAD
        for line in self._lines:
            if line.opens:
                canvas.setStrokeColor(STRONG_LINE)
                canvas.setLineWidth(0.4)
                canvas.line(0, top, self.width, top)
                Text(line.label, _ROW).draw_on(canvas, 0, top, _LABELS - 6)
            for item in line.items:
                _draw(canvas, item, top, self._line)
            for clash in line.clashes:
                canvas.setFillColor(_ALERT)
                canvas.rect(
                    clash.rect.x, top - 1.6, max(clash.rect.width, 2), 1.4, stroke=0, fill=1
                )
                Text("!", _NAME.but(bold=True, colour=_ALERT)).draw_on(
                    canvas, clash.rect.x - 3, top + 1, 4
                )
            top -= self._line


def _lines(row: TimelineRow, laid: LaidRow, day: float, width: float) -> Iterator[_Line]:
    """Yield the lines of a row: no name lies over another bar."""
    items = [_item(bar.entry, bar.rect.x, bar.rect.width, width) for bar in laid.bars]
    spans = []
    for item in items:
        left = min(item.left, item.text_left)
        right = max(item.left + item.width, item.text_left + item.text_width) + 4
        span = span_of(item.entry)
        spans.append(span._replace(first=int(left / day), last=int(right / day)))
    numbers = lanes(spans)
    for number in range(max(numbers, default=0) + 1):
        on_it = tuple(item for item, lane in zip(items, numbers, strict=True) if lane == number)
        yield _Line(row.label, number == 0, on_it, laid.clashes if number == 0 else ())


def _item(entry: Entry, left: float, bar: float, width: float) -> _Item:
    ink = inks(entry.tone, finished=entry.finished).strong
    days = format_days(entry.first_day, entry.last_day, "short")
    text = Text([Span(entry.title, colour=ink), Span(f" {days}", colour=MUTED)], _NAME)
    taken = min(text.natural_width() + 0.1, _LONGEST_NAME)
    beside = left + bar + _SIGN + 4
    if beside + taken > width:
        beside = left - _SIGN - 4 - taken
    return _Item(entry, left, bar, text, beside, taken)


def _draw(canvas: SheetCanvas, item: _Item, top: float, line: float) -> None:
    entry = item.entry
    ink = inks(entry.tone, finished=entry.finished)
    low = top - (line + _BAR) / 2
    canvas.setFillColor(ink.strong)
    if entry.finished:
        canvas.setStrokeColor(ink.strong)
        canvas.setLineWidth(0.5)
        canvas.rect(item.left + 0.25, low, max(item.width - 0.5, 1), _BAR)
    else:
        canvas.rect(item.left, low, item.width, _BAR, stroke=0, fill=1)
    after = item.text_left > item.left
    sign = item.text_left - _SIGN - 2 if after else item.text_left + item.text_width + 1.5
    draw_sign(canvas, entry.kind, (sign, top - line / 2 - _SIGN / 2), _SIGN, ink.strong)
    item.text.draw_on(canvas, item.text_left, top - (line - _NAME.leading) / 2, item.text_width)


def sorted_rows(rows: Iterable[TimelineRow]) -> list[TimelineRow]:
    """Return the rows by their label."""
    return sorted(rows, key=lambda row: (fold(row.label), row.key))
