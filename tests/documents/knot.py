"""Records of every entity, tied to each other, with a text of choice in every field of text."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from iar_desktop.domain import (
    Affiliation,
    Attendance,
    Contact,
    Delegation,
    EmailAddress,
    Encounter,
    Event,
    Organisation,
    Participation,
    PhoneNumber,
    Place,
    PostalAddress,
    Session,
    Task,
)
from iar_desktop.domain.meetings import Meeting
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.schema.entity import Entity, own_fields, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import (
    Choice,
    Choices,
    Colour,
    Coordinates,
    Country,
    DayList,
    Email,
    Integer,
    Languages,
    Link,
    LongText,
    Money,
    Percent,
    Phone,
    Recurrence,
    Text,
    TimeZone,
    Url,
    YesNo,
)
from iar_desktop.schema.kinds.links import AnyLink
from iar_desktop.schema.kinds.times import Day, Moment
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier

Fill = Callable[[Field[Any]], str]
"""Gives the text of a field; what is too long for it is cut."""

PEOPLE = 6
_WHOLES = [each for each in registry.values() if not each.part]
MAIN = {each.kind: f"{number:032x}" for number, each in enumerate(_WHOLES, 0x100)}
"""The id of the record of each entity that has pages of its own."""
_ELSEWHERE = f"{0x99:032x}"
_EVENTS = [each for each in _WHOLES if issubclass(each, Event)]
_VALUES: tuple[tuple[type, Any], ...] = (
    (Choices, ()),
    (YesNo, True),
    (Percent, 50),
    (Money, Decimal("1284.50")),
    (Day, date(2026, 10, 14)),
    (Moment, datetime(2026, 10, 14, 9, 0)),
    (Country, "JP"),
    (Languages, ("ja", "en")),
    (TimeZone, "Asia/Tokyo"),
    (Colour, "#803020"),
    (Email, "a.b@example.org"),
    (Phone, "+33 1 99 00 12 34"),
    (Coordinates, (49.25, 4.03)),
    (Recurrence, None),
    (DayList, None),
    (Url, "https://example.org/a"),
)


def tie(dossier: Dossier, fill: Fill) -> None:
    """Write all of it as one change."""
    with dossier.change(N_("New")) as change:
        change.add_all(list(records(fill)))


def records(fill: Fill) -> Iterator[Entity]:
    """Yield the records: one of each entity, six people, and for every event all that it has."""
    for entity in _WHOLES:
        yield _made(entity, fill, id=MAIN[entity.kind])
    yield _made(Place, fill, id=_ELSEWHERE)
    people = [MAIN["contact"], *(f"{n:032x}" for n in range(1, PEOPLE))]
    for each in people[1:]:
        yield _made(Contact, fill, id=each)
    for each in people:
        for part in (Affiliation, EmailAddress, PhoneNumber, PostalAddress):
            yield _made(part, fill, contact=each)
    for event in _EVENTS:
        yield from _of_event(MAIN[event.kind], people, fill)
    for entity in registry.values():
        if entity.part and entity not in (Participation, Attendance):
            yield from _parts(entity, fill)


def _of_event(event: str, people: list[str], fill: Fill) -> Iterator[Entity]:
    for rank, (person, role) in enumerate(zip(people, Role, strict=False), 1):
        yield _made(Participation, fill, event=event, contact=person, role=role, position=rank)
    for hour, kind in enumerate(SessionKind, 7):
        session = _made(
            Session,
            fill,
            event=event,
            type=kind,
            starts_at=datetime(2026, 10, 14, hour, 0),
            ends_at=datetime(2026, 10, 14, hour, 45),
        )
        yield session
        for person in people[:3]:
            yield _made(Attendance, fill, session=session.id, contact=person)
    yield _made(Encounter, fill, event=event)
    yield _made(Task, fill, event=event, status=TaskStatus.OPEN)


def _parts(entity: type[Entity], fill: Fill) -> Iterator[Entity]:
    """Yield a part of each record that it may belong to."""
    ties = [
        each.name
        for each in own_fields(entity)
        if isinstance(each.kind, AnyLink) and not isinstance(each.kind, Link)
    ]
    if not ties:
        yield _made(entity, fill)
        return
    for target in (Contact, Delegation, Organisation):
        yield _made(entity, fill, **{ties[0]: MAIN[target.kind]})


def _made(entity: type[Entity], fill: Fill, **own: Any) -> Entity:
    values = {each.name: _value(entity, each, fill) for each in own_fields(entity)}
    if entity is Meeting:
        values |= {"recurring": None, "instead_of": None}
    if "start" in values and "destination" in values:
        own["destination"] = _ELSEWHERE
    return entity(**(values | own))


def _value(entity: type[Entity], field: Field[Any], fill: Fill) -> Any:
    kind = field.kind
    if isinstance(kind, Text) and type(kind) in (Text, LongText):
        return _text(field, kind, fill)
    if isinstance(kind, Link):
        return _target(entity, kind)
    if isinstance(kind, AnyLink):
        return MAIN["delegation" if field.name == "event" else "contact"]
    if isinstance(kind, Integer) and not isinstance(kind, Percent):
        return max(kind.least, 2)
    if isinstance(kind, Choice):
        return field.default or next(iter(kind.options.__members__.values()))
    return next((value for each, value in _VALUES if isinstance(kind, each)), None)


def _text(field: Field[Any], kind: Text, fill: Fill) -> str | None:
    if field.name == "digest":
        return "0" * 64  # of no file that there is
    return fill(field)[: kind.longest].strip() or ("x" if field.required else None)


def _target(entity: type[Entity], kind: Link) -> str | None:
    target = kind.target
    if target is entity:
        return None  # nothing is above itself
    return MAIN.get(target.kind) or next(
        (MAIN[each.kind] for each in _WHOLES if issubclass(each, target)), None
    )
