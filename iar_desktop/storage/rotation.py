"""Which backups stay: every one of the last day, then days, weeks and months further apart."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

DAILY, WEEKLY, MONTHLY = 12, 10, 9
# Several changes of the same day may each be worth going back behind (imports, restorations).
RECENT = timedelta(days=1)
MOST_RECENT = 12


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return which of the backups made at ``moments`` stay.

    The last backup of each of the 12 last days, 10 last weeks (ISO 8601, from Monday) and 9
    last months that have any, and up to 12 of the day before the newest one.  Days without a
    backup do not count, so that a dossier left alone for a year keeps its past.
    """
    newest_first = sorted(set(moments), reverse=True)
    return {
        *(each for each in newest_first[:MOST_RECENT] if newest_first[0] - each < RECENT),
        *_last_of_each(newest_first, lambda each: each.date(), DAILY),
        *_last_of_each(newest_first, lambda each: each.isocalendar()[:2], WEEKLY),
        *_last_of_each(newest_first, lambda each: (each.year, each.month), MONTHLY),
    }


def _last_of_each(
    newest_first: list[datetime], period: Callable[[datetime], Any], most: int
) -> list[datetime]:
    last: dict[Any, datetime] = {}
    for each in newest_first:
        last.setdefault(period(each), each)
    return list(last.values())[:most]
