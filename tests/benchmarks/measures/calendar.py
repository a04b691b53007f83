"""The calendar of a full dossier: a month of it, and what clashes around a visit."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from iar_desktop.domain import Delegation
from iar_desktop.operations.calendar.clashing import clashes_of
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.benchmarks.calendar_dossier import BUSY_VISIT, calendar_dossier
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle, taken

_ASKED = range(370, 431)


@measure
def calendar(path: Path) -> Iterator[Row]:
    """Read months of some 400 entries, first and again, and check the visit of sixty sessions.

    In a dossier of its own, fuller of events than the one at ``path``.
    """
    with Dossier.open(calendar_dossier()) as dossier:
        month = date(2026, 10, 1)
        first = taken(lambda: _month(dossier, month))
        months = [
            date(year, number, 1) for year in (2023, 2024, 2025, 2026) for number in range(1, 13)
        ]
        full = [each for each in months if _month(dossier, each) in _ASKED]
        again = each_taken(lambda each: _month(dossier, each), full)
        year = taken(lambda: entries(dossier, date(2026, 1, 1), date(2026, 12, 31)))
        named = Query(Delegation).where(Delegation.name.equals(BUSY_VISIT))
        visit = dossier.all(named)[0]
        clashes_of(dossier, visit)  # the holidays of both countries are made once
        checks = [taken(lambda: clashes_of(dossier, visit)) for _each in range(15)]
    yield Row("reading a month with 400 among 100,000", middle(again), 10)
    yield Row("the first month after opening", first, 150)
    yield Row("reading a year", year)
    yield Row("conflict check of a 60-session visit", middle(checks), 20)


def _month(dossier: Dossier, first: date) -> int:
    """Return how many entries a month has."""
    return len(entries(dossier, first, first + timedelta(30)))
