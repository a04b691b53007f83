"""Where the bars of a month stand: as large, and with as much of their names, as a page allows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.sharing import shared
from iar_desktop.documents.calendar.tile import text_width
from iar_desktop.documents.calendar.words import beginning, named, whereabouts
from iar_desktop.documents.kit.text.style import TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.bar import Bar
from iar_desktop.domain.calendar.layout.month import DayCell, MonthMetrics, month_layout
from iar_desktop.domain.calendar.layout.rect import Rect

MONDAY = 0
HEAD = 13.0
_SIZES = ((8.0, 3), (7.5, 2), (7.0, 2), (7.0, 1), (6.5, 1))  # of the text, and its lines at most
_LEADING, _PADDING, _GAP, _INSET = 1.3, 1.2, 1.4, 1.5
_LEAST = 26.0  # of the height of a week
_EVERYTHING = 1e6
_FUZZ = 1e-6


class PlacedBar(NamedTuple):
    """A bar with its text; y grows downwards from the top of the grid."""

    entry: Entry
    row: int
    box: Rect
    text: Text
    opens: bool
    closes: bool


class PlacedDay(NamedTuple):
    """A day of the grid, and how many of its entries had no room."""

    day: date
    box: Rect
    inside: bool
    hidden: int


class MonthPlan(NamedTuple):
    """Days, bars, and the entries without room, each with the first day where it is missing."""

    days: list[PlacedDay]
    bars: list[PlacedBar]
    hidden: list[tuple[date, Entry]]


class _Candidate(NamedTuple):
    """A bar before its height is known; ``first`` and ``last`` are columns from 0."""

    entry: Entry
    rect: Rect
    row: int
    lane: int
    first: int
    last: int
    opens: bool
    closes: bool
    text: Text


def month_plan(
    entries: Sequence[Entry], month: date, width: float, height: float, gutter: float = 0
) -> MonthPlan:
    """Return the month of the day ``month`` on ``width`` × ``height`` points.

    The text is as large as the fullest week allows, never under 6.5 points.  A name has up to
    three lines; only where a day is so full that they have no room, one line with an ellipsis.
    Where not all has room, what is of the months before and after alone is but counted.
    """
    metrics = MonthMetrics(width, _EVERYTHING, HEAD, 1, 0, _INSET, gutter)
    cells = month_layout(entries, month, MONDAY, metrics)
    candidates = [_candidate(bar, cells.days[bar.row * 7].day) for bar in cells.bars]
    beside: Counter[date] = Counter()
    weeks, heights, fits = _sized(candidates, len(cells.days) // 7, height)
    if not fits:
        first, last = month.replace(day=1), max(each.day for each in cells.days if each.inside)
        own = [e for e in candidates if e.entry.first_day <= last and e.entry.last_day >= first]
        for each in candidates:
            if each not in own:
                days = cells.days[each.row * 7 + each.first : each.row * 7 + each.last + 1]
                beside.update(cell.day for cell in days)
        weeks, heights, _fits = _sized(own, len(cells.days) // 7, height)
    return _placed(cells.days, weeks, heights, beside)


def _sized(
    bars: Sequence[_Candidate], rows: int, height: float
) -> tuple[list[list[_Candidate]], list[float], bool]:
    """Return the bars by week in the largest size in which they fit, and the weeks' heights."""
    weeks: list[list[_Candidate]] = []
    needed: list[float] = []
    for size, lines in _SIZES:
        sized = [each._replace(text=each.text.in_style(_style(size, lines))) for each in bars]
        weeks = [[each for each in sized if each.row == row] for row in range(rows)]
        needed = [max(_stacked(week, _EVERYTHING)[1] + _GAP, _LEAST) for week in weeks]
        if sum(needed) <= height:
            break
    heights = shared(needed, height)
    weeks = [_widened(*each) for each in zip(weeks, heights, strict=True)]
    return weeks, heights, sum(needed) <= height


def _candidate(bar: Bar, monday: date) -> _Candidate:
    entry = bar.entry
    first = max((entry.first_day - monday).days, 0)
    last = min((entry.last_day - monday).days, 6)
    text = _text(entry, with_place=last - first > 1)
    return _Candidate(entry, bar.rect, bar.row, bar.lane, first, last, bar.opens, bar.closes, text)


def _style(size: float, lines: int) -> TextStyle:
    return TextStyle(size, size * _LEADING, max_lines=lines, at_a_glance=True, cuts_words=True)


def _text(entry: Entry, *, with_place: bool) -> Text:
    ink = inks(entry.tone, finished=entry.finished).strong
    hour = beginning(entry) if not entry.fills_days else ""
    where = whereabouts(entry) if with_place else ""
    more = [Span(f" · {where}", colour=ink)] if where else []
    return Text([*named(entry, ink, hour=hour), *more])


def _stacked(
    week: Sequence[_Candidate], room: float
) -> tuple[list[tuple[_Candidate, float, float]], float]:
    """Return the bars of a week that have room, each with its top and height, and what they take.

    Each stands as high as those before it in its days allow.
    """
    below = [HEAD] * 7
    found = []
    for each in sorted(week, key=lambda bar: (bar.lane, bar.rect.x)):
        columns = range(each.first, each.last + 1)
        height = each.text.height_at(text_width(each.rect.width)) + _PADDING
        top = max(below[column] for column in columns)
        if top + height <= room + _FUZZ:
            found.append((each, top, height))
            for column in columns:
                below[column] = top + height + _GAP
    return found, max(below)


def _widened(week: list[_Candidate], room: float) -> list[_Candidate]:
    """Give names that are cut more lines where nothing else goes without room for them."""
    kept = _shown(week, room)
    for lines in range(2, _SIZES[0][1] + 1):
        for index, each in enumerate(week):
            if each.text.cut_short:
                style = each.text.style.but(max_lines=lines)
                tried = [*week]
                tried[index] = each._replace(text=each.text.in_style(style))
                if _shown(tried, room) >= kept:
                    week = tried
    return week


def _shown(week: Sequence[_Candidate], room: float) -> set[tuple[str, date | None]]:
    return {each.entry.key for each, _top, _height in _stacked(week, room)[0]}


def _placed(
    cells: Sequence[DayCell],
    weeks: Sequence[Sequence[_Candidate]],
    heights: Sequence[float],
    beside: Mapping[date, int],
) -> MonthPlan:
    tops = [sum(heights[:row]) for row in range(len(heights))]
    shown: list[PlacedBar] = []
    missing: dict[date, list[Entry]] = {}
    for row, week in enumerate(weeks):
        placed, _height = _stacked(week, heights[row])
        for each, under, high in placed:
            box = Rect(each.rect.x, tops[row] + under, each.rect.width, high)
            shown.append(PlacedBar(each.entry, row, box, each.text, each.opens, each.closes))
        left_out = {id(each) for each in week} - {id(each) for each, _top, _high in placed}
        for each in week:
            if id(each) in left_out:
                for column in range(each.first, each.last + 1):
                    missing.setdefault(cells[row * 7 + column].day, []).append(each.entry)
    days = [
        PlacedDay(
            cell.day,
            Rect(cell.rect.x, tops[at // 7], cell.rect.width, heights[at // 7]),
            cell.inside,
            len(missing.get(cell.day, ())) + beside.get(cell.day, 0),
        )
        for at, cell in enumerate(cells)
    ]
    return MonthPlan(days, shown, _once(missing))


def _once(missing: Mapping[date, Sequence[Entry]]) -> list[tuple[date, Entry]]:
    """Return each entry once, under the first day where it is missing, as a day is lived."""
    told = set()
    found = []
    for day in sorted(missing):
        for entry in sorted(missing[day], key=lambda each: (not each.fills_days, each.start)):
            if entry.key not in told:
                told.add(entry.key)
                found.append((day, entry))
    return found
