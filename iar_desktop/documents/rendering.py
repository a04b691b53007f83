"""Printing records as one PDF."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple
from unicodedata import category

from iar_desktop.documents.arrangement import Arrangement, Part, arranged, checked
from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.page import Furniture
from iar_desktop.documents.kit.paper import paper_for
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build, section
from iar_desktop.documents.layout import Layout
from iar_desktop.documents.readers import OfficeReader, OutsideReader, PaperReader
from iar_desktop.documents.reading.free_text import free_text
from iar_desktop.documents.reading.office import confidentiality, look, the_office
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import (
    AnySection,
    Audience,
    DocumentType,
    InternalSection,
    document_named,
)
from iar_desktop.domain import Office
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.progress import NOBODY, Progress

_UNSAFE = re.compile(r'[<>:"/\\|?*]')  # what Windows refuses in file names
_MOST_NAMED = 3  # records in the title of the PDF
_LONGEST_NAME = 180  # bytes; most file systems take 255, and a folder is to be copied to others


class RenderedDocument(NamedTuple):
    """A PDF, what it is called, and what to know about how it came out."""

    pdf: bytes
    title: str
    file_name: str
    warnings: tuple[str, ...]


class Prepared(NamedTuple):
    """A document of records that was checked: it can be laid out."""

    document: DocumentType
    layout: Layout
    reader: PaperReader
    records: Sequence[Entity]
    choices: Mapping[str, str]
    arrangement: Arrangement


def render(
    dossier: Dossier,
    ids: Sequence[str],
    layout: Layout,
    *,
    printed_on: date | None = None,
    progress: Progress = NOBODY,
) -> RenderedDocument:
    """Print the records ``ids`` as one PDF: each from a new page, or all of them together.

    ``UserError`` when a record is gone, the document is not printed of its kind or not for whom
    it is wanted; errors and warnings are in the language spoken by the caller, not in that of the
    paper.  ``progress`` may give it up between two records.
    """
    ready = prepare(dossier, ids, layout)
    day = printed_on or clock.today()
    report = Report()
    with speaking(layout.language):
        office = the_office(ready.reader)
        own = look(ready.reader, office)
        title = ", ".join(each.title() for each in ready.records[:_MOST_NAMED])
        pdf = build(
            blocks(ready, office, day, progress),
            About(f"{_(ready.document.label)} — {title}", office.name, layout.language, day),
            edges(ready, office, day),
            report,
            paper_for(ready.document.paper, own.paper),
            own,
        )
        name = file_name(_name(ready, day))
    return RenderedDocument(pdf, title, name, tuple(report.warnings()))


def render_each(
    dossier: Dossier,
    ids: Sequence[str],
    layout: Layout,
    *,
    printed_on: date | None = None,
    progress: Progress = NOBODY,
) -> Iterator[RenderedDocument]:
    """Yield a PDF of each record, or one of all where they are printed together.

    Their file names differ: two people may be called the same.
    """
    distinct = list(dict.fromkeys(ids))
    groups = (
        [distinct] if document_named(layout.document).together else [[each] for each in distinct]
    )
    taken: set[str] = set()
    for number, group in enumerate(groups):
        progress.reached(number / len(groups))
        rendered = render(dossier, group, layout, printed_on=printed_on)
        name = apart(rendered.file_name, taken)
        taken.add(name)
        yield rendered._replace(file_name=name)


def apart(name: str, taken: Container[str]) -> str:
    """Return the name of a PDF, numbered where it is ``taken``."""
    stem = name.removesuffix(".pdf")
    names = (name if number == 1 else f"{stem} ({number}).pdf" for number in count(1))
    return next(each for each in names if each not in taken)


def prepare(dossier: Dossier, ids: Sequence[str], layout: Layout) -> Prepared:
    """Return what is wanted, checked; ``UserError`` in the language spoken by the caller."""
    document = document_named(layout.document)
    reader = _reader(dossier, document, outside=layout.outside)
    records = [_record(reader, document, each) for each in dict.fromkeys(ids)]
    if not records:
        raise UserError(_("Choose what to print first."))
    choices, arrangement = _choices(document, layout), _arrangement(document, layout)
    return Prepared(document, layout, reader, records, choices, arrangement)


def _reader(dossier: Dossier, document: DocumentType, *, outside: bool) -> PaperReader:
    if outside and document.audience is Audience.OFFICE:
        raise UserError(
            _("“{document}” stays in the office: it cannot be shared outside.").format(
                document=_(document.label)
            )
        )
    for_outside = outside or document.audience is Audience.OUTSIDE
    return (OutsideReader if for_outside else OfficeReader)(dossier, document.sensitive)


def _record(reader: PaperReader, document: DocumentType, record_id: str) -> Entity:
    record = reader.find(record_id)
    if record.kind not in document.kinds:
        raise UserError(
            _("“{document}” is not printed of “{title}” ({kind}).").format(
                document=_(document.label), title=record.title()[:80], kind=_(record.label)
            )
        )
    return record


def _choices(document: DocumentType, layout: Layout) -> dict[str, str]:
    """Return what is chosen for each setting; ``UserError`` for a setting that there is not."""
    known = {each.key: each for each in document.settings}
    for key in layout.choices:
        if key not in known:
            raise UserError(
                _("“{document}” has no setting “{key}”; known are: {names}.").format(
                    document=_(document.label), key=key[:60], names=", ".join(known) or "—"
                )
            )
    return {key: each.checked(layout.choices.get(key, each.default)) for key, each in known.items()}


def _arrangement(document: DocumentType, layout: Layout) -> Arrangement:
    """Return the sections wanted; ``UserError`` for one that the document has not."""
    if layout.sections is None:
        return arranged(each.key for each in document.sections if each.usual)
    return checked(layout.sections, document.label, [each.key for each in document.sections])


def blocks(
    ready: Prepared, office: Office, day: date, progress: Progress = NOBODY
) -> Iterator[Block]:
    """Yield what the pages are laid out from, in the language spoken."""
    document, together = ready.document, ready.document.together
    groups = [ready.records] if together else [[each] for each in ready.records]
    for number, records in enumerate(groups):
        progress.reached(number / len(groups))
        title = records[0].title() if len(records) == 1 else _(document.label)
        yield PageBreak(title) if number else Beginning(title)
        read = document.read(Asked(ready.reader, records, office, ready.choices, day))
        yield from document.head(read)
        for part in ready.arrangement:
            yield from _part(document, part, read, ready.reader)


def _part(document: DocumentType, part: Part, read: object, reader: PaperReader) -> list[Block]:
    if not part.key:
        return free_text(part)
    (found,) = (each for each in document.sections if each.key == part.key)
    content = list(_content(found, read, reader))
    title = part.title or _(found.label)
    if document.chapters:
        return [PageBreak(), Title(title), *content] if content else []
    return section(title, content)


def _content(found: AnySection, read: object, reader: PaperReader) -> Iterable[Block]:
    if not isinstance(found, InternalSection):
        return found.content(read)
    return found.content(read, reader) if isinstance(reader, OfficeReader) else ()


def edges(ready: Prepared, office: Office, day: date) -> Furniture:
    """Return what stands around the pages, in the language spoken."""
    document = ready.document
    handed_out = document.audience is Audience.OUTSIDE
    is_internal = isinstance(ready.reader, OfficeReader)
    # What is handed out says no longer that it stays inside, but what it holds.
    private = joined((confidentiality(office) if is_internal else "", _sensitive(document)))
    usage = document.usage if is_internal or handed_out else ""
    return furniture(office, document.label, usage, day, private)


def _sensitive(document: DocumentType) -> str:
    if not document.sensitive:
        return ""
    return _("sensitive data: for this use only, destroy afterwards")


def furniture(office: Office, label: str, usage: str, day: date, private: str) -> Furniture:
    """Return what stands around the pages; ``private`` says how confidential they are."""
    printed = _("Printed on {day}").format(day=format_day(day, "long"))
    return Furniture(office.name, _(label), _(usage), joined((printed, private)))


def _name(ready: Prepared, day: date) -> str:
    """Return the day, the document and what it is of."""
    records = ready.records
    of = f" - {records[0].title()}" if len(records) == 1 else f" ({len(records)})"
    return f"{day.isoformat()} {_(ready.document.label)}{of}"


def file_name(text: str) -> str:
    """Return ``text`` as the name of a PDF that every file system takes."""
    text = _UNSAFE.sub(" ", text)
    text = "".join(" " if category(char)[0] in "CZ" else char for char in text)
    name = " ".join(text.split()).encode()[:_LONGEST_NAME].decode(errors="ignore")
    return name.rstrip(" .") + ".pdf"
