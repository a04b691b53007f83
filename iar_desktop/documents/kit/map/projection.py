"""From the globe to the page.  Results are in radii of the earth, x to the right and y up."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt
from typing import Protocol

from iar_desktop.documents.kit.vector import Point

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


class Projection(Protocol):
    """Flattens places given in degrees of longitude and latitude."""

    def flat(self, places: Iterable[Point]) -> list[Point]:
        """Return the places on the plane."""
        ...


class EqualEarth:
    """The whole world with areas kept true.

    Šavrič, Patterson, Jenny: The Equal Earth map projection, International Journal of
    Geographical Information Science 33 (2019) 454–465.
    """

    def __init__(self, centre: float = 11) -> None:
        """Take the longitude of the middle; from 11° E the edges lie in the Bering Strait."""
        self.centre = centre

    def flat(self, places: Iterable[Point]) -> list[Point]:
        """Return a ring or line; one whose middle lies beyond an edge comes in at the other."""
        found = list(places)
        xs = [x for x, _ in found]
        middle = (min(xs) + max(xs)) / 2 - self.centre
        turn = -self.centre + (360 if middle < -180 else -360 if middle > 180 else 0)
        return [_equal_earth(radians(x + turn), radians(y)) for x, y in found]


def _equal_earth(longitude: float, latitude: float) -> Point:
    theta = asin(_M * sin(latitude))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    x = longitude * cos(theta) / (_M * (_A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)))
    return x, theta * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))


class Azimuthal:
    """A part of the world around a place, areas kept true, without any edge but the antipode.

    Lambert's azimuthal equal-area projection: Snyder, Map Projections — A Working Manual,
    U.S. Geological Survey Professional Paper 1395 (1987), pages 182–190.
    """

    def __init__(self, longitude: float, latitude: float) -> None:
        """Take the place in the middle, in degrees."""
        self.centre = longitude, latitude
        self._longitude = radians(longitude)
        self._sin, self._cos = sin(radians(latitude)), cos(radians(latitude))

    def flat(self, places: Iterable[Point]) -> list[Point]:
        """Return the places on the plane."""
        middle, sin0, cos0 = self._longitude, self._sin, self._cos
        found = []
        for x, y in places:
            turn, latitude = radians(x) - middle, radians(y)
            sin1, cos1, cos_turn = sin(latitude), cos(latitude), cos(turn)
            scale = sqrt(2 / max(1 + sin0 * sin1 + cos0 * cos1 * cos_turn, 1e-9))
            found.append((scale * cos1 * sin(turn), scale * (cos0 * sin1 - sin0 * cos1 * cos_turn)))
        return found
