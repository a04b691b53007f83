"""The shapes of countries, from TopoJSON (github.com/topojson/topojson-specification)."""

import json
from functools import cache
from itertools import accumulate
from math import asin, cos, degrees, hypot, radians, sin, sqrt
from typing import Any, Literal, NamedTuple

from iar_desktop import resources
from iar_desktop.documents.kit.vector import Point

Detail = Literal["110m", "50m"]

EU = "EU"
MEMBERS = frozenset(
    (
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    )
)  # fmt: skip
"""Of the European Union since 2020 (Treaty on European Union, article 52)."""

# Shapes without an ISO number: Kosovo has the code that the European Union uses; Northern Cyprus
# and Somaliland are drawn with the states they are part of for the United Nations.
_UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}

# Crimea, which the source has with who holds it, is drawn with Ukraine: resolution 68/262 of the
# General Assembly of the United Nations, and the position of the European Union.
_CRIMEA = (32.0, 44.0, 37.0, 46.5)  # west, south, east, north


class Ring(NamedTuple):
    """A closed line, in degrees of longitude and latitude; holes are rings as well."""

    points: tuple[Point, ...]
    centre: Point
    reach: float
    """An angle, in degrees, within which all points are from the centre."""


class Border(NamedTuple):
    """A line between two countries."""

    points: tuple[Point, ...]
    countries: tuple[str, str]


class Atlas(NamedTuple):
    """The rings of each country by ISO 3166-1 alpha-2 code, and the borders between them.

    Shapes of no country are under "".  The hole of a ring (Lesotho) is a ring of the same code.
    """

    countries: dict[str, list[list[Ring]]]
    borders: list[Border]


@cache
def atlas(detail: Detail) -> Atlas:
    """Return the shapes at 1:110,000,000 or 1:50,000,000; read once."""
    topology = json.loads(resources.path("map", f"countries-{detail}.json").read_bytes())
    arcs = decoded(topology)
    countries: dict[str, list[list[Ring]]] = {}
    sides: dict[int, set[str]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = _code(shape)
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            rings = [_ring(arcs, ring) for ring in polygon]
            owner = _owner(code, rings[0])
            countries.setdefault(owner, []).append(rings)
            for index in (index for ring in polygon for index in ring):
                sides.setdefault(index if index >= 0 else ~index, set()).add(owner)
    borders = [
        Border(tuple(unrolled(arcs[index])), (first, second))
        for index, (first, second) in ((i, sorted(c)) for i, c in sides.items() if len(c) == 2)
    ]
    return Atlas(countries, borders)


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a quantised topology in degrees."""
    (scale_x, scale_y), (x0, y0) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    found = []
    for arc in topology["arcs"]:
        xs = accumulate(step[0] for step in arc)
        ys = accumulate(step[1] for step in arc)
        pairs = zip(xs, ys, strict=True)
        found.append([(x * scale_x + x0, y * scale_y + y0) for x, y in pairs])
    return found


def _ring(arcs: list[list[Point]], indexes: list[int]) -> Ring:
    joined: list[Point] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        joined += arc[1:] if joined else arc
    points = unrolled(joined)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, bottom, right, top = min(xs), min(ys), max(xs), max(ys)
    centre = (left + right) / 2, (bottom + top) / 2
    return Ring(tuple(points), centre, min(hypot(right - left, top - bottom) / 2, 180))


def unrolled(points: list[Point]) -> list[Point]:
    """Return a line that crosses 180° east or west without its jump of 360°."""
    if max(x for x, _ in points) - min(x for x, _ in points) < 180:
        return points
    found, turn, before = [], 0.0, points[0][0]
    for x, y in points:
        if abs(x - before) > 180:
            turn += 360 if x < before else -360
        before = x
        found.append((x + turn, y))
    return found


def angle(first: Point, second: Point) -> float:
    """Return the angle between two places as seen from the middle of the earth, in degrees."""
    a, b = vector(first), vector(second)
    chord = sum((p - q) ** 2 for p, q in zip(a, b, strict=True))
    return degrees(2 * asin(min(sqrt(chord) / 2, 1)))


def vector(place: Point) -> tuple[float, float, float]:
    """Return the place as a vector of length 1."""
    longitude, latitude = radians(place[0]), radians(place[1])
    flat = cos(latitude)
    return flat * cos(longitude), flat * sin(longitude), sin(latitude)


def _owner(code: str, ring: Ring) -> str:
    """Return whose a part is: that of its country, but for Crimea."""
    west, south, east, north = _CRIMEA
    inside = all(west < x < east and south < y < north for x, y in ring.points)
    return "UA" if code == "RU" and inside else code


def _code(shape: dict[str, Any]) -> str:
    if number := shape.get("id"):
        from babel.core import get_global  # late: only maps need it

        aliases = get_global("territory_aliases").get(number, [])
        code = str(aliases[0]) if aliases else ""
        return code if len(code) == 2 else ""
    return _UNNUMBERED.get(shape["properties"]["name"], "")
