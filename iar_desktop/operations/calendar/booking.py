"""Sessions, events, meetings and days due as the rules of conflicts see them."""

from datetime import date, datetime
from typing import NamedTuple

from iar_desktop.domain.bookings import Booking, Days
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.retime import Slot
from iar_desktop.domain.travel import Ways
from iar_desktop.operations.calendar.period import Period
from iar_desktop.operations.calendar.reading_events import Row

APART = "@"
"""Stands between the id of a recurring meeting and the day of one occurrence."""


class SessionRow(NamedTuple):
    """What is read of a session and of its event, as it is stored."""

    id: str
    name: str
    type: str
    starts_at: str
    ends_at: str | None
    zone: str
    fixed: int | None
    place: str | None
    room: str | None
    vehicle: str | None
    participants: str | None
    host: str | None
    event: str
    event_name: str
    event_kind: str
    event_status: str | None
    starts_on: str | None
    ends_on: str | None
    venue: str | None
    city: str | None

    @property
    def days(self) -> Days:
        """The days of its event."""
        first = date.fromisoformat(self.starts_on) if self.starts_on else None
        return Days(first, date.fromisoformat(self.ends_on) if self.ends_on else first)


def session_booking(
    row: SessionRow, period: Period, named: set[str] | None, ways: Ways, *, own: bool
) -> Booking:
    """Return a session; one that names nobody is the whole group's, free time is nobody's."""
    start = datetime.fromisoformat(row.starts_at)
    end = datetime.fromisoformat(row.ends_at) if row.ends_at else start
    free = row.type == SessionKind.FREE
    group = row.event_kind == "delegation" and not named and not row.participants and not free
    people = set() if free else {*(named or ()), *([row.host] if row.host else ())}
    place = row.place or row.venue or row.city
    here = period.here(start, end, row.zone)
    return Booking(
        Slot(row.id, *here, fixed=bool(row.fixed)),
        row.name if own else f"{row.name} ({row.event_name})",
        frozenset(people),
        group and own,
        " · ".join(each for each in (place, row.room) if each) if row.room else "",
        "" if free else row.vehicle or "",
        own,
        event=row.event,
        place=ways.find(row.place, row.venue, row.city),
        transfer=row.type in (SessionKind.TRANSFER, SessionKind.FREE),
        ahead=start - here[0],
    )


def event_booking(
    row: Row,
    entry: Entry,
    needed: frozenset[str],
    countries: tuple[str, ...],
    *,
    own: bool,
) -> Booking:
    """Return a visit, congress, hosted event or meeting of whole days."""
    return Booking(
        Slot(row.id, entry.start, entry.end),
        entry.title,
        needed,
        own=own,
        kind=row.kind,
        all_day=True,
        countries=countries,
    )


def meeting_booking(
    entry: Entry,
    people: frozenset[str],
    ways: Ways,
    *,
    own: bool,
) -> Booking:
    """Return a meeting with hours; of one that comes back the one of that day."""
    day = f"{APART}{entry.occurrence.isoformat()}" if entry.occurrence else ""
    return Booking(
        Slot(f"{entry.id}{day}", entry.start, entry.end),
        entry.title,
        people,
        own=own,
        kind="meeting",
        place=ways.find(entry.place),
    )


def due_booking(entry: Entry, countries: tuple[str, ...]) -> Booking:
    """Return the day of an open deadline or task."""
    return Booking(
        Slot(entry.id, entry.start, entry.end),
        entry.title,
        entry.people,
        kind=entry.kind,
        event=entry.event,
        countries=countries,
    )
