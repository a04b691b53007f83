"""All that a briefing book says of an event, read in sets."""

from datetime import date
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.book.lives import Life, lives
from iar_desktop.documents.book.profiles import Profile, profiles
from iar_desktop.documents.programme.flow import attending
from iar_desktop.documents.programme.guide import Guide
from iar_desktop.documents.programme.plan import VISITORS, Plan, read_plan
from iar_desktop.documents.programme.words import Tongues
from iar_desktop.documents.programme.zones import second_zone
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import Member, members, short_name
from iar_desktop.domain import Contact, Country, Delegation
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.storage.reader import Query

_TO_MEET = (Role.TARGET, Role.SPEAKER, Role.PARTICIPANT, Role.HOST, *VISITORS)


class Book(NamedTuple):
    """An event with what its briefing book says of it."""

    plan: Plan
    guide: Guide
    met: list[Member]
    """Whom the readers will meet: the visitors in order of precedence; at a congress, others."""
    lives: list[Life]
    profiles: list[Profile]
    country: Country | None
    """The dossier of the country that the guests come from, or that one goes to."""
    printed_on: date
    confidential: bool

    @property
    def people(self) -> list[str]:
        """The ids of those who are met."""
        return [each.contact.id for each in self.met]

    @property
    def organisations(self) -> list[str]:
        """The ids of the organisations behind them."""
        return [each.organisation.id for each in self.profiles if each.members or each.leads]


def read_book(asked: Asked) -> Book:
    """Read all of it."""
    plan, reader = read_plan(asked), asked.reader
    met = _met(asked, plan)
    found = lives(reader, met)
    return Book(
        plan,
        Guide(plan, Tongues(), second_zone(plan, ""), _named(plan)),
        met,
        found,
        profiles(reader, plan, found),
        reader.first(Query(Country).where(Country.country.equals(plan.event.country or ""))),
        asked.printed_on,
        isinstance(reader, OfficeReader),
    )


def _named(plan: Plan) -> dict[str, list[str]]:
    """Return the names of those expected at single sessions, by the session's id."""
    ids = attending(plan.reader, plan.sessions)
    known = plan.reader.get_many(Contact, {each for people in ids.values() for each in people})
    return {
        key: [short_name(known[each]) for each in people if each in known]
        for key, people in ids.items()
    }


def _met(asked: Asked, plan: Plan) -> list[Member]:
    if isinstance(plan.event, Delegation):
        return plan.of_role(*VISITORS)
    inside = isinstance(asked.reader, OfficeReader)
    return [
        each
        for each in members(asked.reader, plan.event.id)
        if each.participation.role in _TO_MEET
        and not each.contact.staff
        and each.participation.registration is not Registration.CANCELLED
        # Whom the office looks for is nobody else's business.
        and (inside or each.participation.role is not Role.TARGET)
    ]
