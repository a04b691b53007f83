"""Who gets a card: the people chosen, and those of the events and sessions chosen."""

from collections.abc import Iterable
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending, country, expected
from iar_desktop.documents.reading.people import Member, function_alone, presented
from iar_desktop.domain import Contact, Event, Session
from iar_desktop.domain.participations import Role


class Bearer(NamedTuple):
    """Somebody with what the card says beside the name."""

    contact: Contact
    function: str
    organisation: str
    country: str
    role: Role | None = None
    """None for somebody chosen without an event."""
    event: Event | None = None


def bearers(asked: Asked) -> list[Bearer]:
    """Return those of all records asked for, in their order; nobody twice for one event."""
    found: dict[tuple[str, str], Bearer] = {}
    for each in [*_people(asked), *_participants(asked)]:
        found.setdefault((each.contact.id, each.event.id if each.event else ""), each)
    return list(found.values())


def _people(asked: Asked) -> Iterable[Bearer]:
    ids = [each.id for each in asked.all_of(Contact)]
    known = presented(asked.reader, ids)
    for each in (known[key] for key in ids):
        job = function_alone(each.function, each.organisation)
        place = Contact.country.text(each.contact)
        yield Bearer(each.contact, job, each.organisation, place)


def _participants(asked: Asked) -> Iterable[Bearer]:
    for record in asked.records:
        if isinstance(record, Event):
            yield from _of(record, attending(asked.reader, record.id))
        elif isinstance(record, Session):
            event = asked.reader.get(Event, record.event)
            yield from _of(event, _at(asked.reader, record, event))


def _at(reader: PaperReader, session: Session, event: Event | None) -> list[Member]:
    group = attending(reader, event.id) if event else []
    return expected(reader, [session], group)[session.id]


def _of(event: Event | None, people: Iterable[Member]) -> Iterable[Bearer]:
    for each in people:
        job = function_alone(each.function, each.organisation)
        role = each.participation.role
        yield Bearer(each.contact, job, each.organisation, country(each, event), role, event)
