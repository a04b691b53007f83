"""How full each day is."""

from collections.abc import Iterable
from datetime import date, timedelta

from iar_desktop.domain.calendar.entry import Entry

FULLEST = 4
_LEVELS = (0, 1, 2, 3, 3)  # by number of entries; more than four fill a day


def load(entries: Iterable[Entry], first: date, last: date) -> dict[date, int]:
    """Return how many entries each day from ``first`` to ``last`` has, days without any left out.

    An entry counts on every day that it touches.
    """
    begin, stop = first.toordinal(), last.toordinal() + 1
    steps = [0] * (stop - begin + 1)
    for entry in entries:
        start = max(entry.start.toordinal(), begin)
        end = min(entry.last_day.toordinal() + 1, stop)
        if start < end:
            steps[start - begin] += 1
            steps[end - begin] -= 1
    found: dict[date, int] = {}
    running = 0
    for number, step in enumerate(steps[:-1]):
        running += step
        if running:
            found[first + timedelta(number)] = running
    return found


def level(count: int) -> int:
    """Return how full a day of ``count`` entries is: 0 empty, 1, 2, 3 (three or four), 4."""
    return _LEVELS[count] if count < len(_LEVELS) else FULLEST
