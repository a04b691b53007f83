"""The week and the day: hours downwards, days across, and a lane of whole days above."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry, kind_rank
from iar_desktop.domain.calendar.layout.bar import Bar, Piece, pieces
from iar_desktop.domain.calendar.layout.columns import Stretch, columns
from iar_desktop.domain.calendar.layout.lanes import span_of
from iar_desktop.domain.calendar.layout.rect import Rect

__all__ = ["Bar", "Block", "DayColumn", "WeekLayout", "WeekMetrics", "week_layout"]

_HOUR = timedelta(hours=1)


class WeekMetrics(NamedTuple):
    """The sizes of a week, in the unit of the caller.

    ``width`` is that of the whole, with the ``gutter`` of the hours' names on its left; ``hour``
    is the height of an hour, ``line`` that of an all-day bar and the least of a block, ``gap``
    the space below a bar and right of a block.
    """

    width: float
    gutter: float
    hour: float
    line: float
    gap: float
    first_hour: int = 0
    last_hour: int = 24


class DayColumn(NamedTuple):
    """Where a day stands."""

    day: date
    x: float
    width: float


class Block(NamedTuple):
    """The piece of a timed entry on one day; ``opens`` and ``closes`` as of a bar."""

    entry: Entry
    rect: Rect
    day: date
    opens: bool
    closes: bool


class WeekLayout(NamedTuple):
    """Days, bars above the hours and blocks among them.

    The y of ``bars`` counts from the top of the all-day lanes (``lane_count`` of them, each
    ``line + gap`` high), that of ``blocks`` from ``first_hour``; the x of both from the left of
    the gutter.
    """

    columns: tuple[DayColumn, ...]
    bars: tuple[Bar, ...]
    lane_count: int
    blocks: tuple[Block, ...]


def week_layout(entries: Iterable[Entry], days: Sequence[date], metrics: WeekMetrics) -> WeekLayout:
    """Return the layout of ``days`` (ascending; one for the day view).

    Timed entries of less than 24 hours are blocks, one for each day that they touch; those that
    overlap stand side by side and are as wide as the free columns right of them allow.  What
    lies outside the hours shown is drawn at their edge.
    """
    width = (metrics.width - metrics.gutter) / max(1, len(days))
    made = tuple(
        DayColumn(day, metrics.gutter + number * width, width) for number, day in enumerate(days)
    )
    above: list[Entry] = []
    timed: list[Entry] = []
    for entry in entries:
        (above if entry.fills_days else timed).append(entry)
    ordinals = [day.toordinal() for day in days]
    spans = [(entry, span_of(entry)) for entry in above]
    bars = [_bar(piece, made, metrics) for piece in pieces(spans, ordinals)]
    return WeekLayout(
        made,
        tuple(bars),
        max((bar.lane + 1 for bar in bars), default=0),
        _blocks(timed, made, metrics),
    )


def _bar(piece: Piece, made: Sequence[DayColumn], metrics: WeekMetrics) -> Bar:
    left = made[piece.first].x
    right = made[piece.last].x + made[piece.last].width - metrics.gap
    top = piece.lane * (metrics.line + metrics.gap)
    rect = Rect(left, top, max(0.0, right - left), metrics.line)
    return Bar(piece.entry, rect, 0, piece.lane, piece.opens, piece.closes)


def _blocks(
    timed: Sequence[Entry], made: Sequence[DayColumn], metrics: WeekMetrics
) -> tuple[Block, ...]:
    by_day: dict[date, list[Entry]] = {column.day: [] for column in made}
    for entry in timed:
        first, last = entry.first_day, entry.last_day
        if first in by_day:
            by_day[first].append(entry)
        if last != first and last in by_day:  # shorter than 24 hours: two days at most
            by_day[last].append(entry)
    return tuple(
        block for column in made for block in _day_blocks(by_day[column.day], column, metrics)
    )


def _day_blocks(
    entries: Sequence[Entry], column: DayColumn, metrics: WeekMetrics
) -> Iterator[Block]:
    midnight = datetime.combine(column.day, time.min)
    stretches = [_stretch(entry, midnight, metrics) for entry in entries]
    for entry, stretch, place in zip(entries, stretches, columns(stretches), strict=True):
        width = column.width / place.among
        rect = Rect(
            column.x + place.first * width,
            stretch.start,
            max(0.0, place.width * width - metrics.gap),
            stretch.stop - stretch.start,
        )
        opens = entry.start >= midnight
        yield Block(entry, rect, column.day, opens, entry.last_day == column.day)


def _stretch(entry: Entry, midnight: datetime, metrics: WeekMetrics) -> Stretch:
    """Return how far down the day the entry reaches, at least a line and within the hours."""
    height = (metrics.last_hour - metrics.first_hour) * metrics.hour
    top = _down(entry.start, midnight, metrics)
    bottom = max(_down(entry.end, midnight, metrics), top + metrics.line)
    if bottom > height:
        top, bottom = max(0.0, min(top, height - metrics.line)), height
    return Stretch(top, bottom, (kind_rank(entry.kind), entry.title, entry.id))


def _down(moment: datetime, midnight: datetime, metrics: WeekMetrics) -> float:
    hours = (moment - midnight) / _HOUR
    return max(0.0, min(hours, metrics.last_hour) - metrics.first_hour) * metrics.hour
