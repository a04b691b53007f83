"""Changing who sits where: chairs by table and place, each with the id of who sits on it."""

from collections.abc import Iterable, Mapping

from iar_desktop.domain.seating import Seated

Place = tuple[int, int]
"""The number of a table and the place at it, both from 1."""
Seats = Mapping[Place, str]


def seats_by_place(found: Iterable[Seated]) -> dict[Place, str]:
    """Return who sits on which chair."""
    return {(each.table, each.place): each.id for each in found}


def to_keep(seats: Seats) -> list[Seated]:
    """Return ``seats`` as they are kept, by table and place."""
    return [Seated(person, *place) for place, person in sorted(seats.items())]


def put(seats: Seats, person: str, place: Place) -> dict[Place, str]:
    """Seat ``person`` at ``place``; who sits there takes the place that becomes free, if any."""
    found = without(seats, person)
    former = place_of(seats, person)
    sitting = found.pop(place, "")
    if sitting and former:
        found[former] = sitting
    found[place] = person
    return found


def without(seats: Seats, person: str) -> dict[Place, str]:
    """Let ``person`` have no seat."""
    return {place: each for place, each in seats.items() if each != person}


def place_of(seats: Seats, person: str) -> Place | None:
    """Return where ``person`` sits, None without a seat."""
    return next((place for place, each in seats.items() if each == person), None)


def chairs(seats: Seats, more: Mapping[int, int]) -> dict[int, int]:
    """Return how many chairs each table has: up to the last one sat on, or ``more`` by table."""
    found = {table: count for table, count in more.items() if count}
    for table, place in seats:
        found[table] = max(found.get(table, 0), place)
    return dict(sorted(found.items()))
