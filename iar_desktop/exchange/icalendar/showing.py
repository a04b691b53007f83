"""Records as they appear in a file: only what may leave the office."""

from collections.abc import Iterable, Iterator
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
from iar_desktop.exchange.icalendar.appearance import Appearance, When, whole_days
from iar_desktop.exchange.icalendar.words import CANCELLED, number_of, word_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Reader

SHOWN: dict[str, type[Entity]] = {
    entity.kind: entity
    for entity in (
        Delegation,
        Congress,
        HostedEvent,
        Meeting,
        Session,
        Deadline,
        Task,
        Agreement,
    )
}
"""The kinds of records that have a place in a calendar, events first."""

_OF_EVENTS: tuple[Field[Any], ...] = (Event.venue, Event.city, Event.country, Event.zone)
OWN_FIELDS: dict[type[Entity], tuple[Field[Any], ...]] = {
    Delegation: (Delegation.status, *_OF_EVENTS),
    Congress: (Congress.status, Congress.edition, *_OF_EVENTS),
    HostedEvent: (HostedEvent.status, *_OF_EVENTS),
    Meeting: (Meeting.status, *_OF_EVENTS),
    Session: (Session.type, Session.place, Session.room, Session.fixed),
    Deadline: (Deadline.done_on,),
    Task: (Task.direction,),
    Agreement: (Agreement.name, Agreement.type, Agreement.status),
}
"""The fields that travel under our own names, beside what every program understands."""


class Surroundings:
    """What records need to be shown: the events they belong to, the first of their series."""

    def __init__(self, reader: Reader, records: Iterable[Entity]) -> None:
        """Read the surroundings of ``records`` at once."""
        known = list(records)
        events = {each.event for each in known if isinstance(each, Session | Deadline | Task)}
        first = {each.recurring for each in known if isinstance(each, Meeting)}
        self._known: dict[str, Event] = {e.id: e for e in known if isinstance(e, Event)}
        wanted = [each for each in (events | first) - self._known.keys() if each]
        self._known |= reader.get_many(Event, sorted(wanted))

    def event(self, record_id: str | None) -> Event | None:
        """Return an event by its id."""
        return self._known.get(record_id or "")

    def uid(self, record: Entity) -> str:
        """Return the identifier that a record has in every file: that of its series, if any."""
        first = self.event(record.recurring) if isinstance(record, Meeting) else None
        if first is not None:
            return first.uid or first.id
        own = record.uid if isinstance(record, Event | Task) else None
        return own or record.id


def appearances(reader: Reader, records: Iterable[Entity]) -> Iterator[Appearance]:
    """Yield how each of ``records``, all of kinds in ``SHOWN``, appears."""
    known = list(records)
    around = Surroundings(reader, known)
    for record in known:
        yield appearance(record, around)


def appearance(record: Entity, around: Surroundings) -> Appearance:
    """Return how ``record`` appears; its ``when`` is None while it has no day."""
    return Appearance(
        uid=around.uid(record),
        component="VTODO" if isinstance(record, Task) else "VEVENT",
        kind=record.kind,
        own=_own(record),
        sequence=max(record.version - 1, 0),
        created=record.created_at,
        changed=record.updated_at,
        when=_when(record, around),
        related=_related(record, around),
        **_said(record),
    )


def _own(record: Entity) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in OWN_FIELDS[type(record)]:
        value = field.value_of(record)
        if value is not None and value is not False:
            found[field.name] = str(field.kind.to_column(value))
    return found


def _related(record: Entity, around: Surroundings) -> str:
    if not isinstance(record, Session | Deadline | Task):
        return ""
    event = around.event(record.event)
    return around.uid(event) if event else ""


def _when(record: Entity, around: Surroundings) -> When | None:
    if isinstance(record, Session):
        event = around.event(record.event)
        zone = record.zone or (event.zone if event else "") or "Europe/Paris"
        return When(record.starts_at, record.ends_at, zone) if record.starts_at else None
    if isinstance(record, Meeting) and record.starts_at:
        return When(record.starts_at, record.ends_at, record.zone)
    if isinstance(record, Event):
        first, last = record.starts_on or record.ends_on, record.last_day()
        return whole_days(first, last) if first and last else None
    day = record.ends_on if isinstance(record, Agreement) else getattr(record, "due_on", None)
    return whole_days(day, day) if day else None


def _said(record: Entity) -> dict[str, Any]:
    if isinstance(record, Event):
        return _said_of_event(record)
    if isinstance(record, Session):
        return {
            "title": record.name,
            "location": joined(record.place, record.room),
            "description": record.description,
        }
    if isinstance(record, Task):
        return {
            "title": record.name,
            "description": record.detail,
            "status": word_of(record.status),
            "priority": number_of(record.priority),
            "done_on": record.done_on,
        }
    if isinstance(record, Deadline):
        return {"title": record.name, "description": record.note}
    return {"title": _("End of: {title}").format(title=record.title())}


def _said_of_event(record: Event) -> dict[str, Any]:
    said: dict[str, Any] = {
        "title": record.name,
        "location": joined(record.venue, record.city),
        "description": record.purpose,
        "url": getattr(record, "website", None),
        "status": word_of(record.status)
        if isinstance(record, Delegation | Congress | HostedEvent | Meeting)
        else None,
    }
    if isinstance(record, Meeting):
        said |= {
            "rule": record.rule or "",
            "except_on": tuple(record.except_on or ()),
            "instead_of": record.instead_of,
        }
    return said


def joined(*parts: str | None) -> str | None:
    """Return the parts there are on one line, None when there are none."""
    return ", ".join(part for part in parts if part) or None


def is_called_off(seen: Appearance) -> bool:
    """Return whether it does not take place."""
    return seen.status == CANCELLED
