"""The window from the start of its process, and in use, against an empty Qt window."""

from collections.abc import Iterator
from pathlib import Path

from iar_desktop.storage.backup import backup_if_due
from iar_desktop.storage.dossier import Dossier
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import environment, middle, until_said

_RUNS = 7
_EMPTY = ("-m", "tests.benchmarks.floors.empty_window")
_EMPTY_IS = "empty window"
_KINDS = ("person", "organisation", "delegation", "congress", "encounter", "task")


@measure
def window(path: Path) -> Iterator[Row]:
    """Start the program several times, by turns with an empty window; then use it."""
    _prepare(path)
    floors, first, listed, memory = [], [], [], []
    for _ in range(_RUNS):
        floors.append(until_said(*_EMPTY)[0])
        first.append(_watched("painted", path)[0])
        time, figures = _watched("listed", path)
        listed.append(time)
        memory.append(figures[0])
    floor = middle(floors)
    yield Row("window painted, from process start", middle(first), None, floor, _EMPTY_IS, 1.5)
    yield Row("list of people usable", middle(listed), None, floor, _EMPTY_IS, 3.5)
    yield Row("memory then", middle(memory), 150, unit="MiB")
    keys = _figures("keys", path)
    yield Row("search, key to painted results, p50", keys[0])
    yield Row("search, key to painted results, p99", keys[1], 30)
    yield from _pages(_figures("pages", path))
    frames = _figures("scroll", path)
    yield Row("scrolling, a frame, p50", frames[0])
    yield Row("scrolling, a frame, p99", frames[1], 16)


def _pages(figures: list[float]) -> Iterator[Row]:
    for kind, first, again in zip(_KINDS, figures[::2], figures[1::2], strict=True):
        yield Row(f"opening a {kind}, the first of all", first)
        yield Row(f"opening a {kind}", again, 50)


def _figures(name: str, path: Path) -> list[float]:
    return _watched(name, path)[1]


def _watched(step: str, path: Path) -> tuple[float, list[float]]:
    """Start the program where its user left it, in the list of people, and do ``step``."""
    settings = Path(environment()["HOME"]) / ".config" / "iar-desktop" / "iar-desktop.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[General]\nsection=contact\nlanguage=fr\n", "utf-8")
    time, figures = until_said("-m", "tests.benchmarks.driver", step, str(path))
    return time, [float(figure) for figure in figures]


def _prepare(path: Path) -> None:
    """Be a machine where the program was used before, and the dossier backed up today."""
    with Dossier.open(path) as dossier:
        backup_if_due(dossier)
    _watched("listed", path)
