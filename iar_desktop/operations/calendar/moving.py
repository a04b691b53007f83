"""Moving, stretching, copying and removing what the calendar shows; one step each."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from iar_desktop.domain import Deadline, Event, Session, Task
from iar_desktop.domain.calendar.zones import to_zone
from iar_desktop.domain.preparation import VISIT_STEPS, Anchor, texts
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.calendar.copying import copied_at
from iar_desktop.operations.calendar.period import ONE_DAY
from iar_desktop.operations.calendar.repeating import (
    Whole,
    exception_of,
    occurrence_wall,
    recurring_meeting,
    retimed,
    without,
)
from iar_desktop.operations.calendar.wall import Wall, values_at, wall_of, whole
from iar_desktop.operations.events import dated_sessions, open_deadlines, shift_parts
from iar_desktop.operations.labels import DELETE_ONE, short
from iar_desktop.operations.records import record_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

MOVE, RESIZE, COPY = N_("Move “{title}”"), N_("Another length for “{title}”"), N_("Copy “{title}”")


class Announcement(NamedTuple):
    """What moves along with an event."""

    sessions: int
    deadlines: int
    tasks: int

    @property
    def sentence(self) -> str:
        """What moves too, to be said before it does."""
        things = [
            text
            for count, text in (
                (self.sessions, _n("{count} session", "{count} sessions", self.sessions)),
                (self.deadlines, _n("{count} deadline", "{count} deadlines", self.deadlines)),
                (self.tasks, _n("{count} task", "{count} tasks", self.tasks)),
            )
            if count
        ]
        listed = things[0]
        if things[1:]:
            listed = _("{things} and {last}").format(things=", ".join(things[:-1]), last=things[-1])
        return _("This also moves {things}.").format(things=listed)


def announced(reader: Reader, record_id: str, by: timedelta) -> Announcement | None:
    """Return what would move along with a record moved ``by`` so much, None when nothing would."""
    record = record_of(reader, record_id)
    if not isinstance(record, Event) or not by:
        return None
    days = bool(whole(by))
    found = Announcement(
        len(dated_sessions(reader, record.id)),
        len(open_deadlines(reader, record.id)) if days else 0,
        len(_preparation(reader, record.id)) if days else 0,
    )
    return found if any(found) else None


def move(
    dossier: Dossier,
    record_id: str,
    occurrence: date | None,
    by: timedelta,
    *,
    whole: Whole = "one",
) -> Entity:
    """Move a record ``by`` so much of its own place's wall time; whole days by whole days.

    The sessions of an event, its open deadlines and the open tasks of its preparation go along.
    Of a meeting that comes back ``whole`` says what is moved with the ``occurrence`` of a day.
    Returns the record that stands there now.
    """
    record = record_of(dossier, record_id)
    with dossier.change(MOVE, title=short(record.title())) as change:
        meeting = recurring_meeting(record, occurrence)
        if meeting and occurrence:
            to = occurrence_wall(meeting, occurrence).moved(by)
            return retimed(change, meeting, occurrence, to, whole)
        return moved(change, record, by)


def moved(change: Change, record: Entity, by: timedelta) -> Entity:
    """Move a record, and what depends on its days, within a change under way; see ``move``."""
    was = wall_of(record)
    now = was.moved(by)
    stored = change.update(record, values_at(record, now))
    if isinstance(record, Event):
        shift_parts(change, record.id, now.start - was.start)
        days = now.first - was.first
        for task in _preparation(change, record.id) if days else ():
            due = task.due_on + days if task.due_on else None
            change.update(task, {Task.due_on: due})
    return stored


def _preparation(reader: Reader, event_id: str) -> list[Task]:
    """Return the open tasks that an event's day sets the day of.

    Not what was promised to somebody, nor what counts from the day of the request.
    """
    own = Query(Task).where(
        Task.event.equals(event_id),
        Task.status.equals(TaskStatus.OPEN),
        Task.direction.equals(Direction.TASK),
        Task.encounter.equals(None),
        Task.due_on.differs(None),
    )
    found = reader.all(own)
    if not found:
        return []
    steps = (texts(step) for step in VISIT_STEPS if step.anchor is Anchor.REQUEST)
    from_request = frozenset[str]().union(*steps)
    return [each for each in found if each.name not in from_request]


def resize(
    dossier: Dossier,
    record_id: str,
    occurrence: date | None,
    start: datetime,
    end: datetime,
    *,
    zone: str = "",
    whole: Whole = "one",
) -> Entity:
    """Let a record take the time from ``start`` to ``end`` (exclusive; midnights of whole days).

    Both are wall times of ``zone``, of its own place without one.  Sessions stay where they are.
    ``InvalidValue`` when it would end before it begins, or can have no length.
    """
    record = record_of(dossier, record_id)
    if isinstance(record, Task | Deadline):
        raise UserError(_("“{title}” has a day, but no length.").format(title=record.title()))
    was = wall_of(record)
    begins, ends = (_own(dossier, record, each, zone) for each in (start, end))
    to = Wall(begins, ends, was.all_day)
    if ends < begins or (was.all_day and ends - begins < ONE_DAY):
        raise InvalidValue(_("The end comes before the beginning."))
    with dossier.change(RESIZE, title=short(record.title())) as change:
        meeting = recurring_meeting(record, occurrence)
        if meeting and occurrence:
            return retimed(change, meeting, occurrence, to, whole)
        return change.update(record, values_at(record, to))


def copy(dossier: Dossier, record_id: str, start: datetime, *, zone: str = "") -> Entity:
    """Add a copy of a record that begins at ``start``, a wall time of ``zone`` (else its own).

    Of a meeting that comes back a single one is made.
    """
    record = record_of(dossier, record_id)
    begins = _own(dossier, record, start, zone)
    with dossier.change(COPY, title=short(record.title())) as change:
        return copied_at(change, record, begins)


def remove(dossier: Dossier, record_id: str, occurrence: date, *, whole: Whole = "one") -> None:
    """Take an occurrence out of a meeting that comes back, with those that follow, or all."""
    record = record_of(dossier, record_id)
    with dossier.change(DELETE_ONE, title=short(record.title())) as change:
        meeting = recurring_meeting(record, occurrence)
        if meeting is None:
            change.delete(record)
        else:
            without(change, meeting, occurrence, whole)


def set_apart(dossier: Dossier, record_id: str, occurrence: date) -> Entity:
    """Return the record of a single occurrence, made when it has none: to be edited by itself."""
    record = record_of(dossier, record_id)
    with dossier.change(N_("Set “{title}” apart"), title=short(record.title())) as change:
        meeting = recurring_meeting(record, occurrence)
        return exception_of(change, meeting, occurrence) if meeting else record


def own_zone(reader: Reader, record: Entity) -> str:
    """Return the zone of a record's own place, empty for one of whole days."""
    if isinstance(record, Session):
        event = reader.get(Event, record.event)
        return record.zone or (event.zone if event else "")
    return record.zone if isinstance(record, Event) else ""


def _own(reader: Reader, record: Entity, wall: datetime, zone: str) -> datetime:
    """Return what clocks at the record's own place show at ``wall`` of ``zone``."""
    own = "" if wall_of(record).all_day else own_zone(reader, record)
    return to_zone(wall, zone, own) if zone and own else wall
