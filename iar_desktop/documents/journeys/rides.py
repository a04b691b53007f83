"""Transfers of a programme: where to, in which vehicle, for how many."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.day_times import day_title, hours
from iar_desktop.documents.reading.people import printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Attendance, Contact, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _, grouped, listed
from iar_desktop.storage.reader import Query


class Ride(NamedTuple):
    """A transfer with those who ride."""

    session: Session
    people: str
    """Named or described; empty: the whole group."""
    aboard: int | None
    """How many ride, where it is known."""


def rides(reader: PaperReader, sessions: Sequence[Session], group: int) -> list[Ride]:
    """Return the rides among ``sessions``: transfers, and whatever else names a vehicle.

    ``group`` is how many ride where nobody is named.
    """
    found = [each for each in sessions if each.type is SessionKind.TRANSFER or each.vehicle]
    named = Query(Attendance).where(Attendance.session.one_of([each.id for each in found]))
    attending = reader.all(named)
    contacts = reader.get_many(Contact, (each.contact for each in attending))
    aboard: dict[str, list[str]] = {}
    for each in attending:
        if each.contact in contacts:
            aboard.setdefault(each.session, []).append(printed_name(contacts[each.contact]))
    return [_ride(each, aboard.get(each.id, []), group) for each in found]


def _ride(session: Session, names: Sequence[str], group: int) -> Ride:
    people = joined((session.participants, *names), ", ")
    if names:
        return Ride(session, people, len(names))
    return Ride(session, people, None if people else group or None)


def rides_table(found: Sequence[Ride]) -> Iterator[Block]:
    """Print the rides by day."""
    if not found:
        return
    columns = [
        Column(_("Time"), 0, least=60),
        Column(_("Transfer"), 3),
        Column(_("Vehicle"), 2),
        Column(_("Who"), 2),
        Column(_("Headcount"), 0, "right"),
    ]
    yield filled(columns, list(_rows(found)))


def _rows(found: Sequence[Ride]) -> Iterator[list[Cell] | Band]:
    for day, of_day in groupby(found, lambda each: each.session.day()):
        yield Band(day_title(day))
        for ride in of_day:
            session = ride.session
            where = joined((session.place, session.room), ", ")
            yield [
                hours(session.starts_at, session.ends_at),
                joined((session.name, where), "\n"),
                session.vehicle or "",
                ride.people or _("the whole group"),
                grouped(ride.aboard) if ride.aboard else "",
            ]


def vehicles_table(found: Sequence[Ride]) -> Iterator[Block]:
    """Print for each vehicle how many rides it makes, and how many ride in it at most."""
    totals: dict[str, list[Ride]] = {}
    names: dict[str, str] = {}
    for ride in found:
        if vehicle := " ".join((ride.session.vehicle or "").split()):
            totals.setdefault(names.setdefault(fold(vehicle), vehicle), []).append(ride)
    if not totals:
        return
    columns = [
        Column(_("Vehicle"), 3),
        Column(_("Days"), 3),
        Column(_("Rides"), 0, "right", 50),
        Column(_("Most people"), 0, "right", 60),
    ]
    yield Table(columns, [_total(name, totals[name]) for name in sorted(totals, key=fold)])


def _total(vehicle: str, found: Sequence[Ride]) -> list[Cell]:
    days = dict.fromkeys(day for each in found if (day := each.session.day()))
    most = max((each.aboard or 0 for each in found), default=0)
    named = listed(day_title(day) for day in days)
    return [vehicle, named, grouped(len(found)), grouped(most) if most else ""]
