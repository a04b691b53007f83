"""A VEVENT as appearances: the event, and the days added to its series."""

from dataclasses import replace
from datetime import date, timedelta

from iar_desktop.exchange.icalendar.appearance import Appearance, When, in_zone
from iar_desktop.exchange.icalendar.content import Block, Property
from iar_desktop.exchange.icalendar.limits import MOST_EXTRA_DAYS
from iar_desktop.exchange.icalendar.proposed import Refusal
from iar_desktop.exchange.icalendar.reading import Entry
from iar_desktop.exchange.icalendar.rules import days_until, read_rule
from iar_desktop.exchange.icalendar.times import (
    Read,
    Unreadable,
    read_length,
    read_time,
    read_values,
    when,
)
from iar_desktop.exchange.icalendar.zones import Zones
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Text
from iar_desktop.schema.messages import _

STATUSES = frozenset({"TENTATIVE", "CONFIRMED", "CANCELLED"})


def read_event(block: Block, zones: Zones) -> tuple[list[Appearance], list[Refusal]]:
    """Return the event of a VEVENT, then those of its days added, and what is not kept of it.

    ``Unreadable`` tells the line for which the whole is refused.
    """
    entry = Entry.of(block, zones)
    start = _start(entry)
    rule = _rule(entry, start)
    period = _period(entry, start)
    event = Appearance(
        uid=entry.uid(),
        kind=entry.kind(),
        title=entry.title(),
        when=period,
        rule=rule,
        except_on=_exceptions(entry, period),
        instead_of=_instead_of(entry, start),
        location=entry.text("LOCATION", Text(300)),
        description=entry.description(),
        url=entry.url(),
        status=status if (status := entry.word("STATUS")) in STATUSES else None,
        related=entry.related(),
        own=entry.own(),
        sequence=entry.number("SEQUENCE"),
        created=entry.instant("CREATED"),
        changed=entry.instant("LAST-MODIFIED") or entry.instant("DTSTAMP"),
    )
    added = _added(entry, event)
    if not rule:
        event = replace(event, except_on=())
        event = event if event.instead_of or added else _at_home(event, zones)
    return [event, *added], entry.remarks


def _start(entry: Entry) -> Read:
    found = entry.one("DTSTART")
    if found is None:
        raise Unreadable(entry.block.line, _("It has no beginning (DTSTART)."))
    return read_time(found, entry.zones)


def _period(entry: Entry, start: Read) -> When:
    found = entry.one("DTEND") or entry.one("DURATION")
    if found is None:
        return when(start, None)
    try:
        length = found.name == "DURATION"
        return when(start, read_length(found) if length else read_time(found, entry.zones))
    except InvalidValue as error:
        entry.say(found.line, _("Only its beginning is kept: {reason}").format(reason=error))
    return when(start, None)


def _rule(entry: Entry, start: Read) -> str:
    rules = {each.value: each for each in entry.all("RRULE")}
    if len(rules) > 1:
        for each in list(rules.values())[1:]:
            entry.say(each.line, _("Only the first of several rules is kept."))
    for each in entry.all("EXRULE"):
        entry.say(each.line, _("A rule of exceptions is not kept."))
    if rules and entry.one("RECURRENCE-ID"):
        for each in rules.values():
            entry.say(each.line, _("One day of a series has no rule of its own."))
        return ""
    return read_rule(next(iter(rules.values())), start) if rules else ""


def _exceptions(entry: Entry, period: When) -> tuple[date, ...]:
    days: list[date] = []

    def read(found: Property) -> None:
        for value, _end in read_values(found, entry.zones):
            wall = value.within(period.zone)
            if value.zone and period.zone and wall.time() != period.start.time():
                entry.say(found.line, _("An exception at another time is no exception."))
            else:
                days.append(wall.date())

    entry.readable("EXDATE", read)
    found = sorted(set(days))
    if len(found) > MOST_EXTRA_DAYS:
        raise Unreadable(entry.block.line, _("It has too many exceptions."))
    return tuple(found)


def _instead_of(entry: Entry, start: Read) -> date | None:
    found = entry.one("RECURRENCE-ID")
    if found is None:
        return None
    if found.parameter("RANGE"):
        entry.say(found.line, _("The change is kept for this day only, not for those after it."))
    value = read_time(found, entry.zones)
    return value.within(start.zone).date()


def _at_home(event: Appearance, zones: Zones) -> Appearance:
    """Return a single event told in UTC in the zone of the calendar, unless UTC is its place's."""
    period = event.when
    if period is None or period.zone != "UTC" or event.own.get("zone") == "UTC":
        return event
    home = zones.floating
    end = period.end and in_zone(period.end, "UTC", home)
    return replace(event, when=When(in_zone(period.start, "UTC", home), end, home))


def _added(entry: Entry, event: Appearance) -> list[Appearance]:
    """Return an event for each day added to the series (RDATE)."""
    period = event.when
    if period is None or event.instead_of:
        return []
    listed: list[tuple[int, When]] = []

    def read(found: Property) -> None:
        listed.extend(
            (found.line, _moved(period, value, end))
            for value, end in read_values(found, entry.zones)
        )

    entry.readable("RDATE", read)
    if len(listed) > MOST_EXTRA_DAYS:
        raise Unreadable(entry.block.line, _("It has too many days added."))
    days = _new_days(entry, event, period, listed)
    plain = replace(event, rule="", except_on=())
    return [replace(plain, when=each, instead_of=day) for day, each in sorted(days.items())]


def _new_days(
    entry: Entry, event: Appearance, period: When, listed: list[tuple[int, When]]
) -> dict[date, When]:
    """Return those of the days ``listed`` with their lines that the series lacks."""
    known: set[date] = {period.first_day()}
    days: dict[date, When] = {}
    if event.rule:
        last = max((each.first_day() for _line, each in listed), default=period.first_day())
        known |= days_until(event.rule, period.start, last)
    for line, each in listed:
        day = each.first_day()
        if day in known or day in days:
            if each.start.time() != period.start.time():
                entry.say(line, _("A second time on the same day is not kept."))
        elif day not in event.except_on:
            days[day] = each
    return days


def _moved(period: When, value: Read, end: Read | timedelta | None) -> When:
    start = Read(value.within(period.zone), period.zone)
    if end is not None:
        return when(start, end)
    return when(start, period.end - period.start if period.end else None)
