"""A map of one country among its neighbours."""

from functools import cache, lru_cache
from math import atan2, cos, degrees, hypot, radians, sqrt

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.map.atlas import EU, MEMBERS, Ring, atlas, vector
from iar_desktop.documents.kit.map.frame import Frame
from iar_desktop.documents.kit.map.geometry import Box, Placer, area, bounds, cover
from iar_desktop.documents.kit.map.ground import draw_ground
from iar_desktop.documents.kit.map.projection import Azimuthal
from iar_desktop.documents.kit.text.style import INK, LINE, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.kinds import Country

_NEAR = 0.6  # of the reach of the largest part: how far apart the parts that are shown may be
_NEAR_LEAST = 3.0  # degrees
_LARGE = 0.25  # of the largest part: parts that are shown although they are farther
_LARGE_NEAR = 12.0  # degrees
_MARGIN, _MARGIN_LARGE = 0.42, 0.12  # of the country's size, on each side: the neighbours
_SMALL_REACH, _LARGE_REACH = 6.0, 20.0  # degrees, between which the margin shrinks
_LEAST_REACH = 2.2  # degrees, so that neighbours are seen of the smallest countries as well
_NAME = TextStyle(9, 11.5, bold=True, max_lines=1)
_NEIGHBOUR = TextStyle(6, 8, colour=MUTED, max_lines=1)
_TINY = 60.0  # square points, below which a ring is drawn around the country
_LAND_NAMED = 30.0


class CountryMap(Block):
    """The country dark, its neighbours pale with their names; "EU" is the whole union.

    A code without a shape takes no room.
    """

    space_before = 4
    space_after = 6

    def __init__(self, code: str, height: float = 190) -> None:
        """Take the ISO 3166-1 alpha-2 code, or "EU", and the height in points."""
        self._code = code
        self._given = height

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of the map."""
        self.width = width
        self.height = self._given if country_frame(self._code, width, self._given) else 0.0
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw land, names, and the edge of the map."""
        frame = country_frame(self._code, self.width, self.height) if self.height else None
        if frame is None:
            return
        codes = _codes(self._code)
        draw_ground(canvas, frame, dict.fromkeys(codes, 1.0), edged=True)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.7)
        canvas.rect(0, 0, frame.width, frame.height)
        placer = Placer(Box(3, 3, frame.width - 3, frame.height - 3))
        if self._code == EU:
            self._name_members(canvas, frame, placer)
        else:
            self._name(canvas, frame, placer)
        _name_neighbours(canvas, frame, placer, codes)

    def _name(self, canvas: SheetCanvas, frame: Frame, placer: Placer) -> None:
        """Write the country's name on it, or beside it where it is too small."""
        if (drawn := frame.countries.get(self._code)) is None:
            return
        text = Text(Country().format(self._code), _NAME)
        x, y, room = drawn.anchor
        width = text.natural_width()
        if room >= width + 4 and drawn.area > _LAND_NAMED * 4:
            box = Box(x - width / 2, y - 6, x + width / 2, y + 6)
            text = Text(Country().format(self._code), _NAME.but(colour="#ffffff"))
        else:
            radius = 3.0
            if drawn.area < _TINY:
                radius = 7.0
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(0.9)
                canvas.circle(x, y, radius, stroke=1, fill=0)
            placer.take(Box(x - radius, y - radius, x + radius, y + radius))
            for box in (box for ring in drawn.rings for box in cover(ring, 3)):
                placer.take(box)
            found = placer.beside(x, y, (width + 2, 12), radius + 1, radius + 120)
            if found is None:
                return
            box = found[0]
        placer.take(box)
        text.draw_on(canvas, box.left, (box.top + box.bottom + _NAME.leading) / 2, box.width + 2)

    def _name_members(self, canvas: SheetCanvas, frame: Frame, placer: Placer) -> None:
        for code in sorted(MEMBERS):
            _name_on(canvas, frame, placer, code, _NEIGHBOUR.but(colour="#ffffff"))


def _name_neighbours(
    canvas: SheetCanvas, frame: Frame, placer: Placer, codes: frozenset[str]
) -> None:
    by_size = sorted(frame.countries.items(), key=lambda item: (-item[1].area, item[0]))
    for code, _drawn in by_size:
        if code and code not in codes:
            _name_on(canvas, frame, placer, code, _NEIGHBOUR)


def _name_on(
    canvas: SheetCanvas, frame: Frame, placer: Placer, code: str, style: TextStyle
) -> None:
    """Write the name of a country on it if it fits there."""
    drawn = frame.countries.get(code)
    if drawn is None or drawn.area < _LAND_NAMED:
        return
    text = Text(Country().format(code), style)
    width = text.natural_width()
    x, y, room = drawn.anchor
    box = Box(x - width / 2, y - 4, x + width / 2, y + 4)
    if room >= width and placer.is_free(box):
        placer.take(box)
        text.draw_on(canvas, box.left, y + style.leading / 2, width + 1)


def _codes(code: str) -> frozenset[str]:
    return MEMBERS if code == EU else frozenset({code})


@lru_cache(maxsize=48)  # as many as an office has files on; 0.3 MiB each
def country_frame(code: str, width: float, height: float) -> Frame | None:
    """Return a frame around a country, or ``None`` where there is no shape of it."""
    rings = near_parts(code)
    if not rings:
        return None
    places = [place for ring in rings for place in ring.points]
    projection = Azimuthal(*_middle(rings))
    seen = bounds(projection.flat(places))
    least = radians(_LEAST_REACH)
    x, y = (seen.left + seen.right) / 2, (seen.bottom + seen.top) / 2
    reach = degrees(max(seen.width, seen.height) / 2)
    large = min(max((reach - _SMALL_REACH) / (_LARGE_REACH - _SMALL_REACH), 0), 1)
    margin = 1 + _MARGIN + (_MARGIN_LARGE - _MARGIN) * large
    half_width = max(seen.width / 2, least) * margin
    half_height = max(seen.height / 2, least) * margin
    box = Box(x - half_width, y - half_height, x + half_width, y + half_height)
    return Frame(projection, box, width, height, "50m")


def near_parts(code: str) -> list[Ring]:
    """Return the parts of a country that belong on one map: not those far over the sea."""
    if code == EU:
        return [ring for member in sorted(MEMBERS) for ring in near_parts(member)]
    polygons = atlas("50m").countries.get(code, [])
    rings = sorted((polygon[0] for polygon in polygons), key=_size, reverse=True)
    if not rings:
        return []
    main, waiting = rings[0], rings[1:]
    found, limit = [main], max(_reach(main) * _NEAR, _NEAR_LEAST)
    grown = True
    while grown:
        joining = [ring for ring in waiting if _belongs(ring, found, main, limit)]
        waiting = [ring for ring in waiting if ring not in joining]
        found += joining
        grown = bool(joining)
    return found


def _belongs(ring: Ring, found: list[Ring], main: Ring, limit: float) -> bool:
    if _size(ring) >= _LARGE * _size(main) and _gap(ring, main) <= _LARGE_NEAR:
        return True
    return any(_gap(ring, other) <= limit for other in found)


def _size(ring: Ring) -> float:
    """Return the area in square degrees of the equator, roughly."""
    return area(ring.points) * cos(radians(ring.centre[1]))


def _reach(ring: Ring) -> float:
    """Return half the diagonal of a part, in degrees."""
    (left, bottom, right, top), latitude = _box(ring), radians(ring.centre[1])
    return hypot((right - left) * cos(latitude), top - bottom) / 2


@cache
def _box(ring: Ring) -> Box:
    return bounds(ring.points)


def _gap(first: Ring, second: Ring) -> float:
    """Return the angle between the boxes around two parts, in degrees."""
    one, two = _box(first), _box(second)
    apart = abs(first.centre[0] - second.centre[0]) % 360
    apart = min(apart, 360 - apart) - (one.width + two.width) / 2
    up = max(one.bottom - two.top, two.bottom - one.top, 0.0)
    latitude = radians((first.centre[1] + second.centre[1]) / 2)
    return hypot(max(apart, 0.0) * cos(latitude), up)


def _middle(rings: list[Ring]) -> tuple[float, float]:
    """Return the place in the middle of ``rings``, over the antimeridian as well."""
    sums = [0.0, 0.0, 0.0]
    for ring in rings:
        weight = max(_size(ring), 1e-6)
        step = max(len(ring.points) // 80, 1)
        sample = ring.points[::step]
        for place in sample:
            for axis, value in enumerate(vector(place)):
                sums[axis] += value * weight / len(sample)
    x, y, z = sums
    return degrees(atan2(y, x)), degrees(atan2(z, sqrt(x * x + y * y)))
