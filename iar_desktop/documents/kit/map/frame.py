"""The part of the world that a map shows, and the paths of what is in it.  Lengths in points."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from iar_desktop.documents.kit.map.atlas import Detail, Ring, angle, atlas
from iar_desktop.documents.kit.map.geometry import Anchor, Box, anchor, area, bounds, clipped
from iar_desktop.documents.kit.map.projection import Azimuthal, EqualEarth, Projection
from iar_desktop.documents.kit.vector import Point, outline

_SOUTH, _NORTH = -56.5, 83.7  # Cape Horn, Greenland; Antarctica is left out
_ANTARCTICA = "AQ"
_SPARE = 3.0  # points around the frame, so that no cut edge is seen
_APART = {"110m": 0.25, "50m": 0.45}  # points between the points of a line
_LABEL = 8.0  # points: the height of what is written on a country
_ANTIPODAL = 100.0  # degrees from the middle, beyond which shapes are turned inside out


class Drawn(NamedTuple):
    """A country as it is drawn."""

    operators: str
    anchor: Anchor
    area: float
    """Of its largest part, in square points."""
    rings: tuple[tuple[Point, ...], ...]
    """Its parts, the largest first."""


class Frame:
    """Flattens places into a rectangle of the page, with its lower left corner at the origin."""

    def __init__(
        self, projection: Projection, seen: Box, width: float, height: float, detail: Detail
    ) -> None:
        """Show ``seen``, in the units of the projection, as large as fits in the middle."""
        self.width, self.height = width, height
        self._projection, self._detail = projection, detail
        self.scale = min(width / seen.width, height / seen.height)
        self._x = width / 2 - (seen.left + seen.right) / 2 * self.scale
        self._y = height / 2 - (seen.bottom + seen.top) / 2 * self.scale
        self._room = Box(-_SPARE, -_SPARE, width + _SPARE, height + _SPARE)
        self._drawn: dict[str, Drawn] | None = None
        self._borders: dict[frozenset[str], str] = {}

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a place is on the page."""
        return self._scaled([(longitude, latitude)])[0]

    def _scaled(self, places: Iterable[Point]) -> list[Point]:
        scale, x0, y0 = self.scale, self._x, self._y
        return [(x * scale + x0, y * scale + y0) for x, y in self._projection.flat(places)]

    @property
    def countries(self) -> dict[str, Drawn]:
        """What is seen of each country."""
        if self._drawn is None:
            found = {code: self._country(code) for code in atlas(self._detail).countries}
            self._drawn = {code: drawn for code, drawn in found.items() if drawn is not None}
        return self._drawn

    def borders(self, *, within: frozenset[str] = frozenset()) -> str:
        """Return the operators of the borders between countries, less those ``within`` a union."""
        if within not in self._borders:
            self._borders[within] = self._lines(within)
        return self._borders[within]

    def _lines(self, within: frozenset[str]) -> str:
        lines = []
        for points, countries in atlas(self._detail).borders:
            if within.issuperset(countries) or not self._may_see(points[0], 25):
                continue
            flat = self._scaled(points)
            if bounds(flat).meets(self._room):
                lines.append(outline(flat, closed=False, apart=_APART[self._detail]))
        return "\n".join(filter(None, lines))

    def _country(self, code: str) -> Drawn | None:
        if code == _ANTARCTICA and isinstance(self._projection, EqualEarth):
            return None
        rings = []
        for polygon in atlas(self._detail).countries[code]:
            if self._may_see_ring(polygon[0]):
                flat = [self._ring(ring) for ring in polygon]
                if flat[0]:
                    rings.append(flat)
        if not rings:
            return None
        apart = _APART[self._detail]
        paths = (outline(ring, closed=True, apart=apart) for polygon in rings for ring in polygon)
        operators = "\n".join(filter(None, paths))
        parts = sorted((polygon[0] for polygon in rings), key=area, reverse=True)
        found = tuple(tuple(ring) for ring in parts)
        return Drawn(operators, anchor(found[0], _LABEL), area(found[0]), found)

    def _ring(self, ring: Ring) -> list[Point]:
        flat = self._scaled(ring.points)
        box = bounds(flat)
        if not box.meets(self._room):
            return []
        return flat if self._room.holds(box) else clipped(flat, self._room)

    def _may_see_ring(self, ring: Ring) -> bool:
        return self._may_see(ring.centre, ring.reach)

    def _may_see(self, place: Point, reach: float) -> bool:
        """Tell whether anything within ``reach`` of ``place`` may be in the frame."""
        if not isinstance(self._projection, Azimuthal):
            return True
        seen = (self.width**2 + self.height**2) ** 0.5 / 2 / self.scale * 57.3 * 1.15
        away = angle(self._projection.centre, place)
        return away - reach < seen and away < _ANTIPODAL + min(reach, 20)


@lru_cache(maxsize=4)
def world(width: float) -> Frame:
    """Return the whole world but Antarctica, ``width`` points wide; kept, with its paths."""
    projection = EqualEarth()
    left, right = projection.flat([(-161, -10)])[0][0], projection.flat([(188, -10)])[0][0]
    bottom, top = projection.flat([(11, _SOUTH)])[0][1], projection.flat([(11, _NORTH)])[0][1]
    seen = Box(left, bottom, right, top)
    return Frame(projection, seen, width, width * seen.height / seen.width, "110m")


@lru_cache(maxsize=4)
def europe(width: float, height: float) -> Frame:
    """Return Europe from Portugal to Ukraine, as large as fits; kept, with its paths."""
    projection = Azimuthal(13, 51)
    places = [(-10, 37), (-9, 58), (13, 65.5), (14, 34.6), (33, 34.6), (38, 58)]
    return Frame(projection, bounds(projection.flat(places)), width, height, "50m")
