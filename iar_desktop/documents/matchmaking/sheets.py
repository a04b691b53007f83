"""The pages that are handed out: one for each participant, one for each table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.style import BOLD, MUTED
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.matchmaking.meetings import (
    Meeting,
    participants,
    table_title,
    tables,
    work,
)
from iar_desktop.documents.reading.day_times import day_title, hours
from iar_desktop.documents.reading.people import Presented, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.schema.messages import _

_TALL = 30.0  # room for a word by hand
_WORK = BOLD.but(space_after=2, max_lines=3)


def for_participants(found: Sequence[Meeting], event: str) -> Iterator[Block]:
    """Print a page for each participant: when, with whom, at which table.

    ``event`` is the line that says at which event.
    """
    for person in participants(found):
        own = [each for each in found if person in each.people]
        yield from _page(printed_name(person.contact), work(person), event)
        columns = [
            Column(_("Time"), 0, least=60),
            Column(_("With"), 3),
            Column(_("Table"), 0, least=50),
            Column(_("Notes"), 3),
        ]
        yield Table(columns, list(_of_days(own, person)), row_height=_TALL)


def for_tables(found: Sequence[Meeting], event: str) -> Iterator[Block]:
    """Print a page for each table: when, who meets there."""
    for table in tables(found):
        own = [each for each in found if each.table == table]
        places = dict.fromkeys(each.session.place for each in own if each.session.room)
        yield from _page(table_title(table), joined(places, ", "), event)
        columns = [Column(_("Time"), 0, least=60), Column(_("Who"), 3), Column(_("Notes"), 3)]
        yield Table(columns, list(_of_days(own, None)), row_height=_TALL)


def _page(title: str, under: str, event: str) -> Iterator[Block]:
    yield PageBreak(title, "portrait")
    yield Title(title, level=1)
    if under:
        yield Text(under, _WORK)
    yield subtitle(event)


def _of_days(found: Sequence[Meeting], person: Presented | None) -> Iterator[list[Cell] | Band]:
    """Return a band for each day and a row for each meeting.

    On the page of a ``person`` it says at which table it is, and does not name that person.
    """
    for day, of_day in groupby(found, lambda each: each.session.day()):
        yield Band(day_title(day))
        for meeting in of_day:
            others = [each for each in meeting.people if each is not person]
            yield [
                hours(meeting.session.starts_at, meeting.session.ends_at),
                _named(others, meeting),
                *((table_title(meeting.table) if meeting.table else "",) if person else ()),
                meeting.note,
            ]


def _named(people: Sequence[Presented], meeting: Meeting) -> list[str | Span]:
    """Return each name, and under it function and organisation."""
    lines: list[list[str | Span]] = []
    for each in people:
        lines.append([Span(printed_name(each.contact), bold=True)])
        if job := work(each):
            lines.append([Span(job, colour=MUTED)])
    if meeting.others or not lines:
        lines.append([meeting.others or meeting.session.name])
    return [part for line in lines for part in ("\n", *line)][1:]
