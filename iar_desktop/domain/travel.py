"""How long it takes from one place to another: the office's own table first, else a guess."""

from collections.abc import Iterable
from functools import lru_cache
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

from iar_desktop.schema.folding import fold

_EARTH = 6371.0  # km, the mean radius
_NEAR = 0.5  # km: within a walk nobody needs telling
_DETOUR = 1.3  # roads are about so much longer than the straight line
_TOWN, _TOWN_SPEED, _ROAD_SPEED = 10.0, 30.0, 80.0  # km, km/h
_BY_AIR, _AIR_SPEED = 240.0, 750.0  # min to and from and in airports, km/h
_ROUNDED_TO = 5


class Spot(NamedTuple):
    """A place of the office: ``position`` is latitude and longitude in degrees."""

    id: str
    name: str
    city: str = ""
    position: tuple[float, float] | None = None


class Ways:
    """Places and the ways between them."""

    def __init__(
        self, spots: Iterable[Spot] = (), times: Iterable[tuple[str, str, int]] = ()
    ) -> None:
        """Take the places, and the minutes between two of them by their ids, there or back."""
        self._spots = {each.id: each for each in spots}
        self._known = {frozenset((start, end)): minutes for start, end, minutes in times}
        self._names: dict[str, str] = {}
        self._cities: dict[str, str] = {}
        for each in self._spots.values():
            self._names.setdefault(fold(each.name), each.id)
            if each.city:
                self._cities.setdefault(fold(each.city), each.id)

    def find(self, *texts: str | None) -> str:
        """Return the id of the place that the first text to name one names; "" for none.

        A text names a place by its name, or by what stands before a comma, a bracket or a dash
        ("Laon, salle Champagne"), or by its city.
        """
        for text in texts:
            if text and (found := self._named(text)):
                return found
        return ""

    def name(self, place: str) -> str:
        """Return the name of a place by its id."""
        return self._spots[place].name if place in self._spots else ""

    def minutes(self, start: str, end: str) -> int | None:
        """Return how long the way takes, None when that cannot be told."""
        if start == end and start:
            return 0
        known = self._known.get(frozenset((start, end)))
        if known is not None:
            return known
        here, there = self._spots.get(start), self._spots.get(end)
        if not (here and there and here.position and there.position):
            return None
        return guessed(here.position, there.position)

    def _named(self, text: str) -> str:
        for known in (self._names, self._cities):
            for part in (text, _before_detail(text)):
                if found := known.get(fold(part)):
                    return found
        return ""


NO_WAYS = Ways()


def _before_detail(text: str) -> str:
    ends = [at for sign in (",", "(", " – ", " - ", " · ") if (at := text.find(sign)) > 0]
    return text[: min(ends, default=len(text))].strip()


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the kilometres between two positions in degrees, over the sphere (haversine)."""
    latitude, longitude, there, beyond = map(radians, (*one, *other))
    half = sin((there - latitude) / 2) ** 2
    half += cos(latitude) * cos(there) * sin((beyond - longitude) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))


@lru_cache(maxsize=4096)
def guessed(one: tuple[float, float], other: tuple[float, float]) -> int:
    """Return soberly guessed minutes between two positions, rounded up to five.

    By road at 30 km/h for the first ten kilometres and 80 km/h after, a third longer than the
    straight line; far away by air at 750 km/h with four hours around it, if that is sooner.
    """
    straight = distance(one, other)
    if straight < _NEAR:
        return 0
    road = straight * _DETOUR
    town = min(road, _TOWN)
    driven = (town / _TOWN_SPEED + (road - town) / _ROAD_SPEED) * 60
    flown = _BY_AIR + straight / _AIR_SPEED * 60
    return ceil(min(driven, flown) / _ROUNDED_TO) * _ROUNDED_TO
