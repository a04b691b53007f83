"""What a gesture or a key asks for, before any record is touched."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from iar_desktop.domain.calendar.entry import Entry

FIXED_LENGTH = frozenset({"deadline", "task", "agreement"})
"""Kinds that fall on a day and last no longer."""
Act = Literal["move", "follow", "resize", "lengthen", "copy", "swap", "create"]


class Drop(NamedTuple):
    """``entry`` is to be at ``start`` to ``end`` (wall times of the calendar's zone).

    ``by`` is how much later it begins by the clocks of its own place.  ``follow`` takes the
    sessions after it along, ``lengthen`` shifts them when its end moves, ``swap`` changes places
    with ``other``; ``create`` has no entry.
    """

    act: Act
    start: datetime
    end: datetime
    all_day: bool
    entry: Entry | None = None
    other: Entry | None = None
    by: timedelta = timedelta(0)

    @property
    def changes(self) -> bool:
        """Whether anything is asked for at all."""
        if self.entry is None or self.act in ("copy", "swap"):
            return True
        return (self.start, self.end) != (self.entry.start, self.entry.end)


def drop_of(act: Act, entry: Entry, made: Entry) -> Drop:
    """Return what makes ``made`` of ``entry``."""
    by = made.start - entry.start
    if made.own_start and entry.own_start:
        by = made.own_start - entry.own_start
    return Drop(act, made.start, made.end, entry.all_day, entry, by=by)
