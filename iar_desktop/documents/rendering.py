"""Printing records as one PDF."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from unicodedata import category

from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.page import Furniture
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build, section
from iar_desktop.documents.reading.office import confidentiality, office_name
from iar_desktop.documents.registry import DocumentType, document_named
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, speaking
from iar_desktop.storage.dossier import Dossier

_UNSAFE = re.compile(r'[<>:"/\\|?*]')  # what Windows refuses in file names
_MOST_NAMED = 3  # records in the title of the PDF
_LONGEST_NAME = 180  # bytes; most file systems take 255, and a folder is to be copied to others


class RenderedDocument(NamedTuple):
    """A PDF, what it is called, and what to know about how it came out."""

    pdf: bytes
    title: str
    file_name: str
    warnings: tuple[str, ...]


def render(
    dossier: Dossier,
    ids: Sequence[str],
    *,
    document: str,
    language: str = "fr",
    sections: Sequence[str] | None = None,
    printed_on: date | None = None,
) -> RenderedDocument:
    """Print the records ``ids``, each once and from a new page, as ``document`` in ``language``.

    ``sections`` are the keys of those to print, by default all usual ones.  ``UserError`` when a
    record is gone or the document is not printed of its kind; errors and warnings are in the
    language spoken by the caller, not in that of the paper.
    """
    wanted = document_named(document)
    records = [_record(dossier, wanted, each) for each in dict.fromkeys(ids)]
    if not records:
        raise UserError(_("Choose what to print first."))
    if sections is None:
        sections = [each.key for each in wanted.sections if each.usual]
    day = printed_on or clock.today()
    report = Report()
    with speaking(language):
        title = ", ".join(each.title() for each in records[:_MOST_NAMED])
        name = _file_name(wanted, records, day)
        pdf = build(
            _blocks(dossier, wanted, records, sections),
            About(f"{_(wanted.label)} — {title}", office_name(dossier), language, day),
            furniture(dossier, wanted.label, wanted.usage, day),
            report,
        )
    return RenderedDocument(pdf, title, name, tuple(report.warnings()))


def _record(dossier: Dossier, document: DocumentType, record_id: str) -> Entity:
    record = dossier.find(record_id)
    if record.kind not in document.kinds:
        raise UserError(
            _("“{document}” is not printed of “{title}” ({kind}).").format(
                document=_(document.label), title=record.title()[:80], kind=_(record.label)
            )
        )
    return record


def _blocks(
    dossier: Dossier, document: DocumentType, records: Iterable[Entity], sections: Sequence[str]
) -> list[Block]:
    found: list[Block] = []
    for record in records:
        read = document.read(dossier, record)
        if found:
            found.append(PageBreak())
        found += document.head(read)
        for each in document.sections:
            if each.key in sections:
                found += section(_(each.label), each.content(read))
    return found


def furniture(dossier: Dossier, label: str, usage: str, day: date) -> Furniture:
    """Return what stands around the pages of a document, in the language spoken."""
    printed = _("Printed on {day}").format(day=format_day(day, "long"))
    foot = " · ".join(part for part in (printed, confidentiality(dossier)) if part)
    return Furniture(office_name(dossier), _(label), _(usage), foot)


def _file_name(document: DocumentType, records: Sequence[Entity], day: date) -> str:
    """Return the day, the document and what it is of."""
    of = f" - {records[0].title()}" if len(records) == 1 else f" ({len(records)})"
    return file_name(f"{day.isoformat()} {_(document.label)}{of}")


def file_name(text: str) -> str:
    """Return ``text`` as the name of a PDF that every file system takes."""
    text = _UNSAFE.sub(" ", text)
    text = "".join(" " if category(char)[0] in "CZ" else char for char in text)
    name = " ".join(text.split()).encode()[:_LONGEST_NAME].decode(errors="ignore")
    return name.rstrip(" .") + ".pdf"
