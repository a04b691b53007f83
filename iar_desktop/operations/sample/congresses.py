"""The congress series and editions of the sample."""

from collections.abc import Iterator
from datetime import timedelta

from iar_desktop.domain import Congress, CongressSeries, Participation
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations.sample.content import Row, parts, table
from iar_desktop.operations.sample.event_parts import (
    attendances,
    event_values,
    first_day,
    money_and_work,
    participation,
    session,
)
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.operations.sample.typesetting import typeset
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import grouped

_KNOWN_BEFORE = timedelta(200)
_APART = ("travellers", "talks", "meetings", "to_find", "stand", "messages")


def series(sheet: Sheet) -> Iterator[Entity]:
    """Yield the series with their themes."""
    for slug, record in table("series").items():
        known = sheet.id(f"series.{slug}")
        yield CongressSeries(id=known, **sheet.values(CongressSeries, record, "themes"))
        yield from sheet.themings(known, record)


def editions(sheet: Sheet) -> Iterator[Entity]:
    """Yield each edition, who goes, whom to find, our talks and meetings, and its work."""
    for slug, record in table("edition").items():
        known = sheet.id(f"edition.{slug}")
        yield _edition(sheet, known, record)
        for part in parts(record, "travellers"):
            yield participation(sheet, known, part, role=Role.TRAVELLER)
        for part in parts(record, "to_find"):
            if "person" in part:
                yield _target(sheet, known, part)
        yield from _programme(sheet, known, record)
        yield from money_and_work(sheet, known, record)


def _edition(sheet: Sheet, known: str, record: Row) -> Congress:
    values = event_values(sheet, Congress, record, *_APART)
    stand = record.get("stand")
    if stand:
        values |= {"stand_state": stand["state"], "stand": _stand(stand)}
    planned = sum(max(part["planned"], 0) for part in parts(record, "budget"))
    return Congress(
        id=known,
        edition=str(first_day(sheet, record).year),
        messages=typeset("\n".join([*record.get("messages", ()), *_to_find(record)])),
        budget=planned or None,
        created_at=sheet.since(first_day(sheet, record) - _KNOWN_BEFORE),
        **values,
    )


def _stand(stand: Row) -> str:
    cost = f"{grouped(stand['cost'])}\u00a0€" if stand["cost"] else ""
    pieces = (stand["number"], stand["size"], cost, stand["note"])
    return " · ".join(piece for piece in pieces if piece)


def _to_find(record: Row) -> list[str]:
    return [
        f"{table('organisation')[part['organisation']]['name']} : {part['why']}"
        for part in parts(record, "to_find")
        if "organisation" in part
    ]


def _target(sheet: Sheet, event: str, part: Row) -> Participation:
    named = {"person": part["person"], "note": part["why"]}
    return participation(sheet, event, named, role=Role.TARGET)


def _programme(sheet: Sheet, event: str, record: Row) -> Iterator[Entity]:
    for part in parts(record, "talks"):
        talk = session(sheet, event, record, part, "speaker", "state")
        talk.type, talk.staff_note = SessionKind.TALK, sheet.phrase(part["state"])
        yield talk
        yield from attendances(sheet, talk, [part["speaker"]])
    for part in parts(record, "meetings"):
        meeting = session(sheet, event, record, part, "person")
        meeting.type, meeting.organisation = SessionKind.MEETING, sheet.employer(part["person"])
        yield meeting
        yield from attendances(sheet, meeting, [part["person"]])
    for part in parts(record, "sessions"):
        attended = session(sheet, event, record, part)
        attended.type = SessionKind.TALK
        yield attended
