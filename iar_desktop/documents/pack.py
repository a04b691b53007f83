"""The briefing pack: every document of one visit or one mission, for the road."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.paper import paper_for
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build
from iar_desktop.documents.layout import Layout
from iar_desktop.documents.reading.office import look, the_office
from iar_desktop.documents.rendering import (
    Prepared,
    RenderedDocument,
    blocks,
    edges,
    file_name,
    prepare,
    render,
)
from iar_desktop.domain import Congress, Delegation, HostedEvent, Office, Participation, Session
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _, speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.progress import NOBODY, Progress
from iar_desktop.storage.reader import Query

LABEL = N_("Briefing pack")

_OF: dict[str, tuple[str, ...]] = {
    Delegation.kind: (
        "briefing-book",
        "programme-guest",
        "programme-staff",
        "programme-driver",
        "delegation-list",
        "sign-in",
        "b2b",
        "catering",
        "transport",
        "tasks",
    ),
    HostedEvent.kind: (
        "programme-guest",
        "programme-staff",
        "delegation-list",
        "sign-in",
        "b2b",
        "catering",
        "transport",
        "tasks",
    ),
    Congress.kind: ("briefing-book", "mission", "b2b", "transport", "tasks"),
}
KINDS = tuple(_OF)
"""The entities that a pack is made of."""

_MEALS = (SessionKind.MEAL, SessionKind.RECEPTION)


class Sheet(NamedTuple):
    """One document of a pack, and the records it is printed of."""

    document: str
    ids: tuple[str, ...]


def sheets(dossier: Dossier, record: Entity) -> list[Sheet]:
    """Return the documents of a pack that have something to say; ``UserError`` for other kinds."""
    if record.kind not in _OF:
        raise UserError(
            _("There is no briefing pack of “{title}” ({kind}).").format(
                title=record.title()[:80], kind=_(record.label)
            )
        )
    left_out = _without_content(dossier, record)
    found = [Sheet(name, (record.id,)) for name in _OF[record.kind] if name not in left_out]
    if to_find := _to_find(dossier, record):
        found.append(Sheet("contact", to_find))
    return found


def pack(
    dossier: Dossier,
    record_id: str,
    language: str = "fr",
    *,
    printed_on: date | None = None,
    progress: Progress = NOBODY,
) -> RenderedDocument:
    """Print all documents of the pack as one PDF, one after the other."""
    record = dossier.find(record_id)
    ready = [
        prepare(dossier, each.ids, Layout(each.document, language))
        for each in sheets(dossier, record)
    ]
    day = printed_on or clock.today()
    report = Report()
    with speaking(language):
        office = the_office(dossier)
        own = look(ready[0].reader, office)
        pdf = build(
            _one_after_the_other(ready, office, day, progress),
            About(f"{_(LABEL)} — {record.title()}", office.name, language, day),
            edges(ready[0], office, day),
            report,
            paper_for(ready[0].document.paper, own.paper),
            own,
        )
        name = file_name(f"{day.isoformat()} {_(LABEL)} - {record.title()}")
    return RenderedDocument(pdf, record.title(), name, tuple(report.warnings()))


def pack_files(
    dossier: Dossier,
    record_id: str,
    language: str = "fr",
    *,
    printed_on: date | None = None,
    progress: Progress = NOBODY,
) -> Iterator[RenderedDocument]:
    """Yield each document of the pack as a PDF of its own."""
    found = sheets(dossier, dossier.find(record_id))
    for number, each in enumerate(found):
        progress.reached(number / len(found))
        yield render(dossier, each.ids, Layout(each.document, language), printed_on=printed_on)


def pack_folder(dossier: Dossier, record_id: str, language: str = "fr") -> str:
    """Return what the folder of a pack is called: the day, the label and the record's title."""
    with speaking(language):
        title = dossier.find(record_id).title()
        return file_name(f"{clock.today().isoformat()} {_(LABEL)} - {title}").removesuffix(".pdf")


def _one_after_the_other(
    ready: list[Prepared], office: Office, day: date, progress: Progress
) -> Iterator[Block]:
    for number, each in enumerate(ready):
        part = progress.stretch(number / len(ready), (number + 1) / len(ready))
        if number:
            yield PageBreak(kind=each.document.paper, furniture=edges(each, office, day).draw)
        yield from blocks(each, office, day, part)


def _without_content(dossier: Dossier, record: Entity) -> set[str]:
    """Return the documents that would be empty."""
    programme = dossier.all(Query(Session).where(Session.event.equals(record.id)))
    kinds = {each.type for each in programme}
    found = set()
    if not programme:
        found |= {"programme-guest", "programme-staff", "programme-driver", "sign-in"}
    if SessionKind.B2B not in kinds:
        found.add("b2b")
    if kinds.isdisjoint(_MEALS):
        found.add("catering")
    return found


def _to_find(dossier: Dossier, record: Entity) -> tuple[str, ...]:
    """Return those to be found at a congress, in their order."""
    query = Query(Participation).where(
        Participation.event.equals(record.id), Participation.role.equals(Role.TARGET)
    )
    found = dossier.all(query.order_by(Participation.position))
    return tuple(dict.fromkeys(each.contact for each in found))
