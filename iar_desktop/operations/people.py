"""People: added with all that is known of them, and shown on one card."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    ConsortiumMember,
    Contact,
    EmailAddress,
    Event,
    Network,
    NetworkMember,
    Participation,
    Partnership,
    PhoneNumber,
    PostalAddress,
    Project,
    Task,
    Theme,
)
from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.operations.commitments import Commitments, open_commitments
from iar_desktop.operations.heard import last_contact
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import organisation_of
from iar_desktop.operations.names import name_parts
from iar_desktop.operations.positions import is_current, positions_of
from iar_desktop.operations.themes import themes_of
from iar_desktop.operations.timeline import thread_of
from iar_desktop.schema import clock
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

E = TypeVar("E", EmailAddress, PhoneNumber, PostalAddress)


@dataclass(frozen=True, slots=True)
class Position:
    """A position with the organisation's title."""

    affiliation: Affiliation
    organisation: str


@dataclass(frozen=True, slots=True)
class TakingPart:
    """An event in which someone takes part, and as what."""

    event: Event
    participation: Participation


@dataclass(frozen=True, slots=True)
class Membership:
    """A network or a project in which a person or an organisation sits, and as what."""

    whole: Network | Project
    role: str


@dataclass(frozen=True, slots=True)
class PersonCard:
    """All that the office knows of a person, on one page.

    ``events`` are newest first, whatever their kind; ``agreements`` those with the partnerships
    whose contact the person is or of whose organisation the person is now.
    """

    contact: Contact
    emails: tuple[EmailAddress, ...]
    phones: tuple[PhoneNumber, ...]
    addresses: tuple[PostalAddress, ...]
    positions: tuple[Position, ...]
    past_positions: tuple[Position, ...]
    events: tuple[TakingPart, ...]
    projects: tuple[Membership, ...]
    networks: tuple[Membership, ...]
    partnerships: tuple[Partnership, ...]
    agreements: tuple[Agreement, ...]
    commitments: Commitments
    themes: tuple[Theme, ...]
    followed_by: str
    last_contact: date | None
    timeline: tuple[TimelineItem, ...]

    def events_of(self, entity: type[Event]) -> tuple[TakingPart, ...]:
        """Return the events of one kind (Delegation: the visits; Congress…)."""
        return tuple(each for each in self.events if isinstance(each.event, entity))


def person_card(reader: Reader, contact_id: str) -> PersonCard | None:
    """Return the card of a person, None when it was deleted."""
    contact = reader.get(Contact, contact_id)
    if contact is None:
        return None
    current, past = _positions(reader, contact.id)
    partnerships = _partnerships(reader, contact.id, current)
    return PersonCard(
        contact=contact,
        emails=details(reader, EmailAddress, EmailAddress.contact, contact.id),
        phones=details(reader, PhoneNumber, PhoneNumber.contact, contact.id),
        addresses=details(reader, PostalAddress, PostalAddress.contact, contact.id),
        positions=current,
        past_positions=past,
        events=taking_part(reader, reader.of(Participation.contact, contact.id)),
        projects=projects_of(reader, reader.of(ConsortiumMember.contact, contact.id)),
        networks=networks_of(reader, reader.of(NetworkMember.contact, contact.id)),
        partnerships=partnerships,
        agreements=agreements_of(reader, partnerships),
        commitments=open_commitments(reader, Task.contact.equals(contact.id)),
        themes=themes_of(reader, contact.id),
        followed_by=reader.title(contact.owner),
        last_contact=last_contact(reader, contact.id),
        timeline=thread_of(reader, contact),
    )


def details(
    reader: Reader, entity: type[E], link: Field[str | None], record_id: str
) -> tuple[E, ...]:
    """Return the e-mails, phones or addresses that ``link`` ties to a record, preferred first."""
    own = Query(entity).where(link.equals(record_id))
    return tuple(reader.all(own.order_by(entity.fields["position"])))


def _positions(
    reader: Reader, contact_id: str
) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    held = positions_of(reader, [contact_id]).get(contact_id, [])
    titles = reader.entries(each.organisation for each in held)
    shown = [
        Position(each, titles[each.organisation].title if each.organisation in titles else "")
        for each in held
    ]
    today = clock.today()
    current = tuple(each for each in shown if is_current(each.affiliation, today))
    return current, tuple(each for each in shown if each not in current)


def _partnerships(
    reader: Reader, contact_id: str, current: tuple[Position, ...]
) -> tuple[Partnership, ...]:
    found: dict[str, Partnership] = {
        each.id: each for each in reader.of(Partnership.contact, contact_id)
    }
    for position in current:
        for each in reader.of(Partnership.organisation, position.affiliation.organisation):
            found.setdefault(each.id, each)
    return tuple(found.values())


def agreements_of(reader: Reader, partnerships: tuple[Partnership, ...]) -> tuple[Agreement, ...]:
    """Return the agreements of some partnerships, latest first."""
    own = Agreement.partnership.one_of(each.id for each in partnerships)
    return tuple(reader.all(Query(Agreement).where(own).order_by(Agreement.signed_on.descending())))


def taking_part(reader: Reader, participations: list[Participation]) -> tuple[TakingPart, ...]:
    """Return participations with their events, newest first."""
    events = reader.get_many(Event, [each.event for each in participations])
    found = [TakingPart(events[each.event], each) for each in participations]
    return tuple(sorted(found, key=lambda each: each.event.starts_on or date.max, reverse=True))


def projects_of(reader: Reader, members: list[ConsortiumMember]) -> tuple[Membership, ...]:
    """Return the projects of some consortium memberships."""
    projects = reader.get_many(Project, [each.project for each in members])
    return tuple(
        Membership(projects[each.project], ConsortiumMember.role.text(each)) for each in members
    )


def networks_of(reader: Reader, members: list[NetworkMember]) -> tuple[Membership, ...]:
    """Return the networks of some memberships."""
    networks = reader.get_many(Network, [each.network for each in members])
    return tuple(Membership(networks[each.network], each.role or "") for each in members)


def add_person(
    dossier: Dossier,
    name: str,
    organisation: str | None = None,
    job_title: str | None = None,
    **values: Any,
) -> Contact:
    """Add a person by name, with what else is known.

    ``name`` is taken apart by ``name_parts``; ``organisation`` is an id or a name, made if new.
    ``values`` are further values of the contact by field name; ``email`` and ``phone`` become
    its first address and number, ``country`` may be a code or a name.
    """
    with dossier.change(new_label(Contact), title=short(name)) as change:
        return new_person(change, name, organisation, job_title, **values)


def new_person(
    change: Change,
    name: str,
    organisation: str | None = None,
    job_title: str | None = None,
    **values: Any,
) -> Contact:
    """Add a person within a change under way; see ``add_person``."""
    email, phone = values.pop("email", None), values.pop("phone", None)
    if values.get("country"):
        values["country"] = Country().parse(values["country"])
    contact = change.add(Contact(**{**name_parts(name).values(), **values}))
    employer = organisation_of(change, organisation, country=contact.country)
    if employer:
        change.add(
            Affiliation(
                contact=contact.id, organisation=employer, job_title=job_title or None, main=True
            )
        )
    if email:
        change.add(EmailAddress(contact=contact.id, address=email))
    if phone:
        change.add(PhoneNumber(contact=contact.id, number=phone))
    return contact
