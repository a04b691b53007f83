"""Wall times of one zone as the clocks of another show them.

A wall time that does not exist, because clocks went forward over it, is read with the offset
before the change, and so falls as much later; of one that exists twice the first is meant
(RFC 5545, section 3.3.5).
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NONE = timedelta(0)


class Change(NamedTuple):
    """Clocks of ``zone`` change: ``at`` is what they show the moment before, rounded up.

    ``before`` and ``after`` are the offsets from UTC.
    """

    zone: str
    at: datetime
    before: timedelta
    after: timedelta

    @property
    def by(self) -> timedelta:
        """How far clocks go forward; back when negative."""
        return self.after - self.before


@lru_cache(maxsize=1024)
def known_zone(name: str) -> tzinfo | None:
    """Return the zone of an IANA name, None for one that this machine does not know."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def to_zone(wall: datetime, zone: str, other: str) -> datetime:
    """Return what clocks of ``other`` show when those of ``zone`` show ``wall``; both naive.

    A zone that is not known, and a moment at the ends of the calendar, leave ``wall`` as it is.
    """
    here, there = known_zone(zone), known_zone(other)
    if here is None or there is None:
        return wall
    try:
        moment = wall.replace(tzinfo=here, fold=0).astimezone(UTC)
        return moment.astimezone(there).replace(tzinfo=None, fold=0)
    except (OverflowError, ValueError):
        return wall


def period_in(start: datetime, end: datetime, zone: str, other: str) -> tuple[datetime, datetime]:
    """Return a period of ``zone`` in wall times of ``other``; it never ends before it begins.

    While clocks go back it may show shorter than it is.
    """
    begins = to_zone(start, zone, other)
    return begins, max(begins, to_zone(end, zone, other))


def elapsed(start: datetime, end: datetime, zone: str) -> timedelta:
    """Return how long it really takes from one wall time of ``zone`` to another.

    From 9:00 to 9:00 of the next day it is 23 or 25 hours where clocks change between.
    """
    return to_zone(end, zone, "UTC") - to_zone(start, zone, "UTC")


def after(start: datetime, lasts: timedelta, zone: str) -> datetime:
    """Return the wall time of ``zone`` when ``lasts`` have really gone by since ``start``."""
    return to_zone(to_zone(start, zone, "UTC") + lasts, "UTC", zone)


def offset(wall: datetime, zone: str) -> timedelta:
    """Return how far clocks of ``zone`` are ahead of UTC; nothing for a zone not known."""
    here = known_zone(zone)
    found = here.utcoffset(wall.replace(tzinfo=None, fold=0)) if here else None
    return found or _NONE


def difference(wall: datetime, zone: str, other: str) -> timedelta:
    """Return how far clocks of ``other`` are ahead of those of ``zone`` that show ``wall``."""
    here, there = known_zone(zone), known_zone(other)
    if here is None or there is None:
        return _NONE
    moment = _utc(wall.replace(fold=0), here)
    return _ahead(moment, there) - _ahead(moment, here)


def transitions(zone: str, first: date, last: date) -> list[Change]:
    """Return when clocks of ``zone`` change on the days from ``first`` to ``last``."""
    found = known_zone(zone)
    return list(_changes(zone, found, first, last)) if found else []


def _changes(name: str, zone: tzinfo, first: date, last: date) -> Iterator[Change]:
    at = _utc(datetime.combine(first, time.min), zone)
    stop = _utc(datetime.combine(last, time.min) + _DAY, zone)
    while at < stop:
        following = min(at + _DAY, stop)
        if _ahead(at, zone) != _ahead(following, zone):
            yield _change(name, zone, at, following)
        at = following


def _change(name: str, zone: tzinfo, low: datetime, high: datetime) -> Change:
    before = _ahead(low, zone)
    while high - low > _MINUTE:
        middle = low + (high - low) // _MINUTE // 2 * _MINUTE
        low, high = (middle, high) if _ahead(middle, zone) == before else (low, middle)
    return Change(name, (high + before).replace(tzinfo=None), before, _ahead(high, zone))


def _utc(wall: datetime, zone: tzinfo) -> datetime:
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _ahead(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or _NONE
