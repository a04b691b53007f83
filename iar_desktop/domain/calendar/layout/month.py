"""The month: whole weeks of seven days, with bars over them."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.bar import Bar, Piece, pieces
from iar_desktop.domain.calendar.layout.lanes import Span, span_of
from iar_desktop.domain.calendar.layout.rect import Rect

__all__ = ["Bar", "DayCell", "MonthLayout", "MonthMetrics", "month_days", "month_layout"]

WEEK = 7


class MonthMetrics(NamedTuple):
    """The sizes of a month, in the unit of the caller.

    ``head`` is the height that a day's number takes in its cell, ``line`` that of a bar, ``gap``
    the space below a bar, ``inset`` the space before a bar's beginning and after its end, and
    ``week_numbers`` the width of the column left of the days.
    """

    width: float
    height: float
    head: float
    line: float
    gap: float
    inset: float
    week_numbers: float = 0.0


class DayCell(NamedTuple):
    """A day: ``inside`` the month or beside it, and how many of its entries found no room.

    ``hidden_rect`` is where “+n” stands, of no size while all is shown.
    """

    day: date
    rect: Rect
    inside: bool
    hidden: int
    hidden_rect: Rect


class MonthLayout(NamedTuple):
    """The days in order and the bars over them, by row and lane."""

    days: tuple[DayCell, ...]
    bars: tuple[Bar, ...]


def month_days(month: date, first_weekday: int) -> tuple[date, ...]:
    """Return the days of the weeks that hold the month of the day ``month``: 28, 35 or 42.

    ``first_weekday`` is 0 for Monday, 6 for Sunday.
    """
    first = month.replace(day=1)
    before = (first.weekday() - first_weekday) % WEEK
    length = monthrange(first.year, first.month)[1]
    weeks = -(-(before + length) // WEEK)
    start = first - timedelta(before)
    return tuple(start + timedelta(number) for number in range(weeks * WEEK))


def month_layout(
    entries: Iterable[Entry], month: date, first_weekday: int, metrics: MonthMetrics
) -> MonthLayout:
    """Return the month of the day ``month``, laid out in ``metrics``.

    A bar for each entry and week; what does not fit is counted in ``hidden`` of each day that it
    covers, and leaves the last line of those days to “+n”.  Entries outside are left out.
    """
    return weeks_layout(entries, month_days(month, first_weekday), month, metrics)


def weeks_layout(
    entries: Iterable[Entry], days: Sequence[date], month: date, metrics: MonthMetrics
) -> MonthLayout:
    """Return whole weeks of ``days``, as ``month_layout`` does for those of a month."""
    spans = [(entry, span_of(entry)) for entry in entries]
    count = max(1, len(days) // WEEK)
    cells: list[DayCell] = []
    bars: list[Bar] = []
    for row in range(len(days) // WEEK):
        week = _Week(row, days[row * WEEK : (row + 1) * WEEK], metrics, metrics.height / count)
        shown, hidden = week.placed(spans)
        bars += (week.bar(piece) for piece in shown)
        cells += week.cells(month, hidden)
    return MonthLayout(tuple(cells), tuple(bars))


class _Week:
    """One row of the month."""

    def __init__(
        self, row: int, days: Sequence[date], metrics: MonthMetrics, height: float
    ) -> None:
        self.row, self.days, self.metrics, self.height = row, days, metrics, height
        self.top = row * height
        self.column = (metrics.width - metrics.week_numbers) / WEEK
        room = height - metrics.head + metrics.gap
        self.fitting = max(0, int(room / (metrics.line + metrics.gap) + 1e-9))

    def placed(self, spans: Sequence[tuple[Entry, Span]]) -> tuple[list[Piece], list[int]]:
        """Return what is shown, and how many entries of each day are not."""
        all_pieces = pieces(spans, [day.toordinal() for day in self.days])
        hidden = [0] * WEEK
        shown, last_line = [], []
        for piece in all_pieces:
            if piece.lane < self.fitting - 1:
                shown.append(piece)
            elif piece.lane == self.fitting - 1:
                last_line.append(piece)
            else:
                _count(piece, hidden)
        crowded = [number > 0 for number in hidden]
        for piece in last_line:  # no two of them share a day
            if any(crowded[piece.first : piece.last + 1]):
                _count(piece, hidden)
            else:
                shown.append(piece)
        return shown, hidden

    def bar(self, piece: Piece) -> Bar:
        metrics = self.metrics
        left = self._left(piece.first) + (metrics.inset if piece.opens else 0.0)
        right = self._left(piece.last + 1) - (metrics.inset if piece.closes else 0.0)
        rect = Rect(left, self._line(piece.lane), max(0.0, right - left), metrics.line)
        return Bar(piece.entry, rect, self.row, piece.lane, piece.opens, piece.closes)

    def cells(self, month: date, hidden: Sequence[int]) -> list[DayCell]:
        return [
            DayCell(
                day,
                Rect(self._left(column), self.top, self.column, self.height),
                (day.year, day.month) == (month.year, month.month),
                hidden[column],
                self._more(column) if hidden[column] else Rect(self._left(column), self.top, 0, 0),
            )
            for column, day in enumerate(self.days)
        ]

    def _left(self, column: int) -> float:
        return self.metrics.week_numbers + column * self.column

    def _line(self, lane: int) -> float:
        return self.top + self.metrics.head + lane * (self.metrics.line + self.metrics.gap)

    def _more(self, column: int) -> Rect:
        metrics = self.metrics
        left = self._left(column) + metrics.inset
        width = max(0.0, self.column - 2 * metrics.inset)
        if self.fitting:
            return Rect(left, self._line(self.fitting - 1), width, metrics.line)
        height = min(metrics.line, self.height)
        return Rect(left, self.top + self.height - height, width, height)


def _count(piece: Piece, hidden: list[int]) -> None:
    for column in range(piece.first, piece.last + 1):
        hidden[column] += 1
