"""Prints records of a dossier, and reads what the pages say."""

from collections.abc import Sequence
from datetime import date

from iar_desktop.documents import Layout, PeriodWanted, RenderedDocument, render, render_period
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.storage.dossier import Dossier
from tests.documents.kit.printing import pages

DOCUMENTS = {"delegation": "briefing", "congress": "mission", "contact": "contact"}


def sheet(
    dossier: Dossier, record_id: str, *, printed_on: date | None = None, **options: object
) -> RenderedDocument:
    """The usual sheet of a record."""
    document = DOCUMENTS[dossier.find(record_id).kind]
    layout = Layout(document, **options)  # type: ignore[arg-type] # as given
    return render(dossier, [record_id], layout, printed_on=printed_on)


def calendar(
    dossier: Dossier,
    entries: Sequence[Entry],
    document: str = "calendar-month",
    *,
    language: str = "fr",
    **wanted: object,
) -> RenderedDocument:
    """The calendar around 14 October 2026."""
    asked = PeriodWanted(document, date(2026, 10, 14))._replace(**wanted)  # type: ignore[arg-type] # as given
    return render_period(dossier, entries, asked, language=language)


def said(rendered: RenderedDocument) -> str:
    """The text of all pages, white space made plain."""
    return " ".join(pages(rendered.pdf))
