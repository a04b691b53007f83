"""The agenda: days with what they hold, one after the other."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry, kind_rank


class AgendaLine(NamedTuple):
    """An entry on one of its days: the ``number``-th (from 1) of ``total``."""

    entry: Entry
    number: int
    total: int

    @property
    def part(self) -> str:
        """Which of its days it is ("2/3"), empty for an entry of one day."""
        return f"{self.number}/{self.total}" if self.total > 1 else ""


class AgendaDay(NamedTuple):
    """A day with its lines: for whole days first, then by hour."""

    day: date
    lines: tuple[AgendaLine, ...]


def agenda(entries: Iterable[Entry], first: date, last: date, today: date) -> list[AgendaDay]:
    """Return the days from ``first`` to ``last`` that hold something, and today even without.

    An entry of several days stands on each of them.
    """
    days: dict[date, list[AgendaLine]] = {}
    if first <= today <= last:
        days[today] = []
    for entry in entries:
        begins, ends = entry.first_day, entry.last_day
        count = (ends - begins).days + 1
        shown = max(begins, first)
        while shown <= min(ends, last):
            line = AgendaLine(entry, (shown - begins).days + 1, count)
            days.setdefault(shown, []).append(line)
            shown += timedelta(days=1)
    return [AgendaDay(day, tuple(sorted(days[day], key=_order))) for day in sorted(days)]


def _order(line: AgendaLine) -> tuple[object, ...]:
    entry = line.entry
    hour = entry.start.time() if line.number == 1 else entry.start.min.time()
    rank = (kind_rank(entry.kind), entry.title, entry.id, entry.occurrence or date.min)
    return not entry.fills_days, hour, *rank
