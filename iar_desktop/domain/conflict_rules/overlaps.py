"""One person, group, room or vehicle in two places at once."""

from collections.abc import Iterator, Sequence

from iar_desktop.domain.bookings import Booking, Clash, ConflictKind
from iar_desktop.domain.conflict_rules.audience import Audience
from iar_desktop.schema.folding import fold


def overlaps(ordered: Sequence[Booking], audience: Audience) -> Iterator[Clash]:
    """Yield what two sessions cannot share.

    The whole group is told before single people, and each of room and vehicle by itself.  Of two
    that are never moved from here nothing is told.
    """
    running: list[Booking] = []
    for each in ordered:
        running = [other for other in running if other.slot.end > each.slot.start]
        if each.slot.end > each.slot.start:
            for other in running:
                if other.own or each.own:
                    yield from _shared(other, each, audience)
            running.append(each)


def _shared(first: Booking, second: Booking, audience: Audience) -> Iterator[Clash]:
    start, end = second.slot.start, min(first.slot.end, second.slot.end)
    if same_group(first, second):
        yield Clash(ConflictKind.GROUP, first, second, start, end)
    elif who := audience(first) & audience(second):
        yield Clash(ConflictKind.PERSON, first, second, start, end, who)
    for kind, one, other in (
        (ConflictKind.ROOM, first.room, second.room),
        (ConflictKind.VEHICLE, first.vehicle, second.vehicle),
    ):
        if one and other and fold(one) == fold(other):
            yield Clash(kind, first, second, start, end, what=one)


def same_group(first: Booking, second: Booking) -> bool:
    """Return whether both expect the whole group of one event."""
    whole = first.group and second.group and first.own and second.own
    return whole and first.event == second.event
