"""The programme of an event as rows of a table, a band for each day."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Table
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.reading.day_times import day_title, hours
from iar_desktop.documents.reading.people import organisation_name, short_name
from iar_desktop.documents.reading.texts import glance, joined
from iar_desktop.domain import Attendance, Contact, Office, Organisation, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader

_LINE = 48  # characters of a title that surely have room on a line


def sessions(reader: Reader, event_id: str) -> list[Session]:
    """Return the sessions of an event by time."""
    query = Query(Session).where(Session.event.equals(event_id))
    return reader.all(query.order_by(Session.starts_at, Session.ends_at))


def outline(found: Sequence[Session]) -> list[Session]:
    """Return the sessions without the B2B meetings that a longer B2B session stands for."""
    frames = [each for each in found if each.type is SessionKind.B2B]
    return [each for each in found if not any(_stands_for(frame, each) for frame in frames)]


def _stands_for(frame: Session, other: Session) -> bool:
    if other.type is not SessionKind.B2B or not (frame.starts_at and frame.ends_at):
        return False
    if not (other.starts_at and other.ends_at) or frame.lasts() <= other.lasts():
        return False
    return frame.starts_at <= other.starts_at and other.ends_at <= frame.ends_at


def programme_table(reader: Reader, found: Sequence[Session]) -> list[Table]:
    """Return the table of these sessions: time, step, place, with whom; nothing without any."""
    if not found:
        return []
    columns = [
        Column(_("Time"), 0, least=60),
        Column(_("Step"), 4),
        Column(_("Place"), 2),
        Column(_("With"), 1.6),
    ]
    return [filled(columns, _rows(found, _with(reader, found)))]


def _with(reader: Reader, found: Sequence[Session]) -> dict[str, str]:
    """Return whom each session is with: hosts, their organisation, those named for it.

    The office itself is not named: it is with its guests all the time.
    """
    attending = reader.all(
        Query(Attendance).where(Attendance.session.one_of([each.id for each in found]))
    )
    contacts = reader.get_many(
        Contact, [each.host for each in found] + [each.contact for each in attending]
    )
    organisations = reader.get_many(Organisation, (each.organisation for each in found))
    office = reader.first(Query(Office))
    if office and office.organisation:
        organisations.pop(office.organisation, None)
    people: dict[str, list[str | None]] = {each.id: [each.host] for each in found}
    for each in attending:
        people[each.session].append(each.contact)
    named = {}
    for session in found:
        keys = dict.fromkeys(people[session.id])
        named[session.id] = joined(
            [
                *(short_name(contacts[key]) for key in keys if key in contacts),
                organisation_name(organisations.get(session.organisation or "")),
                session.participants,
            ],
            ", ",
        )
    return named


def _rows(found: Sequence[Session], names: dict[str, str]) -> Iterator[list[Content | Text] | Band]:
    for day, group in groupby(found, lambda each: each.day()):
        yield Band(day_title(day))
        for session in group:
            place = joined((session.place, session.room), ", ")
            yield [
                hours(session.starts_at, session.ends_at),
                _step(session),
                place,
                names[session.id],
            ]


def _step(session: Session) -> Content | Text:
    """Return the title, and beside it what to bring as far as it has room on the line."""
    if not session.equipment:
        return session.name
    note = Span(f" — {session.equipment}", colour=MUTED)
    return glance([session.name, note], 1 + len(session.name) // _LINE)
