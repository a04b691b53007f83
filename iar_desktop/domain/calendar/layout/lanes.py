"""Lanes: entries that last over the same days stand below each other."""

from collections.abc import Sequence
from datetime import datetime
from heapq import heappop, heappush
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry, kind_rank

Rank = tuple[datetime, int, str, str, int]


class Span(NamedTuple):
    """Days (ordinals) from ``first`` to ``last``, both included; ``rank`` settles what is equal."""

    first: int
    last: int
    rank: Rank


def span_of(entry: Entry) -> Span:
    """Return the days of an entry, ranked by beginning, kind, title and id."""
    occurrence = entry.occurrence.toordinal() if entry.occurrence else 0
    rank = (entry.start, kind_rank(entry.kind), entry.title, entry.id, occurrence)
    return Span(entry.start.toordinal(), entry.last_day.toordinal(), rank)


def in_lane_order(spans: Sequence[Span]) -> list[int]:
    """Return the indexes of the spans: earlier first, then longer, then by rank."""
    return sorted(range(len(spans)), key=lambda at: _order(spans[at]))


def _order(span: Span) -> tuple[int, int, Rank]:
    return span.first, -span.last, span.rank


def lanes(spans: Sequence[Span]) -> list[int]:
    """Return the lane of each span, from 0: the lowest that is free on all of its days.

    The result depends on the spans only, not on the order in which they are given.
    """
    found = [0] * len(spans)
    taken: list[tuple[int, int]] = []  # (last day, lane)
    free: list[int] = []
    count = 0
    for at in in_lane_order(spans):
        first, last, _rank = spans[at]
        while taken and taken[0][0] < first:
            heappush(free, heappop(taken)[1])
        if free:
            lane = heappop(free)
        else:
            lane, count = count, count + 1
        found[at] = lane
        heappush(taken, (last, lane))
    return found
