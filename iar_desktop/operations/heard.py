"""When the office last heard of someone, and of whom it has not for too long."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from iar_desktop.domain import Contact, Encounter, Event, Participation
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.staleness import stale_day
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Not, either, every
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.storage.sql import chunks

# Who is only looked for at an event, or cancelled, was not there.
_CAME = every(
    Participation.role.differs(Role.TARGET),
    Participation.registration.differs(Registration.CANCELLED),
)
__all__ = ["last_contact", "last_contacts", "not_heard_of", "not_heard_of_since", "stale_day"]


def last_contacts(reader: Reader, ids: Iterable[str], today: date | None = None) -> dict[str, date]:
    """Return the day of the last exchange with each of these people, up to today.

    Encounters count, and events in which they took part.  People never met are left out.
    """
    today = today or clock.today()
    found: dict[str, date] = {}
    for part in chunks(list(dict.fromkeys(ids))):
        _latest(found, _met(reader, Encounter.contact, part, today))
        _latest(found, _took_part(reader, Participation.contact, part, today))
    return found


def last_contact(reader: Reader, record_id: str, today: date | None = None) -> date | None:
    """Return the day of the last exchange with a person or an organisation, None without one."""
    today = today or clock.today()
    found: dict[str, date] = {}
    for link, joined in (
        (Encounter.contact, Participation.contact),
        (Encounter.organisation, Participation.organisation),
    ):
        _latest(found, _met(reader, link, [record_id], today))
        _latest(found, _took_part(reader, joined, [record_id], today))
    return found.get(record_id)


Dated = Iterable[tuple[str, date | None]]


def _latest(found: dict[str, date], dated: Dated) -> None:
    for key, day in dated:
        if day is not None and day > found.get(key, date.min):
            found[key] = day


def _met(reader: Reader, link: Field[Any], ids: Iterable[str], today: date) -> Dated:
    past = Query(Encounter).where(link.one_of(ids), Encounter.happened_on.at_most(today))
    return [(link.value_of(each) or "", each.happened_on) for each in reader.all(past)]


def _took_part(reader: Reader, link: Field[Any], ids: Iterable[str], today: date) -> Dated:
    participations = reader.all(Query(Participation).where(link.one_of(ids), _CAME))
    events = reader.get_many(Event, [each.event for each in participations])
    for each in participations:
        event = events.get(each.event)
        if event and event.starts_on and event.starts_on <= today:
            yield link.value_of(each) or "", min(event.last_day() or today, today)


def not_heard_of_since(day: date) -> Condition:
    """Return the condition on people that nothing was heard of them since ``day``.

    People who were never met count from the day on which they were entered.  Members of the
    office are never among them.
    """
    begins = datetime.combine(day, time.min, tzinfo=UTC)
    recently = either(
        Encounter.contact.having(Encounter.happened_on.at_least(day)),
        Participation.contact.having(
            every(_CAME, Participation.event.linked(Event.starts_on.at_least(day)))
        ),
    )
    known_before = either(
        Contact.created_at.before(begins),
        Encounter.contact.having(),
        Participation.contact.having(_CAME),
    )
    return every(Contact.staff.equals(False), known_before, Not(recently))  # noqa: FBT003 - the value asked for


def not_heard_of(today: date | None = None) -> Condition:
    """Return the condition on people that nothing was heard of them for three years."""
    return not_heard_of_since(stale_day(today or clock.today()))
