"""Arrivals and departures: a row for those who come or go together, a band for each day."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.reading.day_times import day_title
from iar_desktop.documents.reading.people import Member, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.schema.dates import format_time
from iar_desktop.schema.messages import _, grouped


class Move(NamedTuple):
    """Somebody who arrives or leaves."""

    member: Member
    at: datetime | None
    by: str
    """Flight, train…"""


def arrivals(members: Sequence[Member]) -> list[Move]:
    """Return how each of them comes."""
    return [_move(each, each.participation.arrives_at) for each in members]


def departures(members: Sequence[Member]) -> list[Move]:
    """Return how each of them leaves."""
    return [_move(each, each.participation.departs_at) for each in members]


def _move(member: Member, at: datetime | None) -> Move:
    return Move(member, at, " ".join((member.participation.travel or "").split()))


def moves_table(moves: Sequence[Move]) -> Iterator[Block]:
    """Print the moves by day and time, at the end those whose time is still to be said."""
    if any(each.at or each.by for each in moves):
        columns = [
            Column(_("Time"), 0, least=34),
            Column(_("Travel"), 2),
            Column(_("Who"), 3),
            Column(_("Headcount"), 0, "right"),
        ]
        yield Table(columns, list(_rows(moves)))


def _rows(moves: Sequence[Move]) -> Iterator[list[Cell] | Band]:
    found = sorted(moves, key=lambda each: (each.at is None, str(each.at), each.by))
    for day, of_day in groupby(found, lambda each: each.at.date() if each.at else None):
        yield Band(day_title(day) if day else _("Time not known yet"))
        yield from _grouped(list(of_day))


def _grouped(moves: Sequence[Move]) -> Iterator[list[Cell]]:
    """Return one row for those who move at one time by one train."""
    for (at, by), together in groupby(moves, lambda each: (each.at, each.by)):
        found = [each.member for each in together]
        who = "\n".join(
            joined((printed_name(each.contact), each.organisation), ", ") for each in found
        )
        yield [format_time(at.time()) if at else "", by, who, grouped(len(found))]
