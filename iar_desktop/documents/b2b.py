"""B2B schedules: an overview, a page for each participant, a page for each table."""

from collections.abc import Iterable
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.matchmaking.grid import grids
from iar_desktop.documents.matchmaking.meetings import Meeting, meetings, participants, tables
from iar_desktop.documents.matchmaking.sheets import for_participants, for_tables
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.event_head import days_of, in_charge, where_and_when
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.domain import Congress, Delegation, Event, HostedEvent
from iar_desktop.schema.messages import N_, _, grouped


class Schedule(NamedTuple):
    """The meetings of an event, and for whom pages are wanted."""

    dossier: PaperReader
    event: Event
    meetings: list[Meeting]
    pages: str


def _read(asked: Asked) -> Schedule:
    event = asked.only(Event)
    found = meetings(asked.reader, event.id)
    return Schedule(asked.reader, event, found, asked.choices["pages"])


def _head(schedule: Schedule) -> Iterable[Block]:
    """Print it all: each page has a title of its own."""
    event, found = schedule.event, schedule.meetings
    yield PageBreak(event.title(), "landscape" if found else "portrait")
    yield Title(event.title())
    yield subtitle(where_and_when(event))
    if not found:
        yield Text(_("No B2B meeting is in the programme yet."))
        return
    yield Facts(
        [
            (_("B2B meetings"), grouped(len(found))),
            (_("Participants"), grouped(len(participants(found)))),
            (_("Tables"), grouped(len(tables(found)))),
            (_("In charge"), in_charge(schedule.dossier, event.owner)),
        ]
    )
    yield from grids(found)
    line = joined((event.title(), days_of(event), event.city))
    if schedule.pages in ("both", "participants"):
        yield from for_participants(found, line)
    if schedule.pages in ("both", "tables"):
        yield from for_tables(found, line)


register(
    DocumentType(
        "b2b",
        N_("B2B schedules"),
        (Delegation.kind, Congress.kind, HostedEvent.kind),
        "",
        _read,
        _head,
        (),
        Audience.OUTSIDE,
        settings=(
            Setting(
                "pages",
                N_("Pages"),
                (
                    ("both", N_("one for each participant and each table")),
                    ("participants", N_("one for each participant")),
                    ("tables", N_("one for each table")),
                    ("overview", N_("the overview alone")),
                ),
            ),
        ),
    )
)
