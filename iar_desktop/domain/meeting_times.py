"""The days and the hours of a meeting: kept both, and never at odds with each other.

Lists, reminders and the calendar look for days, people write hours: whichever of the two is
edited, the other follows.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

_INSTANT = timedelta(microseconds=1)


class Times(NamedTuple):
    """The days of a meeting and its hours (wall times of its place), under their field names."""

    starts_on: date | None = None
    ends_on: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None


def agreeing(now: Times, was: Times, *, end_told: bool = False) -> Times:
    """Return ``now`` with days and hours that agree; what differs from ``was`` is what was meant.

    Where only a day was changed the hours move there, else the days are those of the hours.  A
    beginning put on another day, or after the end, takes the end along, unless that was told too.
    """
    if now.starts_at is None:
        return _without_beginning(now, was)
    if now.starts_at == was.starts_at and now.starts_on is None and was.starts_on:
        return now._replace(starts_at=None, ends_at=None)  # the day was taken away
    return _ended(_begun(now, was, end_told=end_told), now, was)


def _without_beginning(now: Times, was: Times) -> Times:
    if was.starts_at is not None:
        return now._replace(ends_at=None)
    if now.ends_at is None:
        return now
    end = now.ends_at
    last = last_day(end - _INSTANT, end)
    first = now.starts_on or last
    if first > last and first != was.starts_on:
        end, last = end + (first - last), first
    return now._replace(starts_on=min(first, last), ends_on=last, ends_at=end)


def _begun(now: Times, was: Times, *, end_told: bool) -> Times:
    """Return the times with a beginning on its day; an end that nobody changed goes along."""
    start, end = now.starts_at, now.ends_at
    if start is None:
        return now
    by = timedelta(0)
    if start != was.starts_at:
        away = was.starts_at and end and (start.date() != was.starts_at.date() or end < start)
        if was.starts_at and away and not end_told:
            by = start - was.starts_at
    elif now.starts_on and now.starts_on != was.starts_on:
        by = now.starts_on - start.date()
        start += by
    if end and end == was.ends_at:
        end += by
    return now._replace(starts_on=start.date(), starts_at=start, ends_at=end)


def _ended(begun: Times, now: Times, was: Times) -> Times:
    """Return the times with an end on its day."""
    start, end, last = begun.starts_at, begun.ends_at, begun.ends_on
    if start is None or begun.starts_on is None:
        return begun
    if end is None:
        if last and last < begun.starts_on:
            kept = last == was.ends_on and was.starts_on is not None
            lasts = last - was.starts_on if kept and was.starts_on else timedelta(0)
            last = begun.starts_on + max(lasts, timedelta(0))
        return begun._replace(ends_on=last)
    if last and last != was.ends_on and was.ends_at and now.ends_at == was.ends_at:
        end += last - last_day(start, end)
    return begun._replace(ends_at=end, ends_on=last_day(start, end))


def last_day(start: datetime, end: datetime) -> date:
    """Return the last day on which something takes place that ends at ``end``, exclusive."""
    if end.time() == time(0) and end > start:
        return end.date() - timedelta(1)
    return end.date()
