"""The rules of the zones that a file uses, for programs that do not know them by name."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def vtimezone(zone: str, first: int, last: int) -> "Timezone":
    """Return the VTIMEZONE of the IANA ``zone`` for the years from ``first`` to ``last``.

    Each change is told at the wall time that was valid before it (RFC 5545, 3.6.5); the
    library's own generator tells it at the one after.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # late: only an export

    rules = ZoneInfo(zone)
    begin = datetime(first, 1, 1, tzinfo=UTC) - _DAY
    end = datetime(last + 1, 1, 1, tzinfo=UTC) + _DAY
    made = Timezone()
    made.add("TZID", zone)
    for each, walls in _grouped(rules, begin, end).items():
        part = TimezoneDaylight() if each.is_summer else TimezoneStandard()
        part.add("DTSTART", walls[0])
        if walls[1:]:
            part.add("RDATE", walls[1:])
        part.add("TZOFFSETFROM", each.before)
        part.add("TZOFFSETTO", each.after)
        part.add("TZNAME", each.name)
        made.add_component(part)
    return made


class _Change(NamedTuple):
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def _grouped(rules: ZoneInfo, begin: datetime, end: datetime) -> dict[_Change, list[datetime]]:
    """Return the wall times at which each sort of change takes place, ``begin`` among them."""
    found: dict[_Change, list[datetime]] = {}
    for at in [begin, *_changes(rules, begin, end)]:
        there = at.astimezone(rules)
        after = there.utcoffset() or timedelta()
        before = after if at == begin else (at - _SECOND).astimezone(rules).utcoffset()
        change = _Change(before or timedelta(), after, there.tzname() or "", bool(there.dst()))
        found.setdefault(change, []).append((at + change.before).replace(tzinfo=None))
    return found


def _changes(rules: ZoneInfo, begin: datetime, end: datetime) -> list[datetime]:
    """Return the instants between ``begin`` and ``end`` (UTC) at which the offset changes."""
    found: list[datetime] = []
    at = begin
    while at < end:
        if _state(rules, at) != _state(rules, at + _DAY):
            found.append(_onset(rules, at, at + _DAY))
        at += _DAY
    return found


def _onset(rules: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = _state(rules, low)
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _state(rules, middle) == before else (low, middle)
    return high


def _state(rules: ZoneInfo, at: datetime) -> tuple[timedelta | None, str | None]:
    there = at.astimezone(rules)
    return there.utcoffset(), there.tzname()
