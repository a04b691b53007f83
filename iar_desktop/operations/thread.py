"""Which dated records belong to the thread of a person, an organisation or a country."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import singledispatch
from typing import Any

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Congress,
    ConsortiumMember,
    Contact,
    Country,
    Delegation,
    Encounter,
    Event,
    Meeting,
    Network,
    NetworkMember,
    Note,
    Organisation,
    Participation,
    Partnership,
    Project,
    Relationship,
    Task,
    WatchNote,
)
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, either, every
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query, Reader

MOST = 300  # of each sort of thing: more than anybody scrolls through
MOST_OF_COUNTRY = 150  # of each sort: a country has more of them than any of its records
_FEW = 2000  # people: so many ids fit one query
_WINDOWS = (45, 90, 180, 360, 720, 1440, 36_500)  # days

# The day by which the latest records of each sort are chosen.
_DAY: dict[type[Entity], Field[Any]] = {
    Affiliation: Affiliation.since,
    Agreement: Agreement.signed_on,
    Encounter: Encounter.happened_on,
    Event: Event.starts_on,
    NetworkMember: NetworkMember.since,
    Note: Note.written_on,
    Participation: Participation.created_at,
    Partnership: Partnership.since,
    Project: Project.starts_on,
    Relationship: Relationship.since,
    Task: Task.due_on,
    WatchNote: WatchNote.noted_on,
}


def dated_records(reader: Reader, record: Entity) -> list[Entity]:
    """Return the records of the thread of ``record``, in no particular order."""
    return [*_about(reader, Note.about.equals(record.id), Note), *_of(record, reader)]


def _about(
    reader: Reader, condition: Condition, entity: type[Entity], most: int = MOST
) -> list[Entity]:
    day = next(field for base, field in _DAY.items() if issubclass(entity, base))
    return reader.all(Query(entity).where(condition).order_by(day.descending()).first(most))


def _pointing(reader: Reader, record_id: str, *links: Field[Any]) -> Iterator[Entity]:
    for link in links:
        yield from _about(reader, link.equals(record_id), link.owner)


@singledispatch
def _of(record: Entity, reader: Reader) -> Iterable[Entity]:  # noqa: ARG001 - no thread, no query
    return ()


@_of.register
def _of_person(record: Contact, reader: Reader) -> Iterable[Entity]:
    yield from _pointing(
        reader,
        record.id,
        Encounter.contact,
        Affiliation.contact,
        Task.contact,
        NetworkMember.contact,
        Partnership.contact,
    )
    yield from filter(_counts, reader.of(Participation.contact, record.id))
    yield from _projects(reader, ConsortiumMember.contact.equals(record.id))


def _counts(participation: Participation) -> bool:
    """Return whether the person came, or is to come: not only looked for, not cancelled."""
    gone = participation.registration is Registration.CANCELLED
    return participation.role is not Role.TARGET and not gone


def _projects(reader: Reader, condition: Condition) -> Iterable[Entity]:
    members = reader.all(Query(ConsortiumMember).where(condition))
    return reader.get_many(Project, [each.project for each in members]).values()


@_of.register
def _of_organisation(record: Organisation, reader: Reader) -> Iterable[Entity]:
    yield from _pointing(
        reader,
        record.id,
        Encounter.organisation,
        Delegation.lead_organisation,
        Participation.organisation,
        Partnership.organisation,
        Agreement.organisation,
        Task.organisation,
        WatchNote.organisation,
        NetworkMember.organisation,
        Relationship.organisation,
        Relationship.other,
        Affiliation.organisation,
    )
    yield from _projects(reader, ConsortiumMember.organisation.equals(record.id))


@_of.register
def _of_country(record: Country, reader: Reader) -> Iterable[Entity]:
    code = record.country
    for entity, condition in (
        (Event, Event.country.equals(code)),
        (Partnership, Partnership.country.equals(code)),
        (Agreement, Agreement.partnership.linked(Partnership.country.equals(code))),
        (WatchNote, WatchNote.country.equals(code)),
    ):
        yield from _about(reader, condition, entity, MOST_OF_COUNTRY)
    yield from _met_from(reader, code)


def _met_from(reader: Reader, code: str) -> Iterable[Entity]:
    """Return the latest encounters with people of a country.

    Of a country with few people by their ids; else back in time until there are enough, so that
    not every encounter of the dossier is looked at.
    """
    natives = Query(Contact).where(Contact.country.equals(code))
    if reader.count(natives) <= _FEW:
        people = Encounter.contact.one_of(reader.ids(natives))
        return _about(reader, people, Encounter, MOST_OF_COUNTRY)
    found: list[Entity] = []
    until = clock.today() + timedelta(days=1)
    for days in _WINDOWS:
        since = until - timedelta(days)
        window = every(
            Encounter.happened_on.before(until),
            Encounter.happened_on.at_least(since),
            Encounter.contact.linked(Contact.country.equals(code)),
        )
        found += _about(reader, window, Encounter, MOST_OF_COUNTRY)
        until = since
        if len(found) >= MOST_OF_COUNTRY:
            break
    return found[:MOST_OF_COUNTRY]


@_of.register
def _of_partnership(record: Partnership, reader: Reader) -> Iterable[Entity]:
    own = (Agreement.partnership, Task.partnership, Meeting.partnership)
    yield from _pointing(reader, record.id, *own)
    if record.organisation:
        with_them = either(
            Encounter.organisation.equals(record.organisation),
            Encounter.contact.equals(record.contact),
        )
        met = with_them if record.contact else Encounter.organisation.equals(record.organisation)
        yield from _about(reader, met, Encounter)
        visits = Delegation.lead_organisation.equals(record.organisation)
        yield from _about(reader, visits, Delegation)


@_of.register
def _of_project(record: Project, reader: Reader) -> Iterable[Entity]:
    return _pointing(reader, record.id, Task.project, Meeting.project)


@_of.register
def _of_network(record: Network, reader: Reader) -> Iterable[Entity]:
    return _pointing(reader, record.id, Meeting.network, NetworkMember.network)


@_of.register
def _of_event(record: Event, reader: Reader) -> Iterable[Entity]:
    return _pointing(reader, record.id, Encounter.event, Task.event)


@_of.register
def _of_congress(record: Congress, reader: Reader) -> Iterable[Entity]:
    yield from _of_event(record, reader)
    if record.series:
        others = _about(reader, Congress.series.equals(record.series), Congress)
        yield from (each for each in others if each.id != record.id)
