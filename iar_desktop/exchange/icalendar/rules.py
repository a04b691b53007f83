"""Recurrence rules: a series of whole days or wall times, at most one a day."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from iar_desktop.domain.calendar.recurring import occurrences
from iar_desktop.exchange.icalendar.appearance import Appearance, When, in_zone
from iar_desktop.exchange.icalendar.content import Property
from iar_desktop.exchange.icalendar.faults import FAULTS
from iar_desktop.exchange.icalendar.limits import LONGEST_RULE
from iar_desktop.exchange.icalendar.times import Read, Unreadable
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Recurrence
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from icalendar import vRecur

_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_LIFETIME = 56
"""Years within which each rule that ever comes true does so: the calendar repeats every 28."""
_MOST_DAYS = 75_000
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
        kept = Recurrence().check(text)
        again = _comes_again(kept, start.wall)
    except (InvalidValue, *FAULTS) as error:
        raise _no_rule(found) from error
    if not again:
        raise Unreadable(found.line, _("This rule never comes true."))
    return kept


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


def days_until(rule: str, start: datetime, last: date) -> set[date]:
    """Return the days of the series from its beginning to ``last``."""
    found = occurrences(start, rule, (), start.date(), last, _MOST_DAYS)
    return {each.date() for each in found}


def comes_between(seen: Appearance, first: date, last: date) -> bool:
    """Return whether what is seen takes place on a day from ``first`` to ``last``."""
    when = seen.when
    if when is None:
        return False
    if not seen.rule:
        return when.first_day() <= last and when.last_day() >= first
    first -= when.last_day() - when.first_day()
    return bool(occurrences(when.start, seen.rule, seen.except_on, first, last, 1, when.zone))


def _comes_again(rule: str, start: datetime) -> bool:
    """Return whether the series has a second time, were it not for its end, within a lifetime."""
    from icalendar import vRecur  # late: see content.properties

    bare = vRecur.from_ical(rule)
    for part in ("UNTIL", "COUNT"):
        bare.pop(part, None)
    next_day = start.date() + timedelta(days=1)
    last = date(next_day.year + _LIFETIME, 12, 31)
    return bool(occurrences(start, bare.to_ical().decode(), (), next_day, last, 1))


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
