"""The programme of one event with all that its printed versions say of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.programme.places import Gazetteer, Stop
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.people import (
    Member,
    Presented,
    members,
    organisation_name,
    presented,
)
from iar_desktop.documents.reading.programme import outline, sessions
from iar_desktop.domain import Delegation, Event, Office, Organisation, Session
from iar_desktop.domain.participations import Registration, Role

VISITORS = (Role.HEAD, Role.DELEGATE)


class Plan(NamedTuple):
    """An event, its sessions by time, and who takes part."""

    reader: PaperReader
    office: Office
    event: Event
    sessions: list[Session]
    members: list[Member]
    """Those who come or receive, in order of precedence; whom we look for is not among them."""
    people: dict[str, Presented]
    """The hosts of the sessions and those in charge, by id."""
    organisations: dict[str, Organisation]
    """The host organisations, by id."""
    places: Gazetteer

    def days(self) -> Iterator[tuple[date | None, list[Session]]]:
        """Yield each day with its sessions; those without a time come last, under None."""
        for day, found in groupby(self.sessions, lambda each: each.day()):
            yield day, list(found)

    def stop(self, session: Session) -> Stop:
        """Return where a session is."""
        return self.places.stop(session.place, session.room)

    def zone(self, session: Session) -> str:
        """Return the zone of a session's times."""
        return session.zone or self.event.zone

    def person(self, contact_id: str | None) -> Presented | None:
        """Return a host, or somebody in charge."""
        return self.people.get(contact_id or "")

    def in_charge(self) -> list[Presented]:
        """Return the liaison officer and who is in charge of the event."""
        found = (self.person(each) for each in (escort(self.event), self.event.owner))
        return list({each.contact.id: each for each in found if each}.values())

    def hosts(self) -> list[Presented]:
        """Return who receives: those named for it, then the hosts of the sessions, each once."""
        named = [each for each in self.members if each.participation.role is Role.HOST]
        found = [*named, *(self.person(each.host) for each in self.sessions)]
        return list({each.contact.id: each for each in found if each}.values())

    def of_role(self, *roles: Role) -> list[Member]:
        """Return those who take part so."""
        return [each for each in self.members if each.participation.role in roles]

    def host_organisation(self, session: Session) -> str:
        """Return the short name of who receives, nothing for the office itself."""
        if session.organisation == self.office.organisation:
            return ""
        return organisation_name(self.organisations.get(session.organisation or ""))


def read_plan(asked: Asked) -> Plan:
    """Read the programme of the event that is asked for."""
    event, reader = asked.only(Event), asked.reader
    found = in_order(outline(sessions(reader, event.id)))
    everyone = [each for each in members(reader, event.id) if _counts(each)]
    hosts = [each.host for each in found]
    return Plan(
        reader,
        asked.office,
        event,
        found,
        everyone,
        presented(reader, [*hosts, event.owner, escort(event)]),
        reader.get_many(Organisation, (each.organisation for each in found)),
        Gazetteer(reader),
    )


def in_order(found: Sequence[Session]) -> list[Session]:
    """Return sessions by time, those without one at the end."""
    return sorted(found, key=lambda each: each.starts_at is None)


def escort(event: Event) -> str | None:
    """Return the id of the liaison officer of a visit."""
    return event.escort if isinstance(event, Delegation) else None


def _counts(member: Member) -> bool:
    taking_part = member.participation
    return (
        taking_part.role is not Role.TARGET
        and taking_part.registration is not Registration.CANCELLED
    )
