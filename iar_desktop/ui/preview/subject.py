"""What a preview is of: records, or days of the calendar."""

from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from iar_desktop.schema.messages import _, _n, speaking
from iar_desktop.ui.preview import many
from iar_desktop.ui.preview.document_order import in_order
from iar_desktop.ui.preview.kinds import kinds_of
from iar_desktop.ui.preview.wanted import Wanted

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, Layout, Part, PeriodDocument, RenderedDocument
    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.ui.desk import PeriodToPrint

_DAYS = "days"
_SHOWN_AT_ONCE = 5  # records laid out before the first page is shown


class Offer(NamedTuple):
    """What can be printed: a title for the heading, and the documents."""

    title: str
    documents: "Sequence[DocumentType | PeriodDocument]"
    kind: str
    """Under which the choices are remembered: the kinds of the records, joined."""
    chosen: str = ""
    """The document to begin with, by its name; empty: the one remembered, or the first."""
    missing: str = ""
    """What to say when there is no document."""
    records: int = 1
    """How many records are printed."""
    packed: str = ""
    """The id of the record of which there is a briefing pack."""
    session: str = ""
    """The id of the session, where one alone is printed."""


class Subject(Protocol):
    """Something to preview; all functions are called away from the Qt thread."""

    @property
    def key(self) -> Hashable:
        """What tells it from others: what was chosen for it is found again by this."""

    def offer(self, dossier: "Dossier") -> Offer:
        """Return what can be printed of it."""

    def alone(self, wanted: Wanted) -> int:
        """Return of how many records the first alone is shown; 0 where all are."""

    def first(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument | None":
        """Lay out the first record, where the whole would let the reader wait; else None."""

    def render(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument":
        """Lay its pages out."""

    def each(self, dossier: "Dossier", wanted: Wanted) -> "Iterator[RenderedDocument]":
        """Lay out a PDF of each record."""


class Records:
    """The records with these ids."""

    def __init__(self, ids: Sequence[str]) -> None:
        """Take the ids."""
        self.ids = list(dict.fromkeys(ids))
        self.key: Hashable = tuple(self.ids)

    def offer(self, dossier: "Dossier") -> Offer:
        """Return the documents that all kinds of the records have."""
        from iar_desktop.documents import available  # late: ReportLab stays out of start-up
        from iar_desktop.documents.pack import KINDS

        kinds = kinds_of(dossier, self.ids)
        found = in_order(available(*kinds)) if kinds else []
        alone = dossier.entries(self.ids).get(self.ids[0]) if len(self.ids) == 1 else None
        several = _n("{count} record", "{count} records", len(self.ids))
        return Offer(
            alone.title if alone else several,
            found,
            "+".join(kinds),
            missing=self._missing(kinds),
            records=len(self.ids),
            packed=alone.id if alone and alone.kind in KINDS else "",
            session=alone.id if alone and alone.kind == "session" else "",
        )

    @staticmethod
    def _missing(kinds: Sequence[str]) -> str:
        if len(kinds) > 1:
            return _("No document is printed of all these kinds together: choose fewer.")
        return _("There is no document for this kind of record yet.")

    def alone(self, wanted: Wanted) -> int:
        """Return how many there are where they are too many to be laid out for a look."""
        from iar_desktop.documents.registry import document_named

        count = len(self.ids)
        is_too_many = count > many.FIRST_ALONE and not document_named(wanted.document).together
        return count if is_too_many else 0

    def first(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument | None":
        """Lay out the first of many records that are printed one after the other."""
        from iar_desktop import documents
        from iar_desktop.documents.registry import document_named

        if len(self.ids) <= _SHOWN_AT_ONCE or document_named(wanted.document).together:
            return None
        return documents.render(dossier, self.ids[:1], _layout(wanted))

    def render(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument":
        """Lay out each record from a new page, or all together; too many are refused."""
        from iar_desktop import documents
        from iar_desktop.documents.registry import document_named

        if document_named(wanted.document).together:
            many.refuse_together(len(self.ids))
        return documents.render(dossier, self.ids, _layout(wanted), progress=dossier.progress)

    def each(self, dossier: "Dossier", wanted: Wanted) -> "Iterator[RenderedDocument]":
        """Lay out a PDF of each record."""
        from iar_desktop import documents

        return documents.render_each(dossier, self.ids, _layout(wanted), progress=dossier.progress)


def _layout(wanted: Wanted) -> "Layout":
    from iar_desktop import documents

    name, spoken = wanted.document, wanted.language
    return documents.Layout(name, spoken, _parts(wanted), dict(wanted.choices), wanted.outside)


def _parts(wanted: Wanted) -> "list[Part]":
    from iar_desktop import documents

    return [documents.Part(*each) for each in wanted.parts]


class Days:
    """Days of the calendar, with the filters that are in force on the screen."""

    def __init__(self, wanted: "PeriodToPrint") -> None:
        """Take what the calendar shows."""
        self.wanted = wanted
        self.key: Hashable = _DAYS

    def offer(self, dossier: "Dossier") -> Offer:
        """Return every document of days, the view on the screen first chosen."""
        from iar_desktop.documents import period_documents

        found = in_order(period_documents())
        names = [each.name for each in found]
        chosen = names.index(self.wanted.document) if self.wanted.document in names else 0
        days = found[chosen].whole(self.wanted.first, self.wanted.last)
        return Offer(found[chosen].title(*days), found, _DAYS, names[chosen])

    def alone(self, wanted: Wanted) -> int:
        """Return 0: days are laid out as one."""
        return 0

    def first(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument | None":
        """Return None: days are laid out as one."""
        return None

    def render(self, dossier: "Dossier", wanted: Wanted) -> "RenderedDocument":
        """Read the entries in the language of the paper, and lay them out."""
        from iar_desktop.documents import Filters, PeriodWanted, days_to_read, render_period
        from iar_desktop.operations.calendar.reading import entries

        shown, choice = self.wanted, self.wanted.choice
        asked = PeriodWanted(
            wanted.document,
            shown.first,
            shown.last,
            _parts(wanted),
            shown.countries,
            Filters(*choice, zone=shown.zone),
        )
        days = days_to_read(asked)
        with speaking(wanted.language):
            found = entries(dossier, *days, zone=shown.zone, choice=choice) if days else ()
        return render_period(dossier, found, asked, language=wanted.language)

    def each(self, dossier: "Dossier", wanted: Wanted) -> "Iterator[RenderedDocument]":
        """Lay out the one PDF there is."""
        yield self.render(dossier, wanted)
