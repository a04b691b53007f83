"""One thing shown in the calendar, whatever record it comes from."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

KINDS = (
    "delegation",
    "congress",
    "hosted-event",
    "meeting",
    "session",
    "deadline",
    "task",
    "agreement",
)
WHOLE_DAY = timedelta(days=1)
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_INSTANT = timedelta(microseconds=1)


class Entry(NamedTuple):
    """One thing shown in the calendar.

    ``start`` and ``end`` are naive wall times of the calendar's zone, ``end`` being exclusive and
    never before ``start``; of an all-day entry they are the midnights that bound its days.
    ``own_start`` and ``own_end`` are wall times of its own place, whose IANA zone is ``zone``.
    """

    id: str
    kind: str
    title: str
    start: datetime
    end: datetime
    all_day: bool
    zone: str = ""
    own_start: datetime | None = None
    own_end: datetime | None = None
    tone: str = "neutral"
    state: str = ""
    place: str = ""
    country: str = ""
    event: str = ""
    event_title: str = ""
    people: frozenset[str] = frozenset()
    occurrence: date | None = None
    recurring: bool = False
    finished: bool = False
    late: bool = False
    movable: bool = True

    @property
    def key(self) -> tuple[str, date | None]:
        """What tells this entry from all others: the record, and which of its occurrences."""
        return self.id, self.occurrence

    @property
    def first_day(self) -> date:
        """The first day on which it is shown."""
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day on which it is shown: one that ends at midnight ends the day before."""
        return last_day(self.start, self.end)

    @property
    def lasts(self) -> timedelta:
        """Its length in wall time of the calendar's zone."""
        return self.end - self.start

    @property
    def fills_days(self) -> bool:
        """Whether it stands above the hours: for whole days, or for 24 hours and more."""
        return self.all_day or self.end - self.start >= WHOLE_DAY


def last_day(start: datetime, end: datetime) -> date:
    """Return the last day that the time from ``start`` to ``end`` (exclusive) touches."""
    return (end - _INSTANT).date() if end > start else start.date()


def kind_rank(kind: str) -> int:
    """Return where entries of ``kind`` stand among others that begin alike; unknown ones last."""
    return _RANKS.get(kind, len(KINDS))
