"""The calendar on the screen: turning, switching, dragging among 100,000 events and sessions."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.calendar_dossier import calendar_dossier
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import until_said

_VIEWS = ("week", "month", "day", "agenda", "year")


@measure
def calendar_views(path: Path) -> Iterator[Row]:
    """Drive the window on a dossier fuller of events than the one at ``path``."""
    said = until_said("-m", "tests.benchmarks.calendar_views", str(calendar_dossier()))[1]
    p50, p99, *rest = (float(figure) for figure in said)
    yield Row("calendar: another month, p50", p50, 50)
    yield Row("calendar: another month, p99", p99)
    for view, figure in zip(_VIEWS, rest, strict=False):
        yield Row(f"calendar: switched to {view}", figure, 50)
    frames = rest[len(_VIEWS) :]
    yield Row("calendar: a frame of a drag in the month, p50", frames[0])
    yield Row("calendar: a frame of a drag in the month, p99", frames[1], 16)
    yield Row("calendar: a frame of a drag in the week, p50", frames[2])
    yield Row("calendar: a frame of a drag in the week, p99", frames[3], 16)
