"""The programme of an event: sessions added, moved and put in order, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from iar_desktop.domain import Attendance, Event, Session
from iar_desktop.domain.calendar.zones import to_zone
from iar_desktop.domain.remedies import Remedy
from iar_desktop.domain.retime import Slot, changed, free_start, inserted, reordered
from iar_desktop.operations.calendar.mending import mend
from iar_desktop.operations.clashing import Conflict, conflicts_of
from iar_desktop.operations.labels import new_label, short
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

ONE_HOUR = timedelta(hours=1)
_MOST_DAYS = 62


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A session with the names of who receives, where, and of those named for it."""

    session: Session
    host: str
    organisation: str
    people: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """One day of the programme; a day of the event without sessions is there, too."""

    day: date
    items: tuple[ProgrammeItem, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme of an event by day, the sessions without a time, and what clashes."""

    days: tuple[ProgrammeDay, ...]
    undated: tuple[ProgrammeItem, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def count(self) -> int:
        """How many sessions there are."""
        return sum(len(day.items) for day in self.days) + len(self.undated)


def programme(reader: Reader, event: Event) -> Programme:
    """Return the programme of an event."""
    sessions = _sessions(reader, event.id)
    conflicts = conflicts_of(reader, event)
    items = _items(reader, sessions, conflicts)
    days = {each.day() for each in sessions} | set(_days_of(event))
    return Programme(
        tuple(
            ProgrammeDay(day, tuple(each for each in items if each.session.day() == day))
            for day in sorted(day for day in days if day)
        ),
        tuple(each for each in items if each.session.day() is None),
        conflicts,
    )


def _sessions(reader: Reader, event_id: str) -> list[Session]:
    own = Query(Session).where(Session.event.equals(event_id))
    return reader.all(own.order_by(Session.starts_at, Session.ends_at))


def _days_of(event: Event) -> list[date]:
    if event.starts_on is None:
        return []
    last = event.ends_on or event.starts_on
    count = min((last - event.starts_on).days + 1, _MOST_DAYS)
    return [event.starts_on + timedelta(number) for number in range(count)]


def _items(
    reader: Reader, sessions: list[Session], conflicts: Iterable[Conflict]
) -> list[ProgrammeItem]:
    ids = [each.id for each in sessions]
    named: dict[str, list[str]] = {each: [] for each in ids}
    for attendance in reader.all(Query(Attendance).where(Attendance.session.one_of(ids))):
        named[attendance.session].append(attendance.contact)
    linked = [each for s in sessions for each in (s.host, s.organisation)]
    people = [each for contacts in named.values() for each in contacts]
    titles = {key: entry.title for key, entry in reader.entries([*linked, *people]).items()}
    clashing = list(conflicts)
    return [
        ProgrammeItem(
            each,
            titles.get(each.host or "", ""),
            titles.get(each.organisation or "", ""),
            tuple(sorted(titles.get(person, "") for person in named[each.id])),
            tuple(conflict for conflict in clashing if each.id in conflict.session_ids),
        )
        for each in sessions
    ]


def add_session(
    dossier: Dossier,
    event: Event,
    name: str,
    starts_at: datetime | None = None,
    lasts: timedelta = ONE_HOUR,
    **values: Any,
) -> Session:
    """Add a session to the programme; ``starts_at`` is the wall time of its place.

    Without a start it follows the last session of the event's first day; of an event without
    dates it stays undated.  ``values`` are further values by field name (place, type, host…).
    """
    if starts_at is None and event.starts_on:
        slots = [_slot(each) for each in _sessions(dossier, event.id) if each.starts_at]
        starts_at = free_start(slots, event.starts_on, lasts)
    session = Session(
        event=event.id,
        name=name,
        starts_at=starts_at,
        ends_at=starts_at + lasts if starts_at else None,
        **values,
    )
    with dossier.change(new_label(Session), title=short(name)) as change:
        return change.add(session)


def move_session(dossier: Dossier, session: Session, starts_at: datetime) -> Session:
    """Move a session to another time or day; its length stays."""
    end = starts_at + session.lasts() if session.starts_at and session.ends_at else None
    return _retimed(dossier, session, starts_at, end)


def resize_session(
    dossier: Dossier,
    session: Session,
    *,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
) -> Session:
    """Give a session another beginning or end; ``InvalidValue`` when it would end first."""
    return _retimed(dossier, session, starts_at or session.starts_at, ends_at or session.ends_at)


def _retimed(
    dossier: Dossier, session: Session, start: datetime | None, end: datetime | None
) -> Session:
    with dossier.change(N_("Move “{title}”"), title=short(session.title())) as change:
        return change.update(session, {Session.starts_at: start, Session.ends_at: end})


def reorder_session(
    dossier: Dossier, session: Session, day: date, index: int
) -> tuple[Session, ...]:
    """Make a session number ``index`` (from 0) of ``day``; return all that were retimed.

    The others of the day close up or make room; see ``domain.retime``.
    """
    with dossier.change(N_("Move “{title}”"), title=short(session.title())) as change:
        everyone = _sessions(change, session.event)
        slots = [_slot(each) for each in everyone if each.day() == day]
        if any(slot.id == session.id for slot in slots):
            moved = reordered(slots, session.id, index)
        else:
            moved = inserted(slots, _slot(session), index, day)
        return retime(change, changed(slots, moved))


def retime(change: Change, slots: Iterable[Slot]) -> tuple[Session, ...]:
    """Write new times within a change under way; a session without an end keeps none."""
    wanted = {slot.id: slot for slot in slots}
    stored = change.get_many(Session, wanted)
    return tuple(
        change.update(
            each,
            {
                Session.starts_at: wanted[each.id].start,
                Session.ends_at: wanted[each.id].end if each.ends_at else None,
            },
        )
        for each in stored.values()
    )


def _slot(session: Session) -> Slot:
    start = session.starts_at or datetime.min  # noqa: DTZ901 - an undated session has no length
    return Slot(session.id, start, session.ends_at or start)


def set_attendances(dossier: Dossier, session: Session, contact_ids: Iterable[str]) -> None:
    """Name the people for a session; nobody named means the whole group."""
    with dossier.change(N_("People of “{title}”"), title=short(session.title())) as change:
        wanted = list(dict.fromkeys(contact_ids))
        stored: list[Attendance] = change.of(Attendance.session, session.id)
        change.delete(*(each for each in stored if each.contact not in wanted))
        kept = {each.contact for each in stored}
        change.add_all(
            Attendance(session=session.id, contact=each) for each in wanted if each not in kept
        )


def apply_remedy(dossier: Dossier, remedy: Remedy) -> tuple[Session, ...]:
    """Do what a remedy proposes, as one step named after it; return the sessions it changed.

    Its times are those of the event's zone.
    """
    ids = [slot.id for slot in remedy.moves]
    sessions = dossier.get_many(Session, ids)
    events = dossier.get_many(Event, (each.event for each in sessions.values()))
    before = {each.id: _seen(each, events[each.event]) for each in sessions.values()}
    mended = mend(dossier, remedy, before)
    return tuple(each for each in mended if isinstance(each, Session))


def _seen(session: Session, event: Event) -> Slot:
    """Return the times of a session as clocks of the event's zone show them."""
    slot = _slot(session)
    if not session.zone or session.zone == event.zone:
        return slot
    start, end = (to_zone(each, session.zone, event.zone) for each in (slot.start, slot.end))
    return Slot(slot.id, start, end)
