"""Transport and rooming list: who comes and leaves when, who rides what, who sleeps where.

For hotels and drivers: it names people and their journeys, and nothing that is internal.
"""

from collections.abc import Iterable
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.journeys.moves import arrivals, departures, moves_table
from iar_desktop.documents.journeys.rides import Ride, rides, rides_table, vehicles_table
from iar_desktop.documents.journeys.rooms import rooming_table, rooms_table
from iar_desktop.documents.journeys.stays import Stay, stays, total_nights
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending
from iar_desktop.documents.reading.event_head import in_charge, where_and_when
from iar_desktop.documents.reading.people import Member
from iar_desktop.documents.reading.programme import sessions
from iar_desktop.documents.reading.texts import paragraphs, points
from iar_desktop.documents.registry import Audience, DocumentType, Section, register
from iar_desktop.domain import Congress, Delegation, Event, HostedEvent, Office
from iar_desktop.schema.messages import N_, _, grouped

_SHORT = 300  # characters


class Journeys(NamedTuple):
    """An event with everything that this list says of it."""

    dossier: PaperReader
    office: Office
    event: Event
    members: list[Member]
    rides: list[Ride]
    stays: dict[str, list[Stay]]


def _read(asked: Asked) -> Journeys:
    record = asked.only(Event)
    coming = attending(asked.reader, record.id)
    found = rides(asked.reader, sessions(asked.reader, record.id), _group(record, coming))
    return Journeys(asked.reader, asked.office, record, coming, found, stays(record, coming))


def _group(event: Event, coming: list[Member]) -> int:
    """Return how many ride where the whole group rides: as many as are announced."""
    announced = event.headcount if isinstance(event, Delegation) else None
    return announced or len(coming)


def _head(journeys: Journeys) -> Iterable[Block]:
    event, dossier = journeys.event, journeys.dossier
    escort = event.escort if isinstance(event, Delegation) else None
    slept = [stay for found in journeys.stays.values() for stay in found]
    yield Title(event.title())
    yield subtitle(where_and_when(event))
    yield Facts(
        [
            (_("Headcount"), _count(_group(event, journeys.members))),
            (_("Nights"), _count(total_nights(slept))),
            (_("In charge"), in_charge(dossier, event.owner)),
            (_("Liaison officer"), in_charge(dossier, escort)),
        ]
    )


def _count(number: int) -> str:
    return grouped(number) if number else ""


def _noted(note: str | None, table: Iterable[Block]) -> list[Block]:
    """Return what is noted over a table, which is not parted from it where it is short."""
    notes, found = paragraphs(note), list(table)
    if found and notes and len(note or "") <= _SHORT:
        notes[-1].stays_with_next = True
    return [*notes, *found]


def _arrivals(journeys: Journeys) -> Iterable[Block]:
    return _noted(journeys.event.travel, moves_table(arrivals(journeys.members)))


def _departures(journeys: Journeys) -> Iterable[Block]:
    found = departures(journeys.members)
    return moves_table(found) if any(each.at for each in found) else ()


def _transfers(journeys: Journeys) -> Iterable[Block]:
    note = journeys.event.transport if isinstance(journeys.event, Delegation) else None
    return _noted(note, rides_table(journeys.rides))


def _rooming(journeys: Journeys) -> Iterable[Block]:
    return _noted(journeys.event.hotel, rooming_table(journeys.stays))


def _contacts(journeys: Journeys) -> Iterable[Block]:
    own = journeys.event.day_contacts if isinstance(journeys.event, Delegation) else None
    return points(own or journeys.office.day_contacts)


register(
    DocumentType(
        "transport",
        N_("Transport and rooming list"),
        (Delegation.kind, Congress.kind, HostedEvent.kind),
        "",
        _read,
        _head,
        (
            Section("arrivals", N_("Arrivals"), _arrivals),
            Section("departures", N_("Departures"), _departures),
            Section("transfers", N_("Transfers"), _transfers),
            Section("vehicles", N_("Vehicles"), lambda j: vehicles_table(j.rides)),
            Section("rooming", N_("Rooming list"), _rooming),
            Section("rooms", N_("People in each hotel"), lambda j: rooms_table(j.stays)),
            Section("contacts", N_("Contacts of the day"), _contacts),
        ),
        Audience.OUTSIDE,
    )
)
