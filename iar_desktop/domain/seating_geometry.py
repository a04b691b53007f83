"""Where the seats of a table are, and the room for the name at each.

It is the geometry of screen and paper alike.  Lengths are in the unit of what draws it (points,
pixels at 100 %); x grows to the right, y downwards, from the upper left corner.  No two boxes for
names overlap, nor does one a chair.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin
from typing import Literal, NamedTuple

from iar_desktop.domain.seating import Shape, long_sides, u_parts

CHAIR = 7.0
"""The radius of a chair."""
ROW = 13.0
"""The height of the room for a name."""
_GAP = 4.0
_TABLE = 11.0  # from the middle of a chair to the edge of the table
_CHAIRS = 2 * CHAIR + 2  # from one to the next
_SMALLEST = 44.0  # where chairs stand around a round table
_LONG_TABLE = 64.0  # its width
_LONG_ROW = 24.0  # between two chairs at a side
_LEAST_ROW = 15.0
_TALLEST = 560.0
_U_WIDTH = 0.56  # of what there is
_U_TABLE = 26.0

Align = Literal["left", "right", "center"]


class Box(NamedTuple):
    """A rectangle: its upper left corner and its size."""

    left: float
    top: float
    width: float
    height: float


class Spot(NamedTuple):
    """A seat: the middle of the chair, and the box for the name, where in it the name stands."""

    x: float
    y: float
    label: Box
    align: Align


class Plan(NamedTuple):
    """A table seen from above, ``spots`` by place from 1."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    """The table; of a round one, the square that the circle fills."""
    is_round: bool
    title: Box
    """Where the number of the table is written."""
    spots: tuple[Spot, ...]


def plan(shape: Shape, count: int, width: float) -> Plan:
    """Return a table of ``count`` seats, drawn ``width`` wide with the names beside them."""
    if shape is Shape.LONG:
        return _long(count, width)
    return _u(count, width) if shape is Shape.U else _round(count, width)


def _round(count: int, width: float) -> Plan:
    radius = max(_SMALLEST, count * _CHAIRS / (2 * pi))
    turns = [2 * pi * index / max(count, 1) for index in range(count)]
    places = [(radius * sin(turn), -radius * cos(turn)) for turn in turns]
    right = [index for index in range(count) if places[index][0] > 1]
    left = [index for index in range(count) if places[index][0] < -1]
    side = max(len(right), len(left)) * ROW
    half = max(radius, side / 2) + CHAIR + _GAP + ROW
    middle = width / 2
    spots: dict[int, Spot] = {}
    for index in set(range(count)) - {*right, *left}:  # at the top and the foot
        x, y = places[index]
        top = 0 if y < 0 else 2 * half - ROW
        spots[index] = Spot(middle + x, half + y, Box(0, top, width, ROW), "center")
    for group, align in ((right, "left"), (left, "right")):
        rows, is_tight = _spread([places[index][1] for index in group])
        for index, row in zip(group, rows, strict=True):
            x, y = places[index]
            beside = (radius if is_tight else abs(x)) + CHAIR + _GAP
            start = middle + beside if x > 0 else 0
            label = Box(start, half + row - ROW / 2, middle - beside, ROW)
            spots[index] = Spot(middle + x, half + y, label, align)  # type: ignore[arg-type] # from the two above
    table = radius - _TABLE
    square = Box(middle - table, half - table, 2 * table, 2 * table)
    found = tuple(spots[index] for index in range(count))
    return Plan(width, 2 * half, (square,), is_round=True, title=square, spots=found)


def _spread(rows: Sequence[float]) -> tuple[list[float], bool]:
    """Return heights at least a row apart, and whether they had to move for it."""
    order = sorted(range(len(rows)), key=lambda index: rows[index])
    apart = [rows[b] - rows[a] for a, b in pairwise(order)]
    if min(apart, default=ROW) >= ROW + 1:
        return list(rows), False
    found = list(rows)
    for at, index in enumerate(order):
        found[index] = (at - (len(rows) - 1) / 2) * ROW
    return found, True


def _long(count: int, width: float) -> Plan:
    right, left = long_sides(count)
    most = max(right, 1)
    row = max(min(_LONG_ROW, _TALLEST / most), _LEAST_ROW)
    height = most * row + 2 * _GAP
    middle = width / 2
    beside = _LONG_TABLE / 2 + _TABLE
    room = middle - beside - CHAIR - _GAP
    spots = []
    for index in range(right):
        y = _GAP + (index + 0.5) * row
        label = Box(width - room, y - ROW / 2, room, ROW)
        spots.append(Spot(middle + beside, y, label, "left"))
    for index in reversed(range(left)):  # clockwise: upwards at the left
        y = _GAP + (index + 0.5 + (right - left) / 2) * row
        spots.append(Spot(middle - beside, y, Box(0, y - ROW / 2, room, ROW), "right"))
    table = Box(middle - _LONG_TABLE / 2, 0, _LONG_TABLE, height)
    return Plan(width, height, (table,), is_round=False, title=table, spots=tuple(spots))


def _u(count: int, width: float) -> Plan:
    arm, head = u_parts(count)
    rows = max(count - arm - head, 1)
    row = max(min(_LONG_ROW, _TALLEST / rows), _LEAST_ROW)
    top = ROW + _GAP + CHAIR + _TABLE  # where the table begins
    outer = width * _U_WIDTH
    left, right = (width - outer) / 2, (width + outer) / 2
    first = top + _U_TABLE + 2
    height = first + rows * row + _GAP
    room = left - _TABLE - CHAIR - _GAP
    spots = []
    for index in reversed(range(arm)):
        y = first + (index + 0.5) * row
        spots.append(Spot(left - _TABLE, y, Box(0, y - ROW / 2, room, ROW), "right"))
    for index in range(head):
        share = outer / head
        label = Box(left + index * share + 2, 0, share - 4, ROW)
        spots.append(Spot(left + (index + 0.5) * share, top - _TABLE, label, "center"))
    for index in range(count - arm - head):
        y = first + (index + 0.5) * row
        label = Box(width - room, y - ROW / 2, room, ROW)
        spots.append(Spot(right + _TABLE, y, label, "left"))
    boxes = (
        Box(left, top, outer, _U_TABLE),
        Box(left, top + _U_TABLE, _U_TABLE, height - top - _U_TABLE),
        Box(right - _U_TABLE, top + _U_TABLE, _U_TABLE, height - top - _U_TABLE),
    )
    inside = Box(left + _U_TABLE, top + _U_TABLE, outer - 2 * _U_TABLE, height - top - _U_TABLE)
    return Plan(width, height, boxes, is_round=False, title=inside, spots=tuple(spots))
