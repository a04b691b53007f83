"""Bars: entries that lie across days, one piece for each row of days that they cross."""

from collections.abc import Sequence
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.lanes import Span, lanes
from iar_desktop.domain.calendar.layout.rect import Rect


class Bar(NamedTuple):
    """A piece of an entry in one row of days.

    ``opens`` and ``closes`` say that the entry begins and ends in this piece.
    """

    entry: Entry
    rect: Rect
    row: int
    lane: int
    opens: bool
    closes: bool


class Piece(NamedTuple):
    """A bar before it is measured: columns ``first`` to ``last``, both included, from 0."""

    entry: Entry
    lane: int
    first: int
    last: int
    opens: bool
    closes: bool


def pieces(entries: Sequence[tuple[Entry, Span]], days: Sequence[int]) -> list[Piece]:
    """Return the pieces of one row, by lane.

    ``days`` are the ordinals of its columns, ascending and maybe with gaps (working days only).
    The row depends on nothing but the entries that touch it: it looks the same in every view.
    """
    columns = {day: column for column, day in enumerate(days)}
    inside = [(entry, span) for entry, span in entries if _touches(span, days, columns)]
    numbers = lanes([span for _entry, span in inside])
    made = [
        _piece(entry, span, lane, days, columns)
        for (entry, span), lane in zip(inside, numbers, strict=True)
    ]
    return sorted(made, key=lambda piece: (piece.lane, piece.first))


def _touches(span: Span, days: Sequence[int], columns: dict[int, int]) -> bool:
    if not days or span.last < days[0] or span.first > days[-1]:
        return False
    if days[-1] - days[0] < len(days):
        return True
    return any(span.first <= day <= span.last for day in columns)


def _piece(
    entry: Entry, span: Span, lane: int, days: Sequence[int], columns: dict[int, int]
) -> Piece:
    first = columns.get(span.first, -1)
    last = columns.get(span.last, -1)
    opens, closes = first >= 0, last >= 0
    if not opens:
        first = next(column for column, day in enumerate(days) if day >= span.first)
    if not closes:
        last = next(at for at in range(len(days) - 1, -1, -1) if days[at] <= span.last)
    return Piece(entry, lane, first, last, opens, closes)
