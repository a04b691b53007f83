"""Meetings that come back: one of them changed, those from one on, or all."""

from datetime import date, datetime, timedelta
from typing import Literal

from iar_desktop.domain import Meeting
from iar_desktop.domain.calendar.recurring import occurrences
from iar_desktop.operations.calendar.copying import copied, participations_copied
from iar_desktop.operations.calendar.rules import counted_on, moved, until
from iar_desktop.operations.calendar.wall import Wall, values_at, wall_of
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.change import Change
from iar_desktop.storage.reader import Query, Reader

Whole = Literal["one", "following", "all"]

_MOST = 5000  # occurrences counted before a split: a century of weeks


def occurrence_wall(meeting: Meeting, day: date) -> Wall:
    """Return when the occurrence of ``day`` is by the rule."""
    first = wall_of(meeting)
    start = datetime.combine(day, first.start.time())
    return Wall(start, start + (first.end - first.start), first.all_day)


def retimed(change: Change, meeting: Meeting, day: date, to: Wall, whole: Whole) -> Meeting:
    """Put the occurrence of ``day`` at ``to``: it alone, with all that follow, or with all.

    Alone it becomes a record of its own.  With those that follow the rule is split in two.
    """
    if whole == "one":
        exception = exception_of(change, meeting, day)
        return change.update(exception, values_at(exception, to))
    if whole == "following" and day > wall_of(meeting).first:
        meeting = split(change, meeting, day)
    return _all_retimed(change, meeting, occurrence_wall(meeting, day), to)


def exception_of(change: Change, meeting: Meeting, day: date) -> Meeting:
    """Return the record that stands for the occurrence of ``day``, made when there is none."""
    own = Query(Meeting).where(Meeting.recurring.equals(meeting.id), Meeting.instead_of.equals(day))
    known = change.first(own)
    if known:
        return known
    made = copied(meeting, recurring=meeting.id, instead_of=day, status=meeting.status)
    for field, value in values_at(made, occurrence_wall(meeting, day)).items():
        setattr(made, field.name, value)
    change.add(made)
    participations_copied(change, meeting.id, made.id)
    return made


def split(change: Change, meeting: Meeting, day: date) -> Meeting:
    """End the rule of ``meeting`` before ``day``; return a new meeting that goes on from there."""
    rule, skipped = meeting.rule or "", meeting.except_on or ()
    before = len(_days(meeting, rule, day - timedelta(1)))
    following = copied(
        meeting,
        rule=counted_on(rule, before),
        except_on=tuple(each for each in skipped if each >= day),
        status=meeting.status,
    )
    for field, value in values_at(following, occurrence_wall(meeting, day)).items():
        setattr(following, field.name, value)
    change.add(following)
    participations_copied(change, meeting.id, following.id)
    for each in exceptions(change, meeting.id):
        if each.instead_of and each.instead_of >= day:
            change.update(each, {Meeting.recurring: following.id})
    earlier = tuple(each for each in skipped if each < day)
    ended = until(rule, day - timedelta(1))
    change.update(meeting, {Meeting.rule: ended, Meeting.except_on: earlier or None})
    return following


def exceptions(reader: Reader, meeting_id: str) -> list[Meeting]:
    """Return the records that stand for single occurrences of a meeting."""
    found: list[Meeting] = reader.of(Meeting.recurring, meeting_id)
    return found


def without(change: Change, meeting: Meeting, day: date, whole: Whole) -> None:
    """Take the occurrence of ``day`` out: it alone, with all that follow, or the whole meeting."""
    first = wall_of(meeting).first
    if whole == "all" or (whole == "following" and day <= first):
        change.delete(meeting)
        return
    gone = [
        each
        for each in exceptions(change, meeting.id)
        if each.instead_of
        and (each.instead_of == day if whole == "one" else each.instead_of >= day)
    ]
    change.delete(*gone)
    if whole == "one":
        change.update(meeting, {Meeting.except_on: (*(meeting.except_on or ()), day)})
    else:
        change.update(meeting, {Meeting.rule: until(meeting.rule or "", day - timedelta(1))})


def recurring_meeting(record: object, day: date | None) -> Meeting | None:
    """Return ``record`` when it is a meeting that comes back and ``day`` one of its days.

    ``UserError`` when the rule does not put an occurrence on that day (any more).
    """
    if day is None or not isinstance(record, Meeting) or not record.rule:
        return None
    if day not in _days(record, record.rule, day, day):
        raise UserError(
            _("“{title}” does not take place on this day any more.").format(title=record.title())
        )
    return record


def _days(meeting: Meeting, rule: str, last: date, first: date | None = None) -> list[date]:
    """Return the days that the rule gives up to ``last``, exceptions counted as well."""
    begins = wall_of(meeting).start
    found = occurrences(begins, rule, (), first or begins.date(), last, _MOST, meeting.zone)
    return [each.date() for each in found]


def _all_retimed(change: Change, meeting: Meeting, was: Wall, to: Wall) -> Meeting:
    """Move and stretch a whole recurring meeting as one of its occurrences was."""
    first = wall_of(meeting)
    by = to.start - was.start
    wall = Wall(first.start + by, first.start + by + (to.end - to.start), first.all_day)
    days = (wall.first - first.first).days
    step = timedelta(days)
    values = values_at(meeting, wall)
    if days:
        values[Meeting.rule] = moved(meeting.rule or "", first.first, days)
        skipped = meeting.except_on or ()
        values[Meeting.except_on] = tuple(each + step for each in skipped) or None
        for each in exceptions(change, meeting.id):
            if each.instead_of:
                change.update(each, {Meeting.instead_of: each.instead_of + step})
    return change.update(meeting, values)
