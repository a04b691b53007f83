"""Moving the sessions of a programme: lengths are kept, and so are the pauses between them.

Times are wall times of one place; a session may end after midnight.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

DAY_BEGINS = time(9)
NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Slot:
    """When a session takes place; ``id`` is the session's.

    One that is ``fixed`` stays where it is when others are shifted.
    """

    id: str
    start: datetime
    end: datetime
    fixed: bool = False

    @property
    def lasts(self) -> timedelta:
        """The length of the session."""
        return self.end - self.start

    def shifted(self, by: timedelta) -> "Slot":
        """Return the slot ``by`` later, its length kept."""
        return replace(self, start=self.start + by, end=self.end + by)

    def at(self, start: datetime) -> "Slot":
        """Return the slot beginning at ``start``, its length kept."""
        return self.shifted(start - self.start)


def in_order(slots: Iterable[Slot]) -> list[Slot]:
    """Return the slots by beginning, then end."""
    return sorted(slots, key=lambda slot: (slot.start, slot.end, slot.id))


def changed(before: Iterable[Slot], after: Iterable[Slot]) -> list[Slot]:
    """Return those of ``after`` that are not as they were."""
    known = {slot.id: slot for slot in before}
    return [slot for slot in after if known.get(slot.id) != slot]


def reordered(slots: Sequence[Slot], moved: str, index: int) -> list[Slot]:
    """Return the slots of one day with ``moved`` as number ``index`` (from 0), retimed.

    The moved session takes the pause after it (before it, if it was the last) along; the
    sessions that it leaves close up, those that it comes before make room.  Sessions that
    overlapped on purpose stay together, and whatever lies outside the range stays where it is.
    """
    ordered = in_order(slots)
    own = next(slot for slot in ordered if slot.id == moved)
    others = [slot for slot in ordered if slot.id != moved]
    index = max(0, min(index, len(others)))
    if index == ordered.index(own) or not others:
        return ordered
    if _alone(own, others):
        pause = _pause(own, others)
        closed = [s.shifted(-own.lasts - pause) if s.start >= own.end else s for s in others]
    else:
        pause, closed = NONE, others
    return _inserted(closed, own, index, pause)


def inserted(slots: Sequence[Slot], newcomer: Slot, index: int, day: date) -> list[Slot]:
    """Return the slots of ``day`` with a session of another day as number ``index``, retimed.

    In an empty day it keeps its wall time.
    """
    others = in_order(slot for slot in slots if slot.id != newcomer.id)
    if not others:
        return [newcomer.at(datetime.combine(day, newcomer.start.time()))]
    index = max(0, min(index, len(others)))
    return _inserted(others, newcomer, index, NONE)


def free_start(slots: Iterable[Slot], day: date, lasts: timedelta) -> datetime:
    """Return when a new session of ``lasts`` can begin on ``day``: after the last one.

    An empty day begins at nine; where no room is left before midnight it is nine as well.
    """
    ends = [slot.end for slot in slots if slot.start.date() == day]
    begins = datetime.combine(day, DAY_BEGINS)
    after = max(ends, default=begins)
    return after if (after + lasts).date() == day else begins


def _alone(own: Slot, others: Sequence[Slot]) -> bool:
    return all(own.end <= slot.start or slot.end <= own.start for slot in others)


def _pause(own: Slot, others: Sequence[Slot]) -> timedelta:
    """Return the pause after the session, or before it when it is the last of the day."""
    later = [slot.start for slot in others if slot.start >= own.end]
    if later:
        return min(later) - own.end
    return own.start - max(slot.end for slot in others)


def _inserted(others: Sequence[Slot], own: Slot, index: int, pause: timedelta) -> list[Slot]:
    """Put ``own`` among the others of its day, which are at least one."""
    index = _between_blocks(others, index)
    before, after = list(others[:index]), list(others[index:])
    start = after[0].start if after else max(slot.end for slot in before) + pause
    return [*before, own.at(start), *(slot.shifted(own.lasts + pause) for slot in after)]


def _between_blocks(slots: Sequence[Slot], index: int) -> int:
    """Return the index moved back to where no session runs into the next one."""
    while 0 < index < len(slots) and max(s.end for s in slots[:index]) > slots[index].start:
        index -= 1
    return index
