"""When a record takes place, as a period of wall times of its own place; and how to write one."""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from iar_desktop.domain import Deadline, Event, Meeting, Session, Task
from iar_desktop.operations.calendar.period import ONE_DAY, ONE_HOUR, whole_days
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _

Values = dict[Field[Any], Any]


class Wall(NamedTuple):
    """From ``start`` to ``end`` (exclusive); of whole days both are midnights."""

    start: datetime
    end: datetime
    all_day: bool

    @property
    def first(self) -> date:
        """The first day."""
        return self.start.date()

    def moved(self, by: timedelta) -> "Wall":
        """Return the same period ``by`` later; whole days move by whole days."""
        step = whole(by) if self.all_day else by
        return Wall(self.start + step, self.end + step, self.all_day)


def whole(by: timedelta) -> timedelta:
    """Return the nearest whole number of days."""
    return timedelta(round(by / ONE_DAY))


def days(first: date, last: date) -> Wall:
    """Return the whole days from ``first`` to ``last``."""
    start, end = whole_days(first, last)
    return Wall(start, end, all_day=True)


def wall_of(record: Entity) -> Wall:
    """Return when ``record`` is; ``UserError`` for one without a day, or never in a calendar."""
    if isinstance(record, Session | Meeting) and record.starts_at:
        return Wall(record.starts_at, record.ends_at or record.starts_at + ONE_HOUR, all_day=False)
    if isinstance(record, Event) and record.starts_on:
        return days(record.starts_on, record.last_day() or record.starts_on)
    if isinstance(record, Task | Deadline) and record.due_on:
        return days(record.due_on, record.due_on)
    raise UserError(
        _("“{title}” has no day that could be moved in the calendar.").format(title=record.title())
    )


def values_at(record: Entity, wall: Wall) -> Values:
    """Return what to write so that ``record`` is at ``wall``; an end that was open stays open."""
    last = (wall.end - ONE_DAY).date()
    if isinstance(record, Session):
        return {
            Session.starts_at: wall.start,
            Session.ends_at: wall.end if _ends(record, wall) else None,
        }
    if isinstance(record, Meeting) and record.starts_at:
        return {
            Meeting.starts_at: wall.start,
            Meeting.ends_at: wall.end if _ends(record, wall) else None,
        }
    if isinstance(record, Event):
        kept = record.ends_on is not None or last != wall.first
        return {Event.starts_on: wall.first, Event.ends_on: last if kept else None}
    return {record.fields["due_on"]: wall.first}


def _ends(record: Session | Meeting, wall: Wall) -> bool:
    """Return whether an end is to be written: there was one, or the length is another."""
    return record.ends_at is not None or wall.end - wall.start != ONE_HOUR
