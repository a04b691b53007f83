"""Organisations on one card: their people, what ties them to us, what is open."""

from dataclasses import dataclass
from datetime import date

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    ConsortiumMember,
    Contact,
    Delegation,
    EmailAddress,
    NetworkMember,
    Organisation,
    Participation,
    Partnership,
    PhoneNumber,
    PostalAddress,
    Relationship,
    Session,
    Task,
    Theme,
)
from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.operations.commitments import Commitments, open_commitments
from iar_desktop.operations.heard import last_contact
from iar_desktop.operations.people import (
    Membership,
    TakingPart,
    agreements_of,
    details,
    networks_of,
    projects_of,
    taking_part,
)
from iar_desktop.operations.positions import is_current
from iar_desktop.operations.themes import themes_of
from iar_desktop.operations.timeline import thread_of
from iar_desktop.schema import clock
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Query, Reader

MOST = 500  # of people, sessions and participations on one card


@dataclass(frozen=True, slots=True)
class Employee:
    """A person in the organisation; ``current`` is False for those who left."""

    contact: Contact
    affiliation: Affiliation
    current: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship and the organisation at its other end; ``outgoing`` when it begins here."""

    relationship: Relationship
    other: Entry
    outgoing: bool


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """All that the office knows of an organisation, on one page.

    ``delegations`` are those that it led, ``events`` those in which its people take part,
    ``hosted_sessions`` the site visits and meetings that it received.
    """

    organisation: Organisation
    emails: tuple[EmailAddress, ...]
    phones: tuple[PhoneNumber, ...]
    addresses: tuple[PostalAddress, ...]
    people: tuple[Employee, ...]
    people_count: int
    ties: tuple[Tie, ...]
    parent: Entry | None
    children: tuple[Organisation, ...]
    delegations: tuple[Delegation, ...]
    events: tuple[TakingPart, ...]
    hosted_sessions: tuple[Session, ...]
    projects: tuple[Membership, ...]
    networks: tuple[Membership, ...]
    partnerships: tuple[Partnership, ...]
    agreements: tuple[Agreement, ...]
    commitments: Commitments
    themes: tuple[Theme, ...]
    followed_by: str
    last_contact: date | None
    timeline: tuple[TimelineItem, ...]


def organisation_card(reader: Reader, organisation_id: str) -> OrganisationCard | None:
    """Return the card of an organisation, None when it was deleted."""
    own = reader.get(Organisation, organisation_id)
    if own is None:
        return None
    partnerships = tuple(reader.of(Partnership.organisation, own.id))
    took_part = Query(Participation).where(Participation.organisation.equals(own.id)).first(MOST)
    hosted = Query(Session).where(Session.organisation.equals(own.id))
    return OrganisationCard(
        organisation=own,
        emails=details(reader, EmailAddress, EmailAddress.organisation, own.id),
        phones=details(reader, PhoneNumber, PhoneNumber.organisation, own.id),
        addresses=details(reader, PostalAddress, PostalAddress.organisation, own.id),
        people=people_of(reader, own.id),
        people_count=reader.count(
            Query(Affiliation).where(Affiliation.organisation.equals(own.id))
        ),
        ties=_ties(reader, own.id),
        parent=reader.entries([own.parent]).get(own.parent or ""),
        children=tuple(reader.of(Organisation.parent, own.id, Organisation.name)),
        delegations=tuple(
            reader.of(Delegation.lead_organisation, own.id, Delegation.starts_on.descending())
        ),
        events=taking_part(reader, reader.all(took_part)),
        hosted_sessions=tuple(
            reader.all(hosted.order_by(Session.starts_at.descending()).first(MOST))
        ),
        projects=projects_of(reader, reader.of(ConsortiumMember.organisation, own.id)),
        networks=networks_of(reader, reader.of(NetworkMember.organisation, own.id)),
        partnerships=partnerships,
        agreements=_agreements(reader, own.id, partnerships),
        commitments=open_commitments(reader, Task.organisation.equals(own.id)),
        themes=themes_of(reader, own.id),
        followed_by=reader.title(own.owner),
        last_contact=last_contact(reader, own.id),
        timeline=thread_of(reader, own),
    )


def people_of(reader: Reader, organisation_id: str) -> tuple[Employee, ...]:
    """Return the people of an organisation, those still there first, at most 500."""
    held = Query(Affiliation).where(Affiliation.organisation.equals(organisation_id)).first(MOST)
    affiliations = reader.all(held)
    contacts = reader.get_many(Contact, [each.contact for each in affiliations])
    today = clock.today()
    people = [
        Employee(contacts[each.contact], each, is_current(each, today)) for each in affiliations
    ]
    return tuple(sorted(people, key=lambda each: (not each.current, each.contact.sort_text())))


def _agreements(
    reader: Reader, organisation_id: str, partnerships: tuple[Partnership, ...]
) -> tuple[Agreement, ...]:
    found = {each.id: each for each in agreements_of(reader, partnerships)}
    found.update((each.id, each) for each in reader.of(Agreement.organisation, organisation_id))
    return tuple(sorted(found.values(), key=lambda each: each.signed_on or date.min, reverse=True))


def _ties(reader: Reader, organisation_id: str) -> tuple[Tie, ...]:
    outgoing = reader.of(Relationship.organisation, organisation_id)
    incoming = reader.of(Relationship.other, organisation_id)
    others = [each.other for each in outgoing] + [each.organisation for each in incoming]
    entries = reader.entries(others)
    return tuple(
        [Tie(each, entries[each.other], outgoing=True) for each in outgoing]
        + [Tie(each, entries[each.organisation], outgoing=False) for each in incoming]
    )
