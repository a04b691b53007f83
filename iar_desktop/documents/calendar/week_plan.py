"""Where the entries of a week stand: bars above the hours, blocks among them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.tile import is_narrow, text_width
from iar_desktop.documents.calendar.words import beginning, named, whereabouts
from iar_desktop.documents.kit.text.style import TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.layout.week import DayColumn, WeekMetrics, week_layout

GUTTER = 26.0
LINE, GAP = 11.0, 1.5
_SIZES = (8.0, 7.5, 7.0, 6.5)
_LEADING = 1.28
_LEAST_SHOWN = 14  # characters of a name: with fewer, it is listed after the page
_USUAL = (8, 20)
_NIGHT = time(5)
_INSTANT = timedelta(microseconds=1)
_MOST_LANES = 0.4  # of the height


class PlacedEntry(NamedTuple):
    """A bar or a block with its text; y grows downwards from the top of the bars or the hours.

    ``number`` refers to the list, where there is room for little of the name.
    """

    entry: Entry
    box: Rect
    text: Text
    opens: bool
    closes: bool
    number: str


class WeekPlan(NamedTuple):
    """The days, what is on them, and what is listed: (day, number, entry)."""

    columns: tuple[DayColumn, ...]
    bars: list[PlacedEntry]
    blocks: list[PlacedEntry]
    lanes: float
    """The height of the bars."""
    hour: float
    """The height of an hour."""
    hours: tuple[int, int]
    hidden: dict[date, int]
    """How many bars of each day have no room."""
    listed: list[tuple[date, str, Entry]]


def week_plan(
    entries: Sequence[Entry], days: Sequence[date], width: float, height: float
) -> WeekPlan:
    """Return the plan of ``days`` on ``width`` × ``height`` points, the hours from 8 to 20.

    More hours are shown where an entry needs them.
    """
    originals = {entry.key: entry for entry in entries}
    entries = [_until_midnight(entry) for entry in entries]
    hours = _hours([each for each in entries if not each.fills_days], days)
    count = hours[1] - hours[0]
    sizes = WeekMetrics(width, GUTTER, 1, LINE, GAP, *hours)
    line, lanes = _lanes(entries, days, sizes, height * _MOST_LANES)
    shown = min(lanes, int(height * _MOST_LANES / (line + GAP)))
    above = shown * (line + GAP) + (GAP if shown else 0)
    hour = (height - above) / count
    layout = week_layout(entries, days, sizes._replace(hour=hour))
    numbers = _Numbers()
    bars, hidden = [], dict.fromkeys(days, 0)
    for bar in week_layout(entries, days, sizes._replace(line=line)).bars:
        first = max(bar.entry.first_day, days[0])
        if bar.lane < shown:
            bars.append(_placed(bar.entry, bar.rect, (bar.opens, bar.closes), first, numbers))
            continue
        numbers.listed.append((first, "", bar.entry))
        for day in days:
            hidden[day] += bar.entry.first_day <= day <= bar.entry.last_day
    blocks = []
    for each in layout.blocks:
        entry = originals[each.entry.key]
        ends = (each.opens, each.closes and entry.end == each.entry.end)
        blocks.append(_placed(entry, each.rect, ends, each.day, numbers))
    listed = sorted(numbers.listed, key=lambda each: (each[0], each[2].start.time()))
    return WeekPlan(layout.columns, bars, blocks, above, hour, hours, hidden, listed)


def _lanes(
    entries: Sequence[Entry], days: Sequence[date], sizes: WeekMetrics, most: float
) -> tuple[float, int]:
    """Return the height and the number of the bars' lanes: two lines high for names cut in one."""
    layout = week_layout(entries, days, sizes)
    cut = any(_is_cut(_fitted(bar.entry, bar.rect)) for bar in layout.bars)
    two = 2 * _SIZES[-1] * _LEADING + 2
    fits = layout.lane_count * (two + GAP) <= most
    return (two if cut and fits else LINE), layout.lane_count


def _is_cut(text: Text | None) -> bool:
    return text is None or text.cut_short


class _Numbers:
    """Gives each entry that is to be listed a number, the same for all of its blocks."""

    def __init__(self) -> None:
        self.listed: list[tuple[date, str, Entry]] = []
        self._known: dict[object, str] = {}

    def of(self, entry: Entry, day: date) -> str:
        if entry.key not in self._known:
            self._known[entry.key] = str(len(self._known) + 1)
            self.listed.append((day, self._known[entry.key], entry))
        return self._known[entry.key]


def _placed(
    entry: Entry, box: Rect, ends: tuple[bool, bool], day: date, numbers: _Numbers
) -> PlacedEntry:
    text = _fitted(entry, box)
    if text is not None:
        return PlacedEntry(entry, box, text, *ends, "")
    number = numbers.of(entry, day)
    ink = inks(entry.tone, finished=entry.finished).strong
    style = _style(_SIZES[-1], 1)
    return PlacedEntry(entry, box, Text(Span(number, True, ink), style), *ends, number)  # noqa: FBT003 - it is bold


def _fitted(entry: Entry, box: Rect) -> Text | None:
    """Return as much in words as has room, as large as it can be; ``None`` for too little.

    Where hours and place have none, the name stands alone.  No word is parted but in names too
    long for any line.
    """
    width, height = text_width(box.width), box.height - (5 if is_narrow(box.width) else 1)
    said = list(_said(entry))
    for words in said:
        for size in _SIZES:
            text = words.in_style(_style(size, max(int(height / (size * _LEADING)), 1)))
            if text.least_width() <= width and text.lines_at(width) and not text.cut_short:
                return text
    lines = max(int(height / (_SIZES[-1] * _LEADING)), 1)
    for words in said:
        text = words.in_style(_style(_SIZES[-1], lines))
        if _shown(text, width) >= _LEAST_SHOWN + len(_hour(entry)):
            return text
    return None


def _style(size: float, lines: int) -> TextStyle:
    return TextStyle(size, size * _LEADING, max_lines=lines, at_a_glance=True, cuts_words=True)


def _said(entry: Entry) -> Iterator[Text]:
    """Yield the entry with its hour and place, with its hour, and its name alone."""
    ink = inks(entry.tone, finished=entry.finished).strong
    name, where = named(entry, ink, hour=_hour(entry)), whereabouts(entry)
    if where:
        yield Text([*name, Span(f" · {where}", bold=False)])
    yield Text(name)
    if _hour(entry):
        yield Text(named(entry, ink))


def _hour(entry: Entry) -> str:
    return "" if entry.fills_days else beginning(entry)


def _shown(text: Text, width: float) -> int:
    return sum(len(piece.shaped.text) for line in text.lines_at(width) for piece in line.pieces)


def _hours(entries: Sequence[Entry], days: Sequence[date]) -> tuple[int, int]:
    """Return the hours to show: those of the office, and those around it that are needed."""
    first, last = _USUAL
    for entry in entries:
        if entry.first_day in days:
            first = min(first, entry.start.hour)
        if entry.last_day in days:
            last = max(last, (entry.end - _INSTANT).hour + 1)
        if entry.last_day > entry.first_day:
            first, last = (0 if entry.last_day in days else first), 24
    return first, last


def _until_midnight(entry: Entry) -> Entry:
    """Leave out the early hours of what lasts into the night: they would cost the whole page."""
    morning = entry.end.time()
    if entry.last_day == entry.first_day or entry.fills_days or morning > _NIGHT:
        return entry
    return entry._replace(end=datetime.combine(entry.last_day, time.min))
