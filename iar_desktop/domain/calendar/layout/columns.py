"""Columns: what overlaps on one day stands side by side."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import Any, NamedTuple


class Stretch(NamedTuple):
    """From ``start`` to ``stop`` (exclusive) down the day; ``rank`` settles what is equal."""

    start: float
    stop: float
    rank: tuple[Any, ...]


class Place(NamedTuple):
    """Columns ``first`` to ``first + width`` (exclusive) of ``among`` equal ones."""

    first: int
    width: int
    among: int


def columns(stretches: Sequence[Stretch]) -> list[Place]:
    """Return the place of each stretch: no two that overlap share a column.

    Stretches that hang together by overlapping have as many columns as are needed at once; each
    is widened over the columns on its right that are free while it lasts.
    """
    order = sorted(range(len(stretches)), key=lambda at: _order(stretches[at]))
    found = [Place(0, 1, 1)] * len(stretches)
    for cluster in _clusters(stretches, order):
        numbers, count = _packed(stretches, cluster)
        filled = _Filled(stretches, cluster, numbers, count)
        for at in cluster:
            found[at] = Place(numbers[at], filled.width(stretches[at], numbers[at]), count)
    return found


def _order(stretch: Stretch) -> tuple[Any, ...]:
    return stretch.start, -stretch.stop, stretch.rank


def _clusters(stretches: Sequence[Stretch], order: Sequence[int]) -> Iterator[list[int]]:
    cluster: list[int] = []
    end = 0.0
    for at in order:
        if cluster and stretches[at].start >= end:
            yield cluster
            cluster = []
        end = max(end, stretches[at].stop) if cluster else stretches[at].stop
        cluster.append(at)
    if cluster:
        yield cluster


def _packed(stretches: Sequence[Stretch], cluster: Sequence[int]) -> tuple[dict[int, int], int]:
    taken: list[tuple[float, int]] = []  # (stop, column)
    free: list[int] = []
    numbers: dict[int, int] = {}
    count = 0
    for at in cluster:
        while taken and taken[0][0] <= stretches[at].start:
            heappush(free, heappop(taken)[1])
        if free:
            numbers[at] = heappop(free)
        else:
            numbers[at], count = count, count + 1
        heappush(taken, (stretches[at].stop, numbers[at]))
    return numbers, count


class _Filled:
    """What fills each column of a cluster, in order, to look for free ones."""

    def __init__(
        self,
        stretches: Sequence[Stretch],
        cluster: Sequence[int],
        numbers: dict[int, int],
        count: int,
    ) -> None:
        self.starts: list[list[float]] = [[] for _ in range(count)]
        self.stops: list[list[float]] = [[] for _ in range(count)]
        for at in cluster:
            self.starts[numbers[at]].append(stretches[at].start)
            self.stops[numbers[at]].append(stretches[at].stop)

    def width(self, stretch: Stretch, first: int) -> int:
        column = first + 1
        while column < len(self.stops) and self._free(stretch, column):
            column += 1
        return column - first

    def _free(self, stretch: Stretch, column: int) -> bool:
        after = bisect_right(self.stops[column], stretch.start)
        return after == len(self.stops[column]) or self.starts[column][after] >= stretch.stop
