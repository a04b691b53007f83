"""Moving sessions by hand: dropped in another place or day, a quarter earlier, longer, up, down."""

from datetime import date, datetime, time, timedelta

from iar_desktop.domain import Session
from iar_desktop.operations.programme import (
    ONE_HOUR,
    move_session,
    reorder_session,
    resize_session,
)
from iar_desktop.operations.records import edit_fields
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

QUARTER = timedelta(minutes=15)


def put(dossier: Dossier, session_id: str, day: date | None, index: int) -> None:
    """Make a session number ``index`` (from 0) of ``day``; None takes its times away."""
    session = dossier.get(Session, session_id)
    if session is None:
        return
    if day is None:
        if session.starts_at is not None:
            edit_fields(dossier, session, {Session.starts_at: None, Session.ends_at: None})
    elif session.starts_at is None:
        start = _after(dossier, session.event, day, index)
        times = {Session.starts_at: start, Session.ends_at: start + ONE_HOUR}
        edit_fields(dossier, session, times)
    elif session.day() != day or _index(dossier, session, day) != index:
        reorder_session(dossier, session, day, index)


def nudge(dossier: Dossier, session_id: str, by: timedelta) -> None:
    """Move a session ``by`` later (earlier when negative), its length kept."""
    session = dossier.get(Session, session_id)
    if session is not None and session.starts_at is not None:
        move_session(dossier, session, session.starts_at + by)


def stretch(dossier: Dossier, session_id: str, by: timedelta) -> None:
    """Let a session end ``by`` later (earlier when negative), never before it begins."""
    session = dossier.get(Session, session_id)
    if session is None or session.starts_at is None:
        return
    end = (session.ends_at or session.starts_at) + by
    if end >= session.starts_at:
        resize_session(dossier, session, ends_at=end)


def _of_day(reader: Reader, event_id: str, day: date) -> list[Session]:
    own = Query(Session).where(
        Session.event.equals(event_id),
        Session.starts_at.at_least(datetime.combine(day, time.min)),
        Session.starts_at.at_most(datetime.combine(day, time.max)),
    )
    return reader.all(own.order_by(Session.starts_at, Session.ends_at))


def _index(reader: Reader, session: Session, day: date) -> int:
    return [each.id for each in _of_day(reader, session.event, day)].index(session.id)


def _after(reader: Reader, event_id: str, day: date, index: int) -> datetime:
    before = _of_day(reader, event_id, day)[:index]
    ends = [each.ends_at or each.starts_at for each in before]
    return max((end for end in ends if end), default=datetime.combine(day, time(9)))
