"""People as they are printed: names in both scripts, function, organisation, how to reach them."""

from collections.abc import Iterable
from unicodedata import bidirectional

from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    Organisation,
    Participation,
    PhoneNumber,
)
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.periods import runs_on
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader

_LEFT_TO_RIGHT = "\u200e"


class Presented:
    """Somebody with the function and the organisation that are printed beside the name."""

    def __init__(self, contact: Contact, function: str, organisation: str) -> None:
        """Take the person and the two texts."""
        self.contact, self.function, self.organisation = contact, function, organisation

    def line(self) -> str:
        """Return name, function and organisation on one line."""
        parts = (printed_name(self.contact), self.function, self.organisation)
        return ", ".join(part for part in parts if part)


class Member(Presented):
    """Somebody taking part in an event."""

    def __init__(
        self, contact: Contact, function: str, organisation: str, participation: Participation
    ) -> None:
        """Take the person as presented there, and the part in the event."""
        super().__init__(contact, function, organisation)
        self.participation = participation


def names(contact: Contact) -> list[str]:
    """Return the native name and the romanised one, family name in capitals (TANAKA Hiroshi)."""
    parts = [contact.given_name or "", contact.family_name.upper()]
    if contact.name_order is NameOrder.FAMILY_FIRST:
        parts.reverse()
    romanised = " ".join(part for part in parts if part)
    found = [contact.native_name or "", romanised]
    if found[0] == contact.title():
        found = [romanised or found[0]]
    return [name for name in found if name]


def printed_name(contact: Contact) -> str:
    """Return ``names`` side by side, the native one at the left: 田中 宏 · TANAKA Hiroshi."""
    found = names(contact)
    if len(found) > 1 and bidirectional(found[0][0]) in ("R", "AL"):
        found[0] = _LEFT_TO_RIGHT + found[0]
    return " · ".join(found) or contact.title()


def short_name(contact: Contact) -> str:
    """Return a name for a narrow column: C. Moreau, J.-P. Roux; TANAKA Hiroshi as it is."""
    given = contact.given_name or ""
    if contact.name_order is NameOrder.FAMILY_FIRST or not given or not contact.family_name:
        return names(contact)[-1] if names(contact) else contact.title()
    initials = "-".join(f"{part[0]}." for part in given.split()[0].split("-") if part)
    return f"{initials}\u00a0{contact.family_name}"


def members(reader: Reader, event_id: str) -> list[Member]:
    """Return those who take part in an event, in order of precedence."""
    query = Query(Participation).where(Participation.event.equals(event_id))
    found = reader.all(query.order_by(Participation.position))
    known = presented(reader, (each.contact for each in found))
    organisations = reader.get_many(Organisation, (each.organisation for each in found))
    return [
        Member(
            known[each.contact].contact,
            each.function or known[each.contact].function,
            organisation_name(organisations.get(each.organisation or ""))
            or known[each.contact].organisation,
            each,
        )
        for each in found
        if each.contact in known
    ]


def presented(reader: Reader, contact_ids: Iterable[str | None]) -> dict[str, Presented]:
    """Return these people with their present job title and organisation, by id."""
    contacts = reader.get_many(Contact, contact_ids)
    held = positions(reader, contacts)
    organisations = reader.get_many(Organisation, (each.organisation for each in held.values()))
    found = {}
    for key, contact in contacts.items():
        job = held.get(key)
        title = (job.job_title or "") if job else ""
        employer = organisations.get(job.organisation) if job else None
        found[key] = Presented(contact, title, organisation_name(employer))
    return found


def function_alone(function: str, organisation: str) -> str:
    """Return ``function`` without the ``organisation`` at its end, which is printed beside it."""
    job, comma, employer = function.rpartition(", ")
    return job if comma and employer and organisation.startswith(employer) else function


def organisation_name(organisation: Organisation | None) -> str:
    """Return the acronym of an organisation, its name where there is none."""
    return (organisation.acronym or organisation.name) if organisation else ""


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
    return reaches(reader, [contact_id]).get(contact_id or "", "")


def reaches(reader: Reader, contact_ids: Iterable[str | None]) -> dict[str, str]:
    """Return the first phone number of each person, else the first e-mail address, by id."""
    ids = [each for each in contact_ids if each]
    mails = Query(EmailAddress).where(EmailAddress.contact.one_of(ids))
    phones = Query(PhoneNumber).where(PhoneNumber.contact.one_of(ids))
    found: dict[str, str] = {}
    for mail in reader.all(mails.order_by(EmailAddress.position.descending())):
        found[str(mail.contact)] = str(mail.address)
    for phone in reader.all(phones.order_by(PhoneNumber.position.descending())):
        found[str(phone.contact)] = str(phone.number)
    return found
