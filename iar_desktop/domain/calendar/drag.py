"""What a gesture makes of an entry: moved, resized or drawn anew, on a grid of quarter hours."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from iar_desktop.domain.calendar.entry import WHOLE_DAY, Entry
from iar_desktop.domain.calendar.zones import period_in, to_zone

Edge = Literal["start", "end"]
QUARTER = timedelta(minutes=15)
NONE = timedelta(0)


class Drawn(NamedTuple):
    """A time drawn with the pointer."""

    start: datetime
    end: datetime


def snapped(moment: datetime) -> datetime:
    """Return the nearest quarter hour; the later one from its middle on."""
    midnight = datetime.combine(moment.date(), datetime.min.time())
    return midnight + (moment - midnight + QUARTER / 2) // QUARTER * QUARTER


def moved(entry: Entry, days: int, minutes: float = 0, zone: str = "") -> Entry:
    """Return the entry so many days and minutes later, its length kept.

    One for whole days moves by days only.  A move by days keeps the hour at the entry's own
    place, one by minutes ends on a quarter hour of the calendar, whose zone is ``zone``: where
    clocks change between, one of both gives way.
    """
    by = timedelta(days=days)
    if entry.all_day or not minutes:
        return _shown(entry, _later(entry.own_start, by), _later(entry.own_end, by), by, zone)
    start = snapped(entry.start + by + timedelta(minutes=minutes))
    own_start = _own(start, entry.own_start, start - entry.start, entry, zone)
    if own_start and entry.own_start and entry.own_end:
        own_end = entry.own_end + (own_start - entry.own_start)
        return _shown(entry, own_start, own_end, start - entry.start, zone)
    return _shown(entry, None, None, start - entry.start, zone)


def resized(entry: Entry, edge: Edge, days: int, minutes: float = 0, zone: str = "") -> Entry:
    """Return the entry with one edge so much later, on a quarter hour of the calendar.

    At least a quarter hour is left of it, a day of one for whole days.
    """
    by = timedelta(days=days)
    at = entry.start if edge == "start" else entry.end
    if minutes and not entry.all_day:
        by = snapped(at + by + timedelta(minutes=minutes)) - at
    spare = max(NONE, entry.lasts - (WHOLE_DAY if entry.all_day else QUARTER))
    if edge == "start":
        start = at + min(by, spare)
        own = _own(start, entry.own_start, start - at, entry, zone)
        return entry._replace(start=start, own_start=own)
    end = at + max(by, -spare)
    return entry._replace(end=end, own_end=_own(end, entry.own_end, end - at, entry, zone))


def drawn(anchor: datetime, pointer: datetime) -> Drawn:
    """Return the time drawn from ``anchor``, where the button went down, to ``pointer``.

    Both are taken to the nearest quarter hour, in whatever direction it was drawn; a press that
    goes nowhere draws one quarter.
    """
    first, last = sorted((_nearest(anchor), _nearest(pointer)))
    return Drawn(first, max(last, first + QUARTER))


def _nearest(moment: datetime) -> datetime:
    midnight = datetime.combine(moment.date(), datetime.min.time())
    return midnight + (moment - midnight + QUARTER / 2) // QUARTER * QUARTER


def _later(moment: datetime | None, by: timedelta) -> datetime | None:
    return None if moment is None else moment + by


def _own(
    shown: datetime, before: datetime | None, by: timedelta, entry: Entry, zone: str
) -> datetime | None:
    """Return the wall time at the entry's own place of a moment of the calendar."""
    if before is None or not (zone and entry.zone):
        return _later(before, by)
    return to_zone(shown, zone, entry.zone)


def _shown(
    entry: Entry,
    own_start: datetime | None,
    own_end: datetime | None,
    by: timedelta,
    zone: str,
) -> Entry:
    start, end = entry.start + by, entry.end + by
    if zone and entry.zone and own_start and own_end:
        start, end = period_in(own_start, own_end, entry.zone, zone)
    return entry._replace(start=start, end=end, own_start=own_start, own_end=own_end)
