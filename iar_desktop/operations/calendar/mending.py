"""Doing what a remedy proposes, whatever it touches, as one step."""

from collections.abc import Mapping
from datetime import date

from iar_desktop.domain import (
    Attendance,
    Deadline,
    Delegation,
    Event,
    Participation,
    Session,
    Task,
)
from iar_desktop.domain.remedy import Remedy, Replacement
from iar_desktop.domain.retime import Slot
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.calendar.booking import APART
from iar_desktop.operations.calendar.moving import moved
from iar_desktop.operations.calendar.repeating import occurrence_wall, recurring_meeting, retimed
from iar_desktop.operations.calendar.wall import Wall
from iar_desktop.operations.records import record_of
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier


def mend(dossier: Dossier, remedy: Remedy, before: Mapping[str, Slot]) -> tuple[Entity, ...]:
    """Do what ``remedy`` proposes; ``before`` are the slots, by id, that it was thought out for.

    Times move by as much as in the remedy, in wall times of their own places.
    """
    with dossier.change(remedy.message, **remedy.params) as change:
        changed = [_retimed(change, slot, before[slot.id]) for slot in remedy.moves]
        changed += [_replaced(change, each) for each in remedy.replaced]
        changed += [_done(change, each) for each in remedy.done]
        return tuple(changed)


def _retimed(change: Change, slot: Slot, before: Slot) -> Entity:
    known, _apart, day = slot.id.partition(APART)
    record = record_of(change, known)
    starts, ends = slot.start - before.start, slot.end - before.end
    occurrence = date.fromisoformat(day) if day else None
    meeting = recurring_meeting(record, occurrence)
    if meeting and occurrence:
        was = occurrence_wall(meeting, occurrence)
        now = Wall(was.start + starts, was.end + ends, was.all_day)
        return retimed(change, meeting, occurrence, now, "one")
    if isinstance(record, Session) and starts != ends:
        start = record.starts_at + starts if record.starts_at else None
        end = record.ends_at + ends if record.ends_at else None
        return change.update(record, {Session.starts_at: start, Session.ends_at: end})
    return moved(change, record, starts)


def _replaced(change: Change, replacement: Replacement) -> Entity:
    """Put one person in the place of another wherever the record names that one."""
    known, _apart, _day = replacement.booking.partition(APART)
    record = record_of(change, known)
    person, instead = replacement.person, replacement.instead
    if isinstance(record, Session):
        _in_parts(change, change.of(Attendance.session, record.id), person, instead)
        fields = [Session.host]
    else:
        _in_parts(change, change.of(Participation.event, record.id), person, instead)
        escort = [Delegation.escort] if isinstance(record, Delegation) else []
        fields = [Event.owner, *escort]
    values = {each: instead for each in fields if getattr(record, each.name) == person}
    return change.update(record, values)


def _in_parts(
    change: Change, parts: "list[Attendance] | list[Participation]", person: str, instead: str
) -> None:
    there = {each.contact for each in parts}
    for each in parts:
        if each.contact == person and instead in there:
            change.delete(each)
        elif each.contact == person:
            change.update(each, {each.fields["contact"]: instead})


def _done(change: Change, record_id: str) -> Entity:
    record = record_of(change, record_id)
    today = clock.today()
    if isinstance(record, Task):
        return change.update(record, {Task.status: TaskStatus.DONE, Task.done_on: today})
    return change.update(record, {Deadline.done_on: today})
