"""What an appearance writes into a record: the fields of each kind."""

from collections.abc import Callable
from typing import Any

from iar_desktop.domain import (
    Agreement,
    Congress,
    Deadline,
    Delegation,
    Event,
    HostedEvent,
    Meeting,
    Session,
    Task,
)
from iar_desktop.exchange.icalendar.appearance import Appearance
from iar_desktop.exchange.icalendar.showing import OWN_FIELDS, joined
from iar_desktop.exchange.icalendar.words import priority_of, state_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Choice, Text, YesNo
from iar_desktop.schema.option import Option

Values = dict[Field[Any], Any]
Make = Callable[[Appearance], Values]

# What is always said, so that nothing said means none; of the others it means nothing.
_ALWAYS = frozenset({"rule", "except_on"})


def values_of(entity: type[Entity], seen: Appearance, shown: Appearance | None) -> Values:
    """Return what is to be written into a record of ``entity`` so that it appears as ``seen``.

    ``shown`` is how the record appears now; None for a new one, which also gets our own fields.
    """
    values: Values = {} if shown else own_values(entity, seen)
    for attribute, make in _MAKERS[entity].items():
        wanted = getattr(seen, attribute)
        given = bool(wanted) if shown is None else _differs(attribute, seen, shown)
        if given:
            values |= make(seen)
    return values


def _differs(attribute: str, seen: Appearance, shown: Appearance) -> bool:
    wanted, present = getattr(seen, attribute), getattr(shown, attribute)
    if attribute == "when" and seen.when and shown.when and not (seen.rule or shown.rule):
        return not seen.when.is_same_time(shown.when)
    if attribute in _ALWAYS:
        return bool(wanted != present)
    if attribute == "location" and wanted and f"{present}".startswith(f"{wanted}, "):
        return False  # the city was added here
    return bool(wanted) and wanted != present


def own_values(entity: type[Entity], seen: Appearance) -> Values:
    """Return the fields that travelled under our own names, those that still make sense."""
    values: Values = {}
    for field in OWN_FIELDS[entity]:
        text = seen.own.get(field.name)
        if text:
            try:
                read = field.kind.parse if isinstance(field.kind, YesNo) else field.kind.check
                values[field] = read(text)
            except InvalidValue:
                continue
    return values


def status_field(entity: type[Entity]) -> Field[Any] | None:
    """Return the field whose state a STATUS tells, None for a kind without."""
    return _STATUS.get(entity)


_STATUS: dict[type[Entity], Field[Any]] = {
    Delegation: Delegation.status,
    Congress: Congress.status,
    HostedEvent: HostedEvent.status,
    Meeting: Meeting.status,
    Task: Task.status,
}


def _cut(field: Field[Any], text: str | None) -> Values:
    if text is None or not isinstance(field.kind, Text):
        return {field: text}
    whole = type(field.kind)(max(len(text), 1) * 2).check(text)
    most = field.kind.longest
    return {field: whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"}


def _text(attribute: str, field: Field[Any]) -> Make:
    return lambda seen: _cut(field, getattr(seen, attribute))


def _agreement_name(seen: Appearance) -> Values:
    """Take the name alone of a title that says, in whatever language, that it is its end."""
    name = seen.own.get("name", "")
    return _cut(Agreement.name, name if name and name in (seen.title or "") else seen.title)


def _status(field: Field[Any]) -> Make:
    def make(seen: Appearance) -> Values:
        assert isinstance(field.kind, Choice)  # noqa: S101 - a status is one of several states
        states: type[Option] = field.kind.options
        state = state_of(states, seen.status or "", seen.own.get("status", ""))
        return {field: state} if state else {}

    return make


def _task_status(seen: Appearance) -> Values:
    values = _status(Task.status)(seen)
    return values if seen.status == "COMPLETED" else values | {Task.done_on: None}


def _location(place: Field[Any], detail: Field[Any]) -> Make:
    """Take a location apart again when it is the one that was put together here."""

    def make(seen: Appearance) -> Values:
        parts = seen.own.get(place.name), seen.own.get(detail.name)
        if joined(*parts) == seen.location:
            return {place: parts[0], detail: parts[1]}
        return {place: seen.location, detail: None}

    return make


def _days(seen: Appearance) -> Values:
    when = seen.when
    return {Event.starts_on: when.first_day(), Event.ends_on: when.last_day()} if when else {}


def _moments(seen: Appearance) -> Values:
    when = seen.when
    if when is None:
        return {}
    if when.all_day:
        return _days(seen) | {Meeting.starts_at: None, Meeting.ends_at: None}
    return _days(seen) | {
        Meeting.starts_at: when.start,
        Meeting.ends_at: when.end,
        Event.zone: when.zone,
    }


def _session_times(seen: Appearance) -> Values:
    when = seen.when
    if when is None:
        return {}
    times: Values = {Session.starts_at: when.start, Session.ends_at: when.end}
    return times if when.all_day else times | {Session.zone: when.zone}


def _day(field: Field[Any]) -> Make:
    return lambda seen: {field: seen.when.first_day()} if seen.when else {}


_OF_EVENTS: dict[str, Make] = {
    "title": _text("title", Event.name),
    "when": _days,
    "location": _location(Event.venue, Event.city),
    "description": _text("description", Event.purpose),
}
_MAKERS: dict[type[Entity], dict[str, Make]] = {
    Delegation: _OF_EVENTS | {"status": _status(Delegation.status)},
    Congress: _OF_EVENTS
    | {"status": _status(Congress.status), "url": _text("url", Congress.website)},
    HostedEvent: _OF_EVENTS
    | {"status": _status(HostedEvent.status), "url": _text("url", HostedEvent.website)},
    Meeting: _OF_EVENTS
    | {
        "when": _moments,
        "status": _status(Meeting.status),
        "url": _text("url", Meeting.website),
        "rule": lambda seen: {Meeting.rule: seen.rule or None},
        "except_on": lambda seen: {Meeting.except_on: seen.except_on or None},
        "instead_of": lambda seen: {Meeting.instead_of: seen.instead_of},
    },
    Session: {
        "title": _text("title", Session.name),
        "when": _session_times,
        "location": _location(Session.place, Session.room),
        "description": _text("description", Session.description),
    },
    Deadline: {
        "title": _text("title", Deadline.name),
        "when": _day(Deadline.due_on),
        "description": _text("description", Deadline.note),
    },
    Task: {
        "title": _text("title", Task.name),
        "when": _day(Task.due_on),
        "description": _text("description", Task.detail),
        "status": _task_status,
        "priority": lambda seen: {Task.priority: priority_of(seen.priority)},
        "done_on": lambda seen: {Task.done_on: seen.done_on},
    },
    Agreement: {
        "title": _agreement_name,
        "when": _day(Agreement.ends_on),
    },
}
