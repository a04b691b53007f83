"""The sessions of a period, each with the event that it belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations.calendar.asking import among
from iar_desktop.operations.calendar.period import ONE_HOUR, Period
from iar_desktop.operations.calendar.standing import LONG, long_sessions
from iar_desktop.operations.calendar.words import state_of, stored
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Reader


class Row(NamedTuple):
    """What is read of a session and of its event, as it is stored."""

    id: str
    name: str
    type: str
    starts_at: str
    ends_at: str | None
    zone: str
    place: str | None
    room: str | None
    host: str | None
    event: str
    event_name: str
    event_kind: str
    event_status: str | None
    country: str | None
    venue: str | None
    city: str | None
    owner: str | None
    escort: str | None

    @property
    def where(self) -> str | None:
        """Where it is: of an event in several cities, a session that names none is in any."""
        return self.place or self.venue or (None if ", " in (self.city or "") else self.city)


_READ = """SELECT r.id, r.name, r.type, r.starts_at, r.ends_at, coalesce(r.zone, e.zone), r.place,
r.room, r.host, r.event, e.name, e.kind, e.status, e.country, e.venue, e.city, e.owner,
e.escort FROM "session" r CROSS JOIN "event" e ON e.id = r.event"""
_BEGUN = _READ + " WHERE r.starts_at BETWEEN ? AND ? AND coalesce(r.ends_at, r.starts_at) >= ?"
_BY_ID = _READ + " WHERE r.id IN ({ids})"
_NAMED = 'SELECT session, contact FROM "attendance" WHERE session IN ({ids})'


def session_entries(reader: Reader, period: Period) -> list[Entry]:
    """Return the sessions that are seen in the period."""
    first, last = period.around
    begun = (datetime.fromisoformat(first) - LONG).isoformat(timespec="minutes")
    bound = (begun, last, first)
    rows = list(map(Row._make, reader.connection.execute(_BEGUN, bound)))
    rest = long_sessions(reader) - {each.id for each in rows}
    rows += map(Row._make, among(reader, _BY_ID, rest))
    named = named_people(reader, (each.id for each in rows))
    found = (_entry(each, period, named.get(each.id)) for each in rows)
    return [each for each in found if each]


def named_people(reader: Reader, ids: Iterable[str]) -> dict[str, set[str]]:
    """Return the ids of the people named for sessions, by session."""
    found: dict[str, set[str]] = defaultdict(set)
    for session, contact in among(reader, _NAMED, ids):
        found[session].add(contact)
    return found


def _entry(row: Row, period: Period, named: set[str] | None) -> Entry | None:
    own_start = datetime.fromisoformat(row.starts_at)
    own_end = datetime.fromisoformat(row.ends_at) if row.ends_at else own_start + ONE_HOUR
    start, end = period.here(own_start, own_end, row.zone)
    if not period.touches(start, end):
        return None
    kind = stored(SessionKind, row.type)
    state = state_of(row.event_kind, row.event_status)
    people = {row.host, *(named or (row.owner, row.escort))}
    return Entry(
        row.id,
        "session",
        row.name,
        start,
        end,
        False,  # noqa: FBT003 - by position, as all of it
        row.zone,
        own_start,
        own_end,
        kind.tone,
        _(kind.label),
        " · ".join(each for each in (row.where, row.room) if each),
        row.country or "",
        row.event,
        row.event_name,
        frozenset(each for each in people if each),
        finished=state.finished,
    )
