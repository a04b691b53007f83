"""Whom and what we know in a country: organisations, people, visits, congresses."""

from collections.abc import Iterator, Sequence
from datetime import date

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.links import web
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.profile.staff import by_name
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.event_head import days_of
from iar_desktop.documents.reading.people import Presented, presented
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Affiliation, Contact, Event, Meeting, Organisation
from iar_desktop.domain.periods import runs_on
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query


def organisations_in(reader: PaperReader, code: str) -> list[Organisation]:
    """Return the organisations of a country in alphabetical order."""
    found = reader.all(Query(Organisation).where(Organisation.country.equals(code)))
    return sorted(found, key=lambda each: fold(each.title()))


def people_in(
    reader: PaperReader, code: str, organisations: Sequence[Organisation], day: date
) -> list[Presented]:
    """Return who lives in a country or works on ``day`` in one of its organisations.

    In alphabetical order, without our own staff.
    """
    homes = reader.ids(Query(Contact).where(Contact.country.equals(code)))
    working = Query(Affiliation).where(
        Affiliation.organisation.one_of([each.id for each in organisations])
    )
    jobs = reader.all(working)
    working_there = [each.contact for each in jobs if runs_on(day, each.since, each.until)]
    found = presented(reader, dict.fromkeys([*homes, *working_there]))
    return sorted((each for each in found.values() if not each.contact.staff), key=by_name)


def organisations_table(found: Sequence[Organisation]) -> Iterator[Block]:
    """Print organisations with their kind and city."""
    if found:
        columns = [Column(_("Organisation"), 4), Column(_("Kind"), 1.6), Column(_("City"), 1.4)]
        yield filled(
            columns,
            [[_name(each), _(each.type.label), each.city or ""] for each in found],
            keep=1,
        )


def _name(organisation: Organisation) -> Content:
    """Return name and acronym, which lead to the website."""
    link = web(organisation.website).link if organisation.website else ""
    name = Span(organisation.title(), link=link)
    if not organisation.acronym or organisation.acronym == organisation.name:
        return name
    return [Span(organisation.acronym, bold=True, link=link), Span(" — ", colour=MUTED), name]


def events_in(reader: PaperReader, code: str) -> list[Event]:
    """Return visits from a country, congresses and events of ours there, the latest first."""
    query = Query(Event).where(Event.country.equals(code))
    found = reader.all(query.order_by(Event.starts_on.descending()))
    return [each for each in found if not isinstance(each, Meeting)]


def events_table(found: Sequence[Event], today: date) -> Iterator[Block]:
    """Print events: those to come, the next first, then the past ones."""
    coming = [each for each in reversed(found) if _is_to_come(each, today)]
    gone = [each for each in found if each not in coming]
    if not found:
        return
    columns = [
        Column(_("Days"), 0),
        Column(_("Title"), 4),
        Column(_("Place"), 2),
        Column(_("Kind"), 0),
        Column(_("Status"), 0),
    ]
    rows: list[Sequence[Cell] | Band] = []
    for title, events in ((_("Coming up"), coming), (_("Past"), gone)):
        rows += [Band(title)] if events else []
        rows += [_event(each) for each in events]
    yield filled(columns, rows)


def _is_to_come(event: Event, today: date) -> bool:
    last = event.last_day()
    return last is None or last >= today


def _event(event: Event) -> list[Cell]:
    status = getattr(event, "status", None)
    return [
        days_of(event),
        event.title(),
        joined((event.city, event.venue), ", "),
        _(event.label),
        _(status.label) if status else "",
    ]
