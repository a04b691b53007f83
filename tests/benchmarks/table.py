"""What is measured, against what, how much is allowed; and the table that says so."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules


@dataclass(frozen=True)
class Row:
    """One line: ``measured`` and ``floor`` in ``unit``; limits absolute or times the floor."""

    what: str
    measured: float
    at_most: float | None = None
    floor: float | None = None
    floor_is: str = ""
    times_at_most: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """How many times the floor was measured."""
        return self.measured / self.floor if self.floor else None

    @property
    def kept(self) -> bool:
        """Whether every limit is kept."""
        too_long = self.at_most is not None and self.measured > self.at_most
        ratio = self.ratio
        too_many = (
            ratio is not None and self.times_at_most is not None and ratio > self.times_at_most
        )
        return not (too_long or too_many)

    @property
    def limited(self) -> bool:
        """Whether there is any limit; without one a line is for information."""
        return self.at_most is not None or self.times_at_most is not None


Measure = Callable[[Path], Iterable[Row]]
_measures: dict[str, Measure] = {}


def measure(take: Measure) -> Measure:
    """Register a function that is given the path of the large dossier and yields its rows."""
    _measures[take.__module__.rpartition(".")[2]] = take
    return take


def measures() -> dict[str, Measure]:
    """Return every measure by the name of its file."""
    package = import_module("tests.benchmarks.measures")
    for module in iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")
    return _measures


_HEAD = ("what", "measured", "floor", "ratio", "at most", "ok")
_WIDTHS = (46, 12, 34, 7, 22, 4)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the table, a line of text for each row, as the rows come."""
    yield _joined(_HEAD)
    yield _joined(tuple("-" * width for width in _WIDTHS))
    for row in rows:
        yield _joined(_cells(row))


def _joined(cells: tuple[str, ...]) -> str:
    what, measured, floor, ratio, most, kept = cells
    padded = (what, measured.rjust(_WIDTHS[1]), floor, ratio.rjust(_WIDTHS[3]), most, kept)
    return " | ".join(
        cell.ljust(width) for cell, width in zip(padded, _WIDTHS, strict=True)
    ).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    floor = f"{row.floor:,.1f} {row.unit} {row.floor_is}" if row.floor else ""
    ratio = f"{row.ratio:.2f}" if row.ratio else ""
    limits = [f"{row.at_most:g} {row.unit}"] if row.at_most is not None else []
    limits += [f"{row.times_at_most:g} × floor"] if row.times_at_most is not None else []
    kept = ("yes" if row.kept else "NO") if row.limited else ""
    return row.what, f"{row.measured:,.1f} {row.unit}", floor, ratio, " and ".join(limits), kept
