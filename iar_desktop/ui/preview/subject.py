"""What a preview is of: records, or days of the calendar."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from iar_desktop.schema.messages import _, speaking

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument, RenderedDocument
    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.ui.desk import PeriodToPrint


class Offer(NamedTuple):
    """What can be printed: a title for the heading, the documents, and which one at first."""

    title: str
    documents: "Sequence[DocumentType | PeriodDocument]"
    chosen: int = 0
    missing: str = ""
    """What to say when there is no document."""


class Layout(NamedTuple):
    """What was chosen: a document by its name, the language of the paper, sections by key."""

    document: str
    language: str
    sections: tuple[str, ...]


class Subject(Protocol):
    """Something to preview; both functions are called away from the Qt thread."""

    def offer(self, dossier: "Dossier") -> Offer:
        """Return what can be printed of it."""

    def render(self, dossier: "Dossier", layout: Layout) -> "RenderedDocument":
        """Lay its pages out."""


class Records:
    """The records with these ids."""

    def __init__(self, ids: Sequence[str]) -> None:
        """Take the ids."""
        self.ids = list(ids)

    def offer(self, dossier: "Dossier") -> Offer:
        """Return the documents of their kind, when all are of one."""
        from iar_desktop.documents import available  # late: ReportLab stays out of start-up

        entries = dossier.entries(self.ids)
        kinds = {entry.kind for entry in entries.values()}
        found = available(kinds.pop()) if len(kinds) == 1 else []
        alone = entries.get(self.ids[0]) if len(self.ids) == 1 else None
        missing = _("There is no document for this kind of record yet.")
        return Offer(alone.title if alone else "", found, missing=missing)

    def render(self, dossier: "Dossier", layout: Layout) -> "RenderedDocument":
        """Lay out each record from a new page."""
        from iar_desktop import documents

        name, spoken, sections = layout
        return documents.render(dossier, self.ids, documents.Layout(name, spoken, sections))


class Days:
    """Days of the calendar, with the filters that are in force on the screen."""

    def __init__(self, wanted: "PeriodToPrint") -> None:
        """Take what the calendar shows."""
        self.wanted = wanted

    def offer(self, dossier: "Dossier") -> Offer:
        """Return every document of days, the view on the screen first chosen."""
        from iar_desktop.documents import period_documents

        found = period_documents()
        names = [each.name for each in found]
        chosen = names.index(self.wanted.document) if self.wanted.document in names else 0
        days = found[chosen].whole(self.wanted.first, self.wanted.last)
        return Offer(found[chosen].title(*days), found, chosen)

    def render(self, dossier: "Dossier", layout: Layout) -> "RenderedDocument":
        """Read the entries in the language of the paper, and lay them out."""
        from iar_desktop.documents import Filters, PeriodWanted, days_to_read, render_period
        from iar_desktop.operations.calendar.reading import entries

        wanted, choice = self.wanted, self.wanted.choice
        asked = PeriodWanted(
            layout.document,
            wanted.first,
            wanted.last,
            layout.sections,
            wanted.countries,
            Filters(*choice, zone=wanted.zone),
        )
        days = days_to_read(asked)
        with speaking(layout.language):
            found = entries(dossier, *days, zone=wanted.zone, choice=choice) if days else ()
        return render_period(dossier, found, asked, language=layout.language)
