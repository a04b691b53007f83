"""Copies of records on other days."""

from datetime import datetime, timedelta
from typing import Any, TypeVar

from iar_desktop.domain import Attendance, Event, Meeting, Participation, Session, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.calendar.wall import values_at, wall_of
from iar_desktop.schema.entity import Entity, own_fields
from iar_desktop.storage.change import Change

E = TypeVar("E", bound=Entity)

# What is true of one record only: its identifier elsewhere, how far it is, what came of it.
_OWN = {
    "uid", "status", "report", "learnt", "recommendations", "requested_on", "done_on",
    "rule", "except_on", "recurring", "instead_of",
}  # fmt: skip


def copied(record: E, **values: Any) -> E:
    """Return a new record with the fields of ``record``, but for what is true of one only."""
    kept = {
        each.name: getattr(record, each.name)
        for each in own_fields(type(record))
        if each.name not in _OWN
    }
    return type(record)(**{**kept, **values})


def copied_at(change: Change, record: Entity, start: datetime) -> Entity:
    """Add a copy of ``record`` that begins at ``start`` (of its own place's clocks).

    A visit, congress or hosted event brings its sessions along, a meeting its participants, a
    session those named for it; deadlines and tasks are not copied with it.
    """
    was = wall_of(record)
    now = was.moved(start - was.start)
    made = copied(record)
    for field, value in values_at(record, now).items():
        setattr(made, field.name, value)
    if isinstance(made, Task):
        made.status = TaskStatus.OPEN
    change.add(made)
    if isinstance(record, Event):
        _sessions_copied(change, record.id, made.id, now.start - was.start)
    if isinstance(record, Meeting):
        participations_copied(change, record.id, made.id)
    if isinstance(record, Session):
        _attendances_copied(change, record.id, made.id)
    return made


def _sessions_copied(change: Change, event: str, to: str, by: timedelta) -> None:
    for each in change.of(Session.event, event):
        start = each.starts_at + by if each.starts_at else None
        end = each.ends_at + by if each.ends_at else None
        made = change.add(copied(each, event=to, starts_at=start, ends_at=end))
        _attendances_copied(change, each.id, made.id)


def _attendances_copied(change: Change, session: str, to: str) -> None:
    named: list[Attendance] = change.of(Attendance.session, session)
    change.add_all(copied(each, session=to) for each in named)


def participations_copied(change: Change, event: str, to: str) -> None:
    """Let those who take part in one event take part in another."""
    named: list[Participation] = change.of(Participation.event, event)
    change.add_all(
        Participation(
            event=to,
            contact=each.contact,
            organisation=each.organisation,
            role=each.role,
            position=each.position,
            function=each.function,
        )
        for each in named
    )
