"""What cannot be: one person, room or vehicle in two places, a way too long, a day not free.

Pure, and the one set of rules for the calendar, the programme and the check: it looks at bookings
and says what clashes; ``remedies`` proposes how to mend it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from iar_desktop.domain.bookings import (
    NO_SETTING,
    Booking,
    Clash,
    ConflictKind,
    Days,
    Setting,
)
from iar_desktop.domain.conflict_rules.audience import audience_of
from iar_desktop.domain.conflict_rules.overlaps import overlaps
from iar_desktop.domain.conflict_rules.special_days import on_holidays, passed
from iar_desktop.domain.conflict_rules.staffing import staff_needed_twice
from iar_desktop.domain.conflict_rules.travelling import too_far
from iar_desktop.domain.conflict_sentences import sentence
from iar_desktop.domain.retime import Slot

__all__ = [
    "Booking",
    "Clash",
    "ConflictKind",
    "Days",
    "Setting",
    "after_moves",
    "clashes",
    "sentence",
]


def clashes(
    bookings: Iterable[Booking],
    days: Days,
    group: frozenset[str] = frozenset(),
    setting: Setting = NO_SETTING,
) -> list[Clash]:
    """Return what clashes, in order of time.

    ``days`` and ``group`` (ids of the people) are those of the one event that is looked at; of
    several, ``setting`` has them for each.  Of a pair of sessions the whole group is told before
    single people, and each of room and vehicle by itself.  What is not moved from here clashes
    only with what is.
    """
    ordered = sorted(bookings, key=lambda each: (each.slot.start, each.slot.end, each.id))
    timed = [each for each in ordered if not (each.all_day or each.due)]
    audience = audience_of(group, setting)
    found = [
        *_outside(timed, days, setting.days),
        *overlaps(timed, audience),
        *too_far(timed, audience, setting.ways),
        *staff_needed_twice([each for each in ordered if not each.due]),
        *on_holidays(ordered, setting.holidays),
        *(passed(ordered, setting.today) if setting.today else ()),
    ]
    return sorted(found, key=lambda clash: clash.start)


def _outside(timed: Sequence[Booking], days: Days, days_of: Mapping[str, Days]) -> Iterator[Clash]:
    for each in timed:
        own = each.own and each.kind == "session"
        if own and not days_of.get(each.event, days).hold(each):
            yield Clash(ConflictKind.OUTSIDE, each, None, each.slot.start, each.slot.end)


def after_moves(bookings: Iterable[Booking], moves: Mapping[str, Slot]) -> list[Booking]:
    """Return the bookings with those in ``moves`` (by id) at their new times."""
    return [each.moved(moves[each.id]) if each.id in moves else each for each in bookings]
