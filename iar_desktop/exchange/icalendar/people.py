"""Who is in charge of an event, and who takes part: those of whom an e-mail address is known."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from iar_desktop.domain import (
    Attendance,
    Contact,
    EmailAddress,
    Event,
    Participation,
    Session,
    Task,
)
from iar_desktop.exchange.icalendar.appearance import Person
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.reader import Query, Reader

_AT_ONCE = 400


def people_of(reader: Reader, records: Iterable[Entity]) -> dict[str, list[Person]]:
    """Return the people of each record, by its id; the one in charge first."""
    known = list(records)
    owners = {e.id: e.owner for e in known if isinstance(e, Event | Task) and e.owner}
    hosts = {e.id: e.host for e in known if isinstance(e, Session) and e.host}
    named = _named(reader, [each.id for each in known])
    wanted = {*owners.values(), *hosts.values(), *(c for ids in named.values() for c in ids)}
    people = _people(reader, sorted(wanted))
    found: dict[str, list[Person]] = defaultdict(list)
    for record in known:
        owner = owners.get(record.id, "")
        if owner in people:
            found[record.id].append(replace(people[owner], in_charge=True))
        others = dict.fromkeys([hosts.get(record.id, ""), *named.get(record.id, ())])
        found[record.id] += [people[each] for each in others if each in people and each != owner]
    return found


def _named(reader: Reader, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        taking = Query(Participation).where(Participation.event.one_of(part))
        for each in reader.all(taking.order_by(Participation.position)):
            found[each.event].append(each.contact)
        for one in reader.all(Query(Attendance).where(Attendance.session.one_of(part))):
            found[one.session].append(one.contact)
    return found


def _people(reader: Reader, ids: Sequence[str]) -> dict[str, Person]:
    contacts = reader.get_many(Contact, ids)
    found: dict[str, Person] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        emails = Query(EmailAddress).where(EmailAddress.contact.one_of(part))
        for each in reader.all(emails.order_by(EmailAddress.position)):
            contact = contacts.get(each.contact or "")
            if contact is not None:
                found.setdefault(contact.id, Person(contact.title(), each.address))
    return found
