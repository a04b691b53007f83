"""What stands in the chapters of the briefing book."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from iar_desktop.documents.book.content import Book
from iar_desktop.documents.calendar.holidays import holiday_names
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.map.country import CountryMap
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.kit.text.style import SMALL
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.profile.staff import people_table
from iar_desktop.documents.programme.facts import facts_of
from iar_desktop.documents.programme.guide import days
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.delegates import delegates_table
from iar_desktop.documents.reading.logistics import Practical, contacts_of_the_day, logistics
from iar_desktop.documents.reading.office import office_country
from iar_desktop.documents.reading.owed import owed
from iar_desktop.documents.reading.past import Sides, past
from iar_desktop.documents.reading.people import reaches
from iar_desktop.documents.reading.places import city, clock_there
from iar_desktop.documents.reading.texts import paragraphs, points
from iar_desktop.domain import Congress, Delegation, Event
from iar_desktop.domain.participations import Role
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.kinds import Country as CountryCode
from iar_desktop.schema.messages import _

_MOST_PAST = 30
_UNDER_TITLE = 9.0  # points
_AROUND = timedelta(days=4)
"""How long before and after an event public holidays count: offices are closed, shops too."""
_OURS = (Role.HOST, Role.ESCORT, Role.TRAVELLER, Role.INTERPRETER)


def scene_setter(book: Book) -> Iterator[Block]:
    """Print what it is about: at a glance, why, and what should come of it."""
    event, plan = book.plan.event, book.plan
    facts = facts_of(plan, reaches(plan.reader, plan.people))
    if any(value for _label, value in facts):
        yield _apart(Facts(facts, columns=3))
    is_visit = isinstance(event, Delegation)
    purpose = _("Purpose of the visit") if is_visit else _("Purpose of the mission")
    yield from section(purpose, paragraphs(event.purpose))
    yield from section(_("Desired outcome"), paragraphs(event.outcome))
    if isinstance(event, Delegation):
        yield from section(_("Context"), paragraphs(event.scene_setter))
    heading = _("Delegates, in order of precedence") if is_visit else _("Whom we meet")
    yield from section(heading, delegates_table(book.met))
    if isinstance(event, Delegation) and book.met:
        yield from paragraphs(event.precedence_reason, label=_("Order of precedence:"))


def _apart(block: Block) -> Block:
    """Return a block that stands a little under the title of its chapter."""
    block.space_before = _UNDER_TITLE
    return block


def country_brief(book: Book) -> Iterator[Block]:
    """Print the country: where it is, how it stands, what we want there, how one behaves."""
    code, record = book.plan.event.country, book.country
    if not code:
        return
    yield _apart(CountryMap(code))
    rows = [
        (_("Country"), CountryCode().format(code)),
        (_("Languages"), (record.languages_note if record else "") or ""),
        (_("Local time"), _local_time(book)),
    ]
    yield pairs(rows)
    if record:
        yield from section(_("Bio-economy situation"), paragraphs(record.situation))
        yield from section(_("Our strategy"), paragraphs(record.strategy))
        yield from section(_("Interlocutors"), points(record.interlocutors))
        yield from section(_("Customs and protocol"), points(record.customs))


def _local_time(book: Book) -> str:
    """Return how the clock of the guests, or of the place one goes to, differs from ours."""
    event = book.plan.event
    day = event.starts_on or book.printed_on
    return clock_there(event.zone if isinstance(event, Congress) else book.guide.zone, day)


def programme(book: Book) -> Iterator[Block]:
    """Print the days, by the clocks of the place."""
    if book.plan.sessions:
        if book.guide.zone:
            said = _("Times are those of {place}; under them, those of {other}.")
            place, other = city(book.plan.event.zone), city(book.guide.zone)
            yield Text(said.format(place=place, other=other), SMALL)
        yield from days(book.guide)


def talking_points(book: Book) -> Iterator[Block]:
    """Print what to say, and what may be asked."""
    event = book.plan.event
    if isinstance(event, Congress):
        yield from section(_("Messages to bring"), points(event.messages))
    yield from section(_("Talking points"), points(event.talking_points))
    yield from section(_("Likely questions"), points(event.likely_questions))


def history(book: Book, reader: OfficeReader) -> Iterator[Block]:
    """Print what was before, and what is still owed on both sides."""
    event = book.plan.event
    found = past(
        reader,
        Sides(book.people, book.organisations),
        before=event.starts_on or clock.today(),
        most=_MOST_PAST,
        lines=2,
        without=event.id,
    )
    if found:
        yield _apart(timeline(found))
    if open_ones := owed(reader, book.people, book.organisations, event.id):
        yield from section(_("Open follow-up"), [timeline(open_ones)])


def annex(book: Book) -> Iterator[Block]:
    """Print how one travels and sleeps, whom to call, and which days are public holidays."""
    plan = book.plan
    rows = [(_(label), value) for label, value in _arranged(book)]
    yield from section(_("Logistics"), [pairs(rows)] if rows else [])
    contacts = contacts_of_the_day(plan.event, plan.office)
    yield from section(_("Contacts of the day"), contacts)
    receiving = {each.contact.id: each for each in (*plan.in_charge(), *plan.hosts())}
    receiving |= {each.contact.id: each for each in plan.of_role(*_OURS)}
    heading = _("Who goes") if isinstance(plan.event, Congress) else _("Who receives")
    yield from section(heading, people_table(plan.reader, list(receiving.values())))
    yield from section(_("Public holidays"), _holidays(book))


def _arranged(book: Book) -> list[Practical]:
    return logistics(book.plan.event, for_guests=not book.confidential)


def _holidays(book: Book) -> Iterable[Block]:
    first, last = _days(book.plan.event)
    if first is None or last is None:
        return []
    countries = dict.fromkeys((office_country(book.plan.reader), book.plan.event.country or ""))
    named = [
        (day, CountryCode().format(each), name)
        for each in countries
        if each
        for day, name in holiday_names([each], first - _AROUND, last + _AROUND).items()
    ]
    rows = [(format_day(day, "weekday"), name, land) for day, land, name in sorted(named)]
    return [timeline(rows)] if rows else []


def _days(event: Event) -> tuple[date | None, date | None]:
    return event.starts_on, event.last_day()
