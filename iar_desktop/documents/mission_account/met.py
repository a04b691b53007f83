"""Whom we met at an event, and what was said."""

from collections.abc import Iterator

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import (
    Presented,
    function_alone,
    organisation_name,
    presented,
    printed_name,
    short_name,
)
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Contact, Encounter, Organisation
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query


def people_met(reader: OfficeReader, event_id: str) -> Iterator[Block]:
    """Print the encounters of an event by day."""
    query = Query(Encounter).where(Encounter.event.equals(event_id))
    found = reader.all(query.order_by(Encounter.happened_on))
    if not found:
        return
    people = presented(reader, (each.contact for each in found))
    organisations = reader.get_many(Organisation, (each.organisation for each in found))
    staff = reader.get_many(Contact, (each.staff for each in found))
    columns = [
        Column(_("Date"), 0, least=44),
        Column(_("Whom"), 2.2),
        Column(_("What was said"), 3.6),
        Column(_("Met by"), 0),
    ]
    yield filled(
        columns,
        [
            [
                format_day(each.happened_on, "short") if each.happened_on else "",
                _whom(people.get(each.contact or ""), organisations.get(each.organisation or "")),
                each.summary or "",
                short_name(staff[each.staff]) if each.staff in staff else "",
            ]
            for each in found
        ],
        keep=3,
    )


def _whom(person: Presented | None, organisation: Organisation | None) -> Content:
    """Return the name, and under it function and organisation."""
    employer = organisation_name(organisation)
    if person is None:
        return Span(employer, bold=True)
    employer = employer or person.organisation
    name = Span(printed_name(person.contact), bold=True)
    job = joined((function_alone(person.function, employer), employer), ", ")
    return [name, "\n", Span(job, colour=MUTED)] if job else name
