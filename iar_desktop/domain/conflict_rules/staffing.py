"""Two visits, congresses or events at once need the same people of the office."""

from collections.abc import Iterator, Sequence

from iar_desktop.domain.bookings import Booking, Clash, ConflictKind


def staff_needed_twice(ordered: Sequence[Booking]) -> Iterator[Clash]:
    """Yield the pairs of events that share days and people, and an event with a session of another.

    A session is not told where its own event competes for the same person already.
    """
    running: list[Booking] = []
    told: set[tuple[str, str, str]] = set()
    sessions: list[tuple[Booking, Booking, frozenset[str]]] = []
    for each in ordered:
        running = [other for other in running if other.slot.end > each.slot.start]
        for other in running:
            who = each.people & other.people
            if not who or not (each.all_day or other.all_day) or _belong(each, other):
                continue
            if each.all_day and other.all_day:
                told |= {(one, two, id) for id in who for one, two in _both(each.id, other.id)}
                yield _clash(other, each, who)
            else:
                sessions.append((other, each, who))
        if each.slot.end > each.slot.start:
            running.append(each)
    for first, second, who in sessions:
        visit, session = (first, second) if first.all_day else (second, first)
        rest = frozenset(one for one in who if (visit.id, session.event, one) not in told)
        if rest:
            yield _clash(first, second, rest)


def _both(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)


def _belong(one: Booking, other: Booking) -> bool:
    return one.event == other.id or other.event == one.id or not (one.own or other.own)


def _clash(first: Booking, second: Booking, who: frozenset[str]) -> Clash:
    start, end = second.slot.start, min(first.slot.end, second.slot.end)
    return Clash(ConflictKind.STAFF, first, second, start, end, who)
