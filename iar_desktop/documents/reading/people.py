"""People as they are printed: names in both scripts, function, organisation, how to reach them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    Organisation,
    Participation,
    PhoneNumber,
)
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.participations import Role
from iar_desktop.domain.periods import runs_on
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody taking part in an event, with function and organisation as printed."""

    participation: Participation
    contact: Contact
    function: str
    organisation: str


def printed_name(contact: Contact) -> str:
    """Return the native name and the romanised one, family name in capitals (TANAKA Hiroshi)."""
    family = contact.family_name.upper()
    names = [contact.given_name or "", family]
    if contact.name_order is NameOrder.FAMILY_FIRST:
        names.reverse()
    romanised = " ".join(name for name in names if name)
    return " · ".join(name for name in (contact.native_name, romanised) if name)


def members(reader: Reader, event_id: str, roles: Sequence[Role] = ()) -> list[Member]:
    """Return those who take part as one of ``roles`` (any when empty), in order of precedence."""
    query = Query(Participation).where(Participation.event.equals(event_id))
    if roles:
        query = query.where(Participation.role.one_of(roles))
    found = reader.all(query.order_by(Participation.position))
    contacts = reader.get_many(Contact, (each.contact for each in found))
    held = positions(reader, contacts)
    organisations = reader.get_many(
        Organisation,
        [each.organisation for each in found] + [each.organisation for each in held.values()],
    )
    return [
        _member(each, contacts[each.contact], held.get(each.contact), organisations)
        for each in found
        if each.contact in contacts
    ]


def _member(
    participation: Participation,
    contact: Contact,
    position: Affiliation | None,
    organisations: dict[str, Organisation],
) -> Member:
    job = (position.job_title or "") if position else ""
    employer = participation.organisation or (position.organisation if position else "")
    organisation = organisations.get(employer)
    return Member(
        participation,
        contact,
        participation.function or job,
        (organisation.acronym or organisation.name) if organisation else "",
    )


def positions(reader: Reader, contact_ids: Iterable[str]) -> dict[str, Affiliation]:
    """Return the present main position of each person, by the person's id."""
    today = clock.today()
    query = Query(Affiliation).where(Affiliation.contact.one_of(list(contact_ids)))
    found: dict[str, Affiliation] = {}
    for each in reader.all(query.order_by(Affiliation.main, Affiliation.since)):
        if runs_on(today, each.since, each.until):
            found[each.contact] = each
    return found


def reach(reader: Reader, contact_id: str | None) -> str:
    """Return the first phone number of a person, else the first e-mail address."""
    if not contact_id:
        return ""
    phones = reader.of(PhoneNumber.contact, contact_id, PhoneNumber.position)
    if phones:
        return str(phones[0].number)
    mails = reader.of(EmailAddress.contact, contact_id, EmailAddress.position)
    return str(mails[0].address) if mails else ""
