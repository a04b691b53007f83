"""The programme of an event as rows of a table, a band for each day."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Table
from iar_desktop.domain import Attendance, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader


def sessions(reader: Reader, event_id: str, kinds: Sequence[SessionKind] = ()) -> list[Session]:
    """Return the sessions of an event by time, only of ``kinds`` when some are given."""
    query = Query(Session).where(Session.event.equals(event_id))
    if kinds:
        query = query.where(Session.type.one_of(kinds))
    return reader.all(query.order_by(Session.starts_at, Session.ends_at))


def programme_table(reader: Reader, found: Sequence[Session]) -> list[Table]:
    """Return the table of these sessions: time, step, place, with whom; nothing without any."""
    if not found:
        return []
    columns = [
        Column(_("Time"), 0, least=62),
        Column(_("Step"), 3),
        Column(_("Place"), 2),
        Column(_("With"), 1.6),
    ]
    return [Table(columns, _rows(found, _names(reader, found)))]


def _names(reader: Reader, found: Sequence[Session]) -> dict[str, list[str]]:
    """Return whom each session is with: host, host organisation, those named for it."""
    query = Query(Attendance).where(Attendance.session.one_of([each.id for each in found]))
    attending = reader.all(query)
    ids = [key for each in found for key in (each.host, each.organisation)]
    entries = reader.entries([*ids, *(each.contact for each in attending)])
    names = {each.id: [] for each in found}  # type: dict[str, list[str]]
    for session in found:
        for key in (session.host, session.organisation):
            if key in entries:
                names[session.id].append(entries[key].title)
    for each in attending:
        if each.contact in entries:
            names[each.session].append(entries[each.contact].title)
    return names


def _rows(found: Sequence[Session], names: dict[str, list[str]]) -> Iterator[list[str] | Band]:
    for day, group in groupby(found, lambda each: each.day()):
        yield Band(format_day(day, "weekday") if day else _("Without a date"))
        for session in group:
            yield [_hours(session), _step(session), _place(session), _with(session, names)]


def _hours(session: Session) -> str:
    times = [format_time(each.time()) for each in (session.starts_at, session.ends_at) if each]
    return "–".join(times)


def _step(session: Session) -> str:
    return session.name + (f" ({session.equipment})" if session.equipment else "")


def _place(session: Session) -> str:
    return ", ".join(part for part in (session.place, session.room) if part)


def _with(session: Session, names: dict[str, list[str]]) -> str:
    return ", ".join(
        [*names[session.id], *([session.participants] if session.participants else [])]
    )
