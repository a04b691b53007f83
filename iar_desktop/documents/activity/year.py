"""What was done in a year: the records that its indicators count, and those around them."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from iar_desktop.documents.readers import OfficeReader
from iar_desktop.domain import (
    Agreement,
    Congress,
    Contact,
    Delegation,
    Encounter,
    Event,
    HostedEvent,
    Organisation,
    Project,
    WatchNote,
)
from iar_desktop.domain import indicators as rules
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.storage.reader import Query

E = TypeVar("E", bound=Event)


class Year(NamedTuple):
    """The records of a year, by their days."""

    number: int
    delegations: list[Delegation]
    congresses: list[Congress]
    hosted: list[HostedEvent]
    encounters: list[Encounter]
    projects: list[Project]
    agreements: list[Agreement]
    watch_notes: int

    @property
    def events(self) -> list[Event]:
        """The delegations, congresses and events of ours, by their days."""
        found: list[Event] = [*self.delegations, *self.congresses, *self.hosted]
        return sorted(found, key=lambda each: each.starts_on or date.max)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded."""
        return not any((*self[1:], self.events))


def year_of(reader: OfficeReader, number: int) -> Year:
    """Return what was done in the year."""
    hosted = Query(HostedEvent).where(
        rules.within(HostedEvent.starts_on, number),
        HostedEvent.status.equals(HostedEventStatus.DONE),
    )
    delegations = Query(Delegation).where(rules.received(number))
    congresses = Query(Congress).where(rules.attended(number))
    encounters = Query(Encounter).where(rules.met(number))
    projects = Query(Project).where(rules.begun(number))
    agreements = Query(Agreement).where(rules.signed(number))
    return Year(
        number,
        reader.all(delegations.order_by(Delegation.starts_on)),
        reader.all(congresses.order_by(Congress.starts_on)),
        reader.all(hosted.order_by(HostedEvent.starts_on)),
        reader.all(encounters.order_by(Encounter.happened_on)),
        reader.all(projects.order_by(Project.starts_on)),
        reader.all(agreements.order_by(Agreement.signed_on)),
        reader.count(Query(WatchNote).where(rules.noted(number))),
    )


def by_country(found: Iterable[Event]) -> Counter[str]:
    """Return how many events are of each country, by its code."""
    return Counter(each.country for each in found if each.country)


def by_month(found: Iterable[Encounter]) -> list[int]:
    """Return how many encounters took place in each month, January first."""
    counts = Counter(each.happened_on.month for each in found if each.happened_on)
    return [counts[month] for month in range(1, 13)]


def relations(reader: OfficeReader, year: Year) -> Counter[str]:
    """Return with which countries the office was in touch, and how often, by the code.

    Visits, congresses, encounters and agreements of the year count one each.
    """
    people = reader.get_many(Contact, (each.contact for each in year.encounters))
    partners = [each.organisation for each in year.encounters]
    partners += [each.organisation for each in year.agreements]
    organisations = reader.get_many(Organisation, partners)

    def country(contact: str | None, organisation: str | None) -> str | None:
        person, partner = people.get(contact or ""), organisations.get(organisation or "")
        return (partner.country if partner else None) or (person.country if person else None)

    found = [each.country for each in (*year.delegations, *year.congresses)]
    found += [country(each.contact, each.organisation) for each in year.encounters]
    found += [country(None, each.organisation) for each in year.agreements]
    return Counter(str(each) for each in found if each)
