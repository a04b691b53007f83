"""Printing records as one PDF."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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

# Characters that Windows refuses in file names, and controls.
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST_NAME = 120


@dataclass(frozen=True)
class RenderedDocument:
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
    """Print the records ``ids``, each from a new page, as ``document`` in ``language``.

    ``sections`` (all by default) are the keys of those to print.  ``UserError`` when a record is
    gone or the document is not printed of its kind.
    """
    wanted = document_named(document)
    day = printed_on or clock.today()
    with speaking(language):
        records = [_record(dossier, wanted, each) for each in ids]
        blocks = _blocks(dossier, wanted, records, sections)
        title = records[0].title() if len(records) == 1 else _(wanted.label)
        report = Report()
        pdf = build(
            blocks,
            About(title, office_name(dossier), language, day),
            _furniture(dossier, wanted, day),
            report,
        )
        return RenderedDocument(
            pdf, title, _file_name(wanted, title, day), tuple(report.warnings())
        )


def _record(dossier: Dossier, document: DocumentType, record_id: str) -> Entity:
    record = dossier.find(record_id)
    if record.kind not in document.kinds:
        raise UserError(
            _("“{document}” is not printed of “{title}” ({kind}).").format(
                document=_(document.label), title=record.title(), kind=_(record.label)
            )
        )
    return record


def _blocks(
    dossier: Dossier,
    document: DocumentType,
    records: Iterable[Entity],
    sections: Sequence[str] | None,
) -> list[Block]:
    found: list[Block] = []
    for record in records:
        read = document.read(dossier, record)
        if found:
            found.append(PageBreak())
        found += document.head(read)
        for each in document.sections:
            if sections is None or each.key in sections:
                found += section(_(each.label), each.content(read))
    return found


def _furniture(dossier: Dossier, document: DocumentType, day: date) -> Furniture:
    printed = _("Printed on {day}").format(day=format_day(day, "long"))
    foot = " · ".join(part for part in (printed, confidentiality(dossier)) if part)
    return Furniture(office_name(dossier), _(document.label), _(document.usage), foot)


def _file_name(document: DocumentType, title: str, day: date) -> str:
    name = _UNSAFE.sub(" ", f"{day.isoformat()} {_(document.label)} - {title}")
    return " ".join(name.split())[:_LONGEST_NAME].rstrip(" .") + ".pdf"
