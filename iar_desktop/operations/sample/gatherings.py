"""The hosted events and the meetings of the sample, and the places they are held at."""

from collections.abc import Iterator

from iar_desktop.domain import HostedEvent, Meeting, Participation, Place, TravelTime
from iar_desktop.domain.participations import Role
from iar_desktop.operations.sample.content import parts, rows, table
from iar_desktop.operations.sample.event_parts import (
    attendances,
    event_values,
    first_day,
    journey,
    money_and_work,
    participation,
    session,
)
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity

_TABLE = {"type": "b2b", "name": "Rendez-vous"}


def hosted_events(sheet: Sheet) -> Iterator[Entity]:
    """Yield each event of ours with its programme, its participants and its work."""
    for slug, record in table("hosted_event").items():
        known = sheet.id(f"hosted_event.{slug}")
        values = event_values(sheet, HostedEvent, record, "participants", "tables")
        yield HostedEvent(id=known, **values)
        for part in parts(record, "participants"):
            yield participation(sheet, known, part, **journey(sheet, record, part))
        for part in parts(record, "sessions"):
            made = session(sheet, known, record, part)
            yield made
            yield from attendances(sheet, made, [*part["hosts"][1:], *part.get("speakers", ())])
        for part in parts(record, "tables"):
            made = session(sheet, known, record, {**_TABLE, **part}, "people")
            yield made
            yield from attendances(sheet, made, part["people"])
        yield from money_and_work(sheet, known, record)


def meetings(sheet: Sheet) -> Iterator[Entity]:
    """Yield each meeting and who takes part."""
    for slug, record in table("meeting").items():
        known = sheet.id(f"meeting.{slug}")
        day = first_day(sheet, record)
        values = event_values(sheet, Meeting, record, "participants")
        yield Meeting(id=known, starts_on=day, ends_on=day, **values)
        for person in record["participants"]:
            yield Participation(
                event=known,
                contact=sheet.person(person),
                organisation=sheet.employer(person),
                role=Role.PARTICIPANT,
            )


def places(sheet: Sheet) -> Iterator[Entity]:
    """Yield the places of programmes, then the ways between them."""
    for slug, record in table("place").items():
        yield Place(id=sheet.id(f"place.{slug}"), **sheet.values(Place, record))
    for record in rows("way"):
        yield TravelTime(**sheet.values(TravelTime, record))
