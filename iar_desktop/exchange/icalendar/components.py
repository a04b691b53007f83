"""An appearance as a component of a file."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from iar_desktop.domain import Deadline
from iar_desktop.exchange.icalendar.appearance import (
    OWN_KIND,
    OWN_PREFIX,
    Appearance,
    Person,
    When,
)
from iar_desktop.exchange.icalendar.rules import written_rule
from iar_desktop.exchange.icalendar.showing import SHOWN
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from icalendar import Alarm, Component, vCalAddress

_ALARM = timedelta(hours=-15)
"""Nine o'clock on the day before: a whole day begins at midnight."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ONE_DAY = frozenset({"deadline", "agreement"})


def component(
    seen: Appearance,
    first: Appearance | None = None,
    added: Sequence[date] = (),
    people: Sequence[Person] = (),
) -> "Component":
    """Return the VEVENT or VTODO of ``seen``.

    ``first`` is the first of the series of which it replaces a day; ``added`` are the days that
    its own series has beside its rule; ``people`` those to be named.
    """
    from icalendar import Event, Todo  # late: only an export needs them

    made: Component = Todo() if seen.component == "VTODO" else Event()
    _add_stamps(made, seen)
    made.add("SUMMARY", seen.title or "")
    if seen.when is not None:
        _add_times(made, seen, seen.when, added)
    if seen.instead_of is not None and seen.when is not None:
        series = first.when if first and first.when else seen.when
        made.add("RECURRENCE-ID", _on(series, seen.instead_of))
    _add_texts(made, seen)
    for person in people:
        made.add("ORGANIZER" if person.in_charge else "ATTENDEE", _address(person), encode=False)
    if seen.kind == Deadline.kind and "done_on" not in seen.own:
        made.add_component(_alarm(seen))
    return made


def _add_stamps(made: "Component", seen: Appearance) -> None:
    made.add("UID", seen.uid)
    made.add("DTSTAMP", seen.changed or _EPOCH)
    if seen.created:
        made.add("CREATED", seen.created)
    if seen.changed:
        made.add("LAST-MODIFIED", seen.changed)
    made.add("SEQUENCE", seen.sequence)


def _add_times(made: "Component", seen: Appearance, when: When, added: Sequence[date]) -> None:
    if seen.component == "VTODO":
        made.add("DUE", when.first_day())
        return
    made.add("DTSTART", _time(when.start, when))
    if when.end is not None:
        made.add("DTEND", _time(when.end, when))
    if seen.rule:
        made.add("RRULE", written_rule(seen.rule, when))
    if seen.except_on:
        made.add("EXDATE", [_on(when, day) for day in seen.except_on])
    if added:
        made.add("RDATE", [_on(when, day) for day in added])


def _add_texts(made: "Component", seen: Appearance) -> None:
    texts: dict[str, Any] = {
        "LOCATION": seen.location,
        "DESCRIPTION": seen.description,
        "URL": seen.url,
        "STATUS": seen.status,
        "PRIORITY": seen.priority or None,
        "RELATED-TO": seen.related,
        "TRANSP": "TRANSPARENT" if seen.kind in _ONE_DAY else None,
    }
    if seen.done_on:
        done = datetime(seen.done_on.year, seen.done_on.month, seen.done_on.day, 12, tzinfo=UTC)
        texts["COMPLETED"] = (
            done  # a time in UTC (RFC 5545, 3.8.2.1): noon is that day all over Europe
        )
    if seen.kind:
        texts["CATEGORIES"] = [_(SHOWN[seen.kind].label)]
        texts[OWN_KIND] = seen.kind
    for name, value in sorted(seen.own.items()):
        texts[OWN_PREFIX + name.upper().replace("_", "-")] = value
    for name, value in texts.items():
        if value:
            made.add(name, value)


def _time(wall: datetime, when: When) -> date:
    return wall.date() if when.all_day else wall.replace(tzinfo=ZoneInfo(when.zone))


def _on(when: When, day: date) -> date:
    """Return the time of the series ``when`` on ``day``."""
    return _time(datetime.combine(day, when.start.time()), when)


def _address(person: Person) -> "vCalAddress":
    from icalendar import vCalAddress

    address = vCalAddress(f"mailto:{person.email}")
    address.params["CN"] = person.name.replace('"', "'")
    return address


def _alarm(seen: Appearance) -> "Alarm":
    from icalendar import Alarm

    made = Alarm()
    made.add("ACTION", "DISPLAY")
    made.add("DESCRIPTION", seen.title or "")
    made.add("TRIGGER", _ALARM)
    return made
