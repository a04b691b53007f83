"""Who sits where: people in order of precedence, placed around tables.

Places are counted from 1, clockwise as the table is seen from above, so that at the right hand of
whoever sits at a place is the place before it.  The seat of honour, and those next to it, follow
from the shape (``honour``); protocol gives the place at the host's right to the guest of honour,
that at the left to the next, and so on outwards.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Shape(Option):
    """The tables there are."""

    ROUND_8 = "round-8", N_("Round tables of 8")
    ROUND_6 = "round-6", N_("Round tables of 6")
    ROUND_10 = "round-10", N_("Round tables of 10")
    LONG = "long", N_("One long table")
    U = "u", N_("U-shaped table")

    @property
    def most(self) -> int:
        """How many sit at one table; who is more sits at a further one."""
        return _MOST[self]

    @property
    def is_round(self) -> bool:
        """Whether places follow each other all around."""
        return self not in (Shape.LONG, Shape.U)


_MOST = {Shape.ROUND_6: 6, Shape.ROUND_8: 8, Shape.ROUND_10: 10, Shape.LONG: 60, Shape.U: 48}


class SeatingOrder(Option):
    """How people are placed."""

    PRECEDENCE = "precedence", N_("By precedence")
    ALTERNATING = "alternating", N_("Hosts and guests alternating")


class Sitter(NamedTuple):
    """Somebody to be seated: the id of the person, and on which side."""

    id: str
    is_host: bool = False


class Seated(NamedTuple):
    """Where somebody sits: the number of the table and the place at it, both from 1."""

    id: str
    table: int
    place: int


def seated(people: Iterable[Sitter], shape: Shape, order: SeatingOrder) -> list[Seated]:
    """Return a seat for each of ``people``, who come in order of precedence; each once.

    By precedence, the first sit at the first table.  Alternating, hosts and guests sit in turn as
    far as there are enough of both; the first host presides over the first table, the second over
    the second, while the guests of the highest rank are together at the first.
    """
    found = list(dict.fromkeys(people))
    tables = -(-len(found) // shape.most)
    if order is SeatingOrder.PRECEDENCE:
        groups = _shared(found, tables)
        return [each for at, group in enumerate(groups, 1) for each in _ranked(group, shape, at)]
    hosts = [each for each in found if each.is_host]
    # The tables that have a host more have no guest more: none is fuller than it may be.
    guests = _shared([each for each in found if not each.is_host], tables, last=True)
    return [
        each
        for at in range(1, tables + 1)
        for each in _alternating(hosts[at - 1 :: tables], guests[at - 1], shape, at)
    ]


def honour(shape: Shape, count: int) -> list[int]:
    """Return the places at a table of ``count``, the most honoured first."""
    if shape.is_round:
        return _outwards(1, range(1, count + 1), around=True)
    if shape is Shape.U:
        arm, head = u_parts(count)
        return _outwards(arm + (head + 1) // 2, range(1, count + 1))
    right, left = long_sides(count)
    sides = [
        _outwards((right + 1) // 2, range(1, right + 1)),
        _outwards(right + left // 2 + 1, range(right + 1, count + 1)),
    ]
    return [each for pair in zip(*sides, strict=False) for each in pair] + sides[0][left:]


def long_sides(count: int) -> tuple[int, int]:
    """Return how many sit at the right and at the left side of a long table seen from its foot."""
    return (count + 1) // 2, count // 2


def u_parts(count: int) -> tuple[int, int]:
    """Return how many sit at the left arm of a U and at its head; the others are at the right."""
    head = 1 if count < 6 else 3
    head = min(head, count)
    return (count - head) // 2, head


def _outwards(centre: int, places: range, *, around: bool = False) -> list[int]:
    """Return ``places`` from ``centre`` on: the one at its right, at its left, and so on."""
    found = [centre] if centre in places else []
    count = len(places)
    for step in range(1, count):
        for place in (centre - step, centre + step):
            at = (place - places.start) % count + places.start if around else place
            if at in places and at not in found:
                found.append(at)
    return found


def _shared(people: Sequence[Sitter], tables: int, *, last: bool = False) -> list[Sequence[Sitter]]:
    """Return ``people`` in order for each table, as many at each; one more at the first ones.

    With ``last``, one more at the last ones.
    """
    if not tables:
        return []
    each, more = divmod(len(people), tables)
    sizes = [each + 1] * more + [each] * (tables - more)
    if last:
        sizes.reverse()
    starts = [sum(sizes[:index]) for index in range(tables)]
    return [people[start : start + size] for start, size in zip(starts, sizes, strict=True)]


def _ranked(group: Sequence[Sitter], shape: Shape, table: int) -> list[Seated]:
    places = honour(shape, len(group))
    return [Seated(each.id, table, place) for each, place in zip(group, places, strict=True)]


def _alternating(
    hosts: Sequence[Sitter], guests: Sequence[Sitter], shape: Shape, table: int
) -> list[Seated]:
    """Return seats for both: those of the hosts as evenly among all as they can be."""
    count = len(hosts) + len(guests)
    places = honour(shape, count)
    if not hosts or not guests:
        return _ranked([*hosts, *guests], shape, table)
    presiding = places[0] - 1
    kept = {(presiding + step * count // len(hosts)) % count + 1 for step in range(len(hosts))}
    for_hosts = iter([each for each in places if each in kept])
    for_guests = iter([each for each in places if each not in kept])
    return [
        *(Seated(each.id, table, place) for each, place in zip(hosts, for_hosts, strict=True)),
        *(Seated(each.id, table, place) for each, place in zip(guests, for_guests, strict=True)),
    ]
