"""The timeline: one row for each person or country, days across, with what is free and clashes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.bar import Bar
from iar_desktop.domain.calendar.layout.lanes import lanes, span_of
from iar_desktop.domain.calendar.layout.rect import Rect

__all__ = [
    "Bar",
    "LaidRow",
    "Mark",
    "MonthTick",
    "TimelineLayout",
    "TimelineMetrics",
    "TimelineRow",
    "timeline_layout",
]

_DAY = timedelta(days=1)


class TimelineRow(NamedTuple):
    """What stands in one row; ``key`` is the id of the person or the code of the country."""

    key: str
    label: str
    entries: tuple[Entry, ...]


class TimelineMetrics(NamedTuple):
    """The sizes of a timeline, in the unit of the caller.

    ``labels`` is the width of the names on the left, ``head`` the height of the months' names,
    ``line`` that of a bar, ``gap`` the space below a bar, ``padding`` that above and below a
    row's bars, ``least`` the least width of a bar.
    """

    width: float
    labels: float
    head: float
    line: float
    gap: float
    padding: float
    least: float = 3.0


class Mark(NamedTuple):
    """Days that are free between two entries, or on which two need the same people."""

    first: date
    last: date
    rect: Rect
    entries: tuple[Entry, ...]

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


class LaidRow(NamedTuple):
    """One row: its place, its bars by lane, the free days between them and the clashes."""

    key: str
    label: str
    rect: Rect
    lane_count: int
    bars: tuple[Bar, ...]
    gaps: tuple[Mark, ...]
    clashes: tuple[Mark, ...]


class MonthTick(NamedTuple):
    """A month, or the part of it that is shown."""

    month: date
    rect: Rect


class TimelineLayout(NamedTuple):
    """The rows in the order given, the months above them, and the height of all."""

    rows: tuple[LaidRow, ...]
    months: tuple[MonthTick, ...]
    height: float


def timeline_layout(
    rows: Sequence[TimelineRow], first: date, last: date, metrics: TimelineMetrics
) -> TimelineLayout:
    """Return the days from ``first`` to ``last``, both included, with a row for each of ``rows``.

    A free stretch is told between two entries of a row, not before the first or after the last.
    Two entries clash when they share people and time, unless one belongs to the other or either
    is finished.
    """
    scale = _Scale(first, last, metrics)
    laid: list[LaidRow] = []
    top = metrics.head
    for number, row in enumerate(rows):
        made = scale.row(number, row, top)
        laid.append(made)
        top = made.rect.bottom
    return TimelineLayout(tuple(laid), tuple(scale.months()), top)


class _Scale:
    """The days across."""

    def __init__(self, first: date, last: date, metrics: TimelineMetrics) -> None:
        self.first, self.last, self.metrics = first, last, metrics
        days = (last - first).days + 1
        self.day = (metrics.width - metrics.labels) / max(1, days)

    def x(self, day: date) -> float:
        inside = min(max(day, self.first), self.last + _DAY)
        return self.metrics.labels + (inside - self.first).days * self.day

    def months(self) -> Iterator[MonthTick]:
        month = self.first.replace(day=1)
        while month <= self.last:
            following = (month + timedelta(days=31)).replace(day=1)
            left, right = self.x(month), self.x(following)
            yield MonthTick(month, Rect(left, 0.0, right - left, self.metrics.head))
            month = following

    def row(self, number: int, row: TimelineRow, top: float) -> LaidRow:
        metrics = self.metrics
        inside = [each for each in row.entries if self._shown(each.first_day, each.last_day)]
        numbers = lanes([span_of(each) for each in inside])
        count = max(numbers, default=0) + 1
        height = 2 * metrics.padding + count * (metrics.line + metrics.gap) - metrics.gap
        place = Rect(0.0, top, metrics.width, height)
        bars = [
            self._bar(entry, number, lane, top)
            for lane, entry in sorted(zip(numbers, inside, strict=True), key=_by_lane)
        ]
        gaps = [self._mark(each, place) for each in _gaps(inside)]
        clashes = [self._mark(each, place) for each in _clashes(inside)]
        shown = tuple(each for each in clashes if self._shown(each.first, each.last))
        return LaidRow(row.key, row.label, place, count, tuple(bars), tuple(gaps), shown)

    def _shown(self, first: date, last: date) -> bool:
        return first <= self.last and last >= self.first

    def _bar(self, entry: Entry, row: int, lane: int, top: float) -> Bar:
        metrics = self.metrics
        first, last = entry.first_day, entry.last_day
        left = self.x(first)
        width = max(metrics.least, self.x(min(last, self.last) + _DAY) - left)
        y = top + metrics.padding + lane * (metrics.line + metrics.gap)
        rect = Rect(left, y, width, metrics.line)
        return Bar(entry, rect, row, lane, first >= self.first, last <= self.last)

    def _mark(self, found: tuple[date, date, tuple[Entry, ...]], place: Rect) -> Mark:
        first, last, entries = found
        left, right = self.x(first), self.x(min(last, self.last) + _DAY)
        return Mark(first, last, Rect(left, place.y, right - left, place.height), entries)


def _by_lane(laned: tuple[int, Entry]) -> tuple[int, datetime]:
    return laned[0], laned[1].start


def _gaps(entries: Sequence[Entry]) -> Iterator[tuple[date, date, tuple[Entry, ...]]]:
    latest: Entry | None = None
    for entry in sorted(entries, key=lambda each: (each.start, each.end)):
        if latest is not None and entry.first_day > latest.last_day + _DAY:
            yield latest.last_day + _DAY, entry.first_day - _DAY, (latest, entry)
        if latest is None or entry.last_day > latest.last_day:
            latest = entry


def _clashes(entries: Sequence[Entry]) -> Iterator[tuple[date, date, tuple[Entry, ...]]]:
    running: list[Entry] = []
    for entry in sorted(entries, key=lambda each: (each.start, each.end, each.id)):
        running = [other for other in running if other.end > entry.start]
        for other in running:
            if _compete(other, entry):
                end = min(other.last_day, entry.last_day)
                yield entry.first_day, max(entry.first_day, end), (other, entry)
        if entry.end > entry.start and not entry.finished:
            running.append(entry)


def _compete(one: Entry, other: Entry) -> bool:
    if other.finished or other.end == other.start or one.people.isdisjoint(other.people):
        return False
    return one.id not in {other.id, other.event} and one.event != other.id
