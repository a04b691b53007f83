"""The way from one session to the next takes longer than the time there is for it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from iar_desktop.domain.bookings import ONE_DAY, Booking, Clash, ConflictKind
from iar_desktop.domain.conflict_rules.audience import Audience
from iar_desktop.domain.conflict_rules.overlaps import same_group
from iar_desktop.domain.travel import Ways
from iar_desktop.schema.folding import fold

_MINUTE = timedelta(minutes=1)
_NOBODY: frozenset[str] = frozenset()


def too_far(ordered: Sequence[Booking], audience: Audience, ways: Ways) -> Iterator[Clash]:
    """Yield the ways that are too long for those who are at both sessions, or for a vehicle.

    A transfer between them is part of the time for the way.  Of a place that is not known, or
    a way of which nothing is known, nothing is told.
    """
    found: dict[tuple[str, str], tuple[Booking, Booking, int]] = {}
    travellers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mover, stops in _stops(ordered, audience).items():
        for way in _long_ways(stops, ways):
            key = way[0].id, way[1].id
            found[key] = way
            travellers[key].add(mover)
    for key, (first, second, needed) in found.items():
        if first.own or second.own:
            yield _clash(first, second, needed, travellers[key], ways)


def _stops(ordered: Sequence[Booking], audience: Audience) -> dict[str, list[Booking]]:
    """Return where each person, group (" " and its event) and vehicle ("/" and it) is in turn."""
    found: dict[str, list[Booking]] = defaultdict(list)
    for each in ordered:
        if each.transfer:
            continue
        movers = set(audience(each))
        if each.group and each.own:
            movers.add(f" {each.event}")
        if each.vehicle:
            movers.add(f"/{fold(each.vehicle)}")
        for mover in movers:
            found[mover].append(each)
    return found


def _long_ways(stops: Sequence[Booking], ways: Ways) -> Iterator[tuple[Booking, Booking, int]]:
    at: Booking | None = None
    for each in stops:
        if at is not None and at.place and each.place and at.place != each.place:
            gap = each.slot.start - at.slot.end
            if timedelta(0) <= gap < ONE_DAY:
                needed = ways.minutes(at.place, each.place)
                if needed is not None and needed * _MINUTE > gap:
                    yield at, each, needed
        if at is None or each.slot.end >= at.slot.end:
            at = each


def _clash(first: Booking, second: Booking, needed: int, movers: set[str], ways: Ways) -> Clash:
    people = frozenset(each for each in movers if each[:1] not in (" ", "/"))
    alone = all(each.startswith("/") for each in movers)
    return Clash(
        ConflictKind.TRAVEL,
        first,
        second,
        first.slot.end,
        second.slot.start,
        _NOBODY if same_group(first, second) else people,
        what=first.vehicle if alone else "",
        where=f"{ways.name(first.place)} → {ways.name(second.place)}",
        needed=needed,
    )
