"""Plane geometry of polygons and labels."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iar_desktop.documents.kit.vector import Point


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.top - self.bottom

    def meets(self, other: "Box") -> bool:
        """Tell whether they have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holds(self, other: "Box") -> bool:
        """Tell whether ``other`` is wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )


def bounds(points: Iterable[Point]) -> Box:
    """Return the smallest box around ``points``, of which there is one at least."""
    found = list(points)
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return Box(min(xs), min(ys), max(xs), max(ys))


def area(ring: Sequence[Point]) -> float:
    """Return the area within a ring, whichever way it turns."""
    total = 0.0
    x0, y0 = ring[-1] if ring else (0.0, 0.0)
    for x, y in ring:
        total += x0 * y - x * y0
        x0, y0 = x, y
    return abs(total) / 2


def clipped(ring: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of a ring inside ``box`` (Sutherland and Hodgman, 1974)."""
    found = list(ring)
    for axis, limit, sign in (
        (0, box.left, 1),
        (0, box.right, -1),
        (1, box.bottom, 1),
        (1, box.top, -1),
    ):
        found = _cut(found, axis, limit, sign)
    return found


def _cut(ring: Sequence[Point], axis: int, limit: float, sign: int) -> list[Point]:
    found: list[Point] = []
    if not ring:
        return found
    before = ring[-1]
    was_inside = (before[axis] - limit) * sign >= 0
    for point in ring:
        is_inside = (point[axis] - limit) * sign >= 0
        if is_inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            found.append((limit, other) if axis == 0 else (other, limit))
        if is_inside:
            found.append(point)
        before, was_inside = point, is_inside
    return found


class Anchor(NamedTuple):
    """Where the label of a shape stands best: the middle of a long level line inside it."""

    x: float
    y: float
    width: float
    """The length of that line."""


def anchor(ring: Sequence[Point], height: float = 0) -> Anchor:
    """Return the anchor of a ring for a label of ``height``; near its middle if possible."""
    box = bounds(ring)
    around = (-height / 2, height / 2) if 0 < height < box.height else ()
    best, most = Anchor((box.left + box.right) / 2, (box.bottom + box.top) / 2, 0), 0.0
    for step in range(1, 16):
        share = step / 16
        y = box.bottom + box.height * share
        others = [_spans(ring, y + up) for up in around]
        for span in _spans(ring, y):
            left, right = span
            for spans in others:
                left, right = _common(left, right, spans)
            weight = (right - left) * (1 - abs(share - 0.5))
            if weight > most:
                best, most = Anchor((left + right) / 2, y, right - left), weight
    return best


def cover(ring: Sequence[Point], step: float) -> list[Box]:
    """Return boxes ``step`` high that together cover a ring."""
    box, found = bounds(ring), []
    y = box.bottom + step / 2
    while y - step / 2 < box.top:
        found += [Box(a, y - step / 2, b, y + step / 2) for a, b in _spans(ring, y)]
        y += step
    return found


def _spans(ring: Sequence[Point], y: float) -> list[tuple[float, float]]:
    """Return where the level line at ``y`` is inside the ring."""
    xs = sorted(_crossings(ring, y))
    return list(zip(xs[::2], xs[1::2], strict=False))


def _common(left: float, right: float, spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the longest part of a span that another line has as well."""
    parts = [(max(left, start), min(right, end)) for start, end in spans]
    return max(parts, key=lambda part: part[1] - part[0], default=(0.0, 0.0))


def _crossings(ring: Sequence[Point], y: float) -> Iterable[float]:
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        if (y0 > y) != (y1 > y):
            yield x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        x0, y0 = x1, y1


class Placer:
    """Finds free places for labels, in the order they are asked for."""

    def __init__(self, room: Box) -> None:
        """Take the box that labels stay in."""
        self._room = room
        self._taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep labels out of ``box``."""
        self._taken.append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether ``box`` is in the room and meets nothing."""
        return self._room.holds(box) and not any(box.meets(other) for other in self._taken)

    def beside(
        self, x: float, y: float, size: tuple[float, float], near: float, far: float
    ) -> tuple[Box, bool] | None:
        """Take a place of ``size`` beside ``x``, ``y``: the nearest that is free.

        Args:
            x: of the place that is labelled.
            y: of the same.
            size: width and height of the label.
            near: the distance to begin with, e.g. the radius of the sign.
            far: the distance to give up at.

        Returns:
            The place, and whether it is so far that a line must lead to it.
        """
        distance, step = near, 4.0
        while distance <= far:
            for right, up in _DIRECTIONS:
                box = _at(x + right * distance, y + up * distance, size, right, up)
                if self.is_free(box):
                    self.take(box)
                    return box, distance > near + step
            distance += step
        return None


_D = 0.75
_DIRECTIONS = ((1, 0), (-1, 0), (_D, _D), (-_D, _D), (_D, -_D), (-_D, -_D), (0, 1), (0, -1))


def _at(x: float, y: float, size: tuple[float, float], right: float, up: float) -> Box:
    """Return the box of ``size`` that touches ``x``, ``y`` and goes on in the direction."""
    width, height = size
    left = x if right > 0 else x - width if right < 0 else x - width / 2
    bottom = y - height / 2 + up * height / 2
    return Box(left, bottom, left + width, bottom + height)
