"""A day put off: what follows a session goes with it, and what has a fixed time stays.

Times are wall times of one place.  The functions return all the slots that they are given, in
order of time; ``retime.changed`` tells which of them moved.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from iar_desktop.domain.retime import Slot, in_order

SHORTEST = timedelta(minutes=5)


def shifted_with_following(slots: Sequence[Slot], moved: str, by: timedelta) -> list[Slot]:
    """Return the slots with ``moved`` and those after it that day ``by`` later (or earlier).

    Lengths and the pauses between them are kept.  Those with a fixed time stay: what would run
    into one takes place right after it, and what follows gives way as far as it must; nothing
    is brought forward to before one that it came after.  ``moved`` itself may be fixed.
    """
    own = _found(slots, moved)
    rest = [each for each in slots if each.id != moved]
    following = [
        each
        for each in in_order(rest)
        if each.start >= own.start and each.start.date() == own.start.date() and not each.fixed
    ]
    return _placed(slots, [own, *following], by)


def lengthened(slots: Sequence[Slot], changed: str, by: timedelta) -> list[Slot]:
    """Return the slots with ``changed`` ending ``by`` later (or earlier), and what follows too.

    What began when it ended or later that day is shifted by as much, as
    ``shifted_with_following`` does.  It keeps at least five minutes, or its length if shorter.
    """
    own = _found(slots, changed)
    least = min(SHORTEST, own.lasts)
    by = max(by, least - own.lasts)
    longer = replace(own, end=own.end + by)
    others = [each for each in slots if each.id != changed]
    following = [
        each
        for each in in_order(others)
        if each.start >= own.end and each.start.date() == own.start.date() and not each.fixed
    ]
    return _placed([*others, longer], following, by)


def swapped(slots: Sequence[Slot], one: str, other: str) -> list[Slot]:
    """Return the slots with two sessions in each other's place, their lengths kept.

    On one day the later one begins where the earlier one did, and that one ends where the later
    one did; what lies between closes up or makes room.  On two days, or around a fixed time,
    each begins where the other did.
    """
    first, second = in_order((_found(slots, one), _found(slots, other)))
    between = [
        each
        for each in slots
        if each.id not in (one, other) and first.end <= each.start and each.end <= second.start
    ]
    same_day = first.start.date() == second.start.date()
    leading = second.at(first.start)
    if first.end > second.start:
        trailing, shifted = first.at(leading.end), {}
    elif same_day and not any(each.fixed for each in between):
        by = second.lasts - first.lasts
        trailing = first.at(second.end - first.lasts)
        shifted = {each.id: each.shifted(by) for each in between}
    else:
        trailing, shifted = first.at(second.start), {}
    after = {leading.id: leading, trailing.id: trailing} | shifted
    return in_order(after.get(each.id, each) for each in slots)


def _found(slots: Sequence[Slot], wanted: str) -> Slot:
    return next(each for each in slots if each.id == wanted)


def _placed(slots: Sequence[Slot], moving: Sequence[Slot], by: timedelta) -> list[Slot]:
    """Shift ``moving``, in order of time, among what stays."""
    ids = {each.id for each in moving}
    fixed = in_order(each for each in slots if each.fixed and each.id not in ids)
    after: dict[str, Slot] = {}
    for number, each in enumerate(moving):
        start = each.start + by
        before = [other for other in moving[:number] if other.end <= each.start]
        if before:
            last = max(before, key=lambda other: other.end)
            kept = after[last.id].end + _pause(last, each, fixed)
            start = max(start, kept)
        after[each.id] = each.at(_beside(each, start, fixed))
    return in_order(after.get(each.id, each) for each in slots)


def _pause(before: Slot, own: Slot, fixed: Sequence[Slot]) -> timedelta:
    """Return the pause before ``own``, counted from the last thing before it."""
    ends = [each.end for each in fixed if before.end <= each.end <= own.start]
    return own.start - max(ends, default=before.end)


def _beside(own: Slot, start: datetime, fixed: Sequence[Slot]) -> datetime:
    """Return the first time from ``start`` on at which ``own`` meets nothing fixed.

    It stays after what it came after, and what it met before it may meet still.
    """
    for each in fixed:
        if each.end <= own.start:
            near = each.start.date() == own.start.date()
            start = max(start, each.end) if near else start
        elif each.start >= own.end and start < each.end and start + own.lasts > each.start:
            start = each.end
    return start
