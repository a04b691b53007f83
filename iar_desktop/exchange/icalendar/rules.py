"""Recurrence rules: a series of whole days or wall times, at most one a day."""

from calendar import isleap
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from iar_desktop.exchange.icalendar.appearance import When, in_zone
from iar_desktop.exchange.icalendar.content import Property
from iar_desktop.exchange.icalendar.faults import FAULTS
from iar_desktop.exchange.icalendar.limits import LONGEST_RULE
from iar_desktop.exchange.icalendar.times import Read, Unreadable
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Recurrence
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from dateutil.rrule import rrule
    from icalendar import vRecur

_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_LAST_CENTURY = 9944
_LONGEST_INTERVAL = 1000
_END_OF_DAY = time(23, 59)


def read_rule(found: Property, start: Read) -> str:
    """Return the rule with its UNTIL as a wall time of ``start``; "" when it ends before it.

    ``Unreadable`` when it is none, comes oftener than daily, or never.
    """
    rule = _parsed(found)
    _refuse_unkept(found, rule, start)
    if "UNTIL" in rule:
        until = _until(rule["UNTIL"][0], start)
        if until < start.wall:
            return ""
        rule["UNTIL"] = [until if start.zone else until.date()]
    text: str = rule.to_ical().decode()
    try:
        Recurrence().check(text)
        first = begins_at_once(text, start.wall)
    except (InvalidValue, *FAULTS) as error:
        raise _no_rule(found) from error
    if first is None:
        raise Unreadable(found.line, _("This rule never comes true."))
    return text


def _parsed(found: Property) -> "vRecur":
    from icalendar import vRecur  # late: see content.properties

    if len(found.value) > LONGEST_RULE:
        raise _no_rule(found)
    try:
        rule: vRecur = vRecur.from_ical("".join(found.value.split()).strip(";").upper())
    except FAULTS as error:
        raise _no_rule(found) from error
    if not rule.get("FREQ"):
        raise _no_rule(found)
    return rule


def _refuse_unkept(found: Property, rule: "vRecur", start: Read) -> None:
    for part, own in (
        ("BYHOUR", start.wall.hour),
        ("BYMINUTE", start.wall.minute),
        ("BYSECOND", start.wall.second),
    ):
        if part in rule and list(rule[part]) == [own]:
            del rule[part]
    if rule.get("RSCALE") == ["GREGORIAN"]:
        del rule["RSCALE"]
    if rule["FREQ"][0] not in _FREQUENCIES or {"BYHOUR", "BYMINUTE", "BYSECOND"} & set(rule):
        raise Unreadable(found.line, _("It comes back more often than once a day."))
    if {"RSCALE", "SKIP"} & set(rule):
        raise Unreadable(found.line, _("It follows another calendar than the Gregorian one."))
    if not 1 <= (rule.get("INTERVAL") or [1])[0] <= _LONGEST_INTERVAL:
        raise _no_rule(found)
    if "COUNT" in rule and ("UNTIL" in rule or rule["COUNT"][0] < 1):
        raise _no_rule(found)


def _until(value: date, start: Read) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, _END_OF_DAY if start.zone else time())
    wall = value.replace(tzinfo=None)
    if value.tzinfo is None:
        return wall
    return in_zone(wall, "UTC", start.zone) if start.zone else wall


def _no_rule(found: Property) -> Unreadable:
    return Unreadable(
        found.line,
        _("“{text}” is no rule of recurrence that can be kept.").format(text=found.value[:60]),
    )


def series(rule: str, start: datetime) -> "rrule":
    """Return the series of wall times that begins at ``start``."""
    from dateutil.rrule import rrule, rrulestr  # late: few meetings come back

    found = rrulestr(rule, dtstart=start)
    if not isinstance(found, rrule):
        raise InvalidValue(_("“{text}” is no rule of recurrence.").format(text=rule[:60]))
    return found


def begins_at_once(rule: str, start: datetime) -> bool | None:
    """Return whether ``start`` itself is a time of the series, None when none ever comes.

    Looked at in the last years that there are: the calendar is the same every 28 years between
    two centuries, and a series without end and without times is searched to the year 9999.
    """
    from icalendar import vRecur  # late: see content.properties

    bare = vRecur.from_ical(rule)
    for part in ("UNTIL", "COUNT"):
        bare.pop(part, None)
    alike = _late_year_like(start)
    found = next(iter(series(bare.to_ical().decode(), alike)), None)
    return None if found is None else found == alike


def _late_year_like(start: datetime) -> datetime:
    years = (
        year
        for year in range(_LAST_CENTURY, _LAST_CENTURY + 28)
        if isleap(year) == isleap(start.year)
        and (year - start.year) % 4 == 0
        and date(year, 1, 1).weekday() == date(start.year, 1, 1).weekday()
    )
    return start.replace(year=next(years, _LAST_CENTURY + start.year % 4))


def days_until(rule: str, start: datetime, last: date) -> set[date]:
    """Return the days of the series from its beginning to ``last``."""
    end = datetime.combine(last, time.max)
    return {each.date() for each in series(rule, start).between(start, end, inc=True)}


def comes_between(rule: str, start: datetime, first: datetime, last: datetime) -> bool:
    """Return whether the series has a time from ``first`` up to, not with, ``last``."""
    found = series(rule, start).after(first, inc=True)
    return found is not None and found < last


def written_rule(rule: str, when: When) -> "vRecur":
    """Return the rule as it stands in a file: UNTIL a day, or a time in UTC (RFC 5545, 3.3.10)."""
    from icalendar import vRecur  # late: see content.properties

    written: vRecur = vRecur.from_ical(rule)
    if "UNTIL" in written:
        value = written["UNTIL"][0]
        if when.all_day:
            day = value.date() if isinstance(value, datetime) else value
            written["UNTIL"] = [day]
        else:
            wall = _until(value, Read(when.start, when.zone))
            utc = in_zone(wall.replace(tzinfo=None), when.zone, "UTC")
            written["UNTIL"] = [_aware(utc)]
    return written


def _aware(utc: datetime) -> datetime:
    from zoneinfo import ZoneInfo

    return utc.replace(tzinfo=ZoneInfo("UTC"))
