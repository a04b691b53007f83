"""When something that comes back takes place: days are counted by dateutil."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from iar_desktop.domain.calendar.zones import to_zone
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.recurrence import Rule, rule_of, words

__all__ = ["first_of", "occurrences", "rule_of", "words"]

_MOST = 75_000  # 200 years of days
_YEARS_AT_ONCE = 5
_YEARS = 200
_LATEST_YEAR = 9998

_CYCLE = (400, timedelta(days=146_097))  # after which all weekdays come again
_EVERY_FOURTH = (range(1901, 2100), range(9901, 10_000))  # where each fourth year is a leap year


def occurrences(
    start: datetime,
    rule: str,
    except_on: Sequence[date],
    first: date,
    last: date,
    limit: int = 1000,
    zone: str = "",
) -> list[datetime]:
    """Return when a series begins on the days from ``first`` to ``last``, at most ``limit`` times.

    ``start`` is the first of the series and counts whatever the rule; all are wall times of one
    place.  Days of ``except_on`` are left out.  ``zone`` is that of the wall times, needed for
    a rule that ends at a moment of UTC only.  Without a rule, or with one that cannot be
    followed, there is the first alone; no series is followed for more than 200 years.
    """
    horizon = min(last.year - last.year % -_YEARS_AT_ONCE, start.year + _YEARS, _LATEST_YEAR)
    try:
        series = _series(start, rule, horizon, zone)
    except InvalidValue:
        series = (start,)
    begin = bisect_left(series, datetime.combine(first, time.min))
    end = bisect_right(series, datetime.combine(last, time.max))
    left_out = frozenset(except_on)
    return list(islice((each for each in series[begin:end] if each.date() not in left_out), limit))


def first_of(start: datetime, rule: str) -> datetime:
    """Return when ``rule`` first falls at or after ``start``: ``start`` itself if never."""
    horizon = min(start.year + _YEARS_AT_ONCE, _LATEST_YEAR)
    return next(_counted(start, Rule.read(rule), horizon, ""), start)


@lru_cache(maxsize=1024)
def _series(start: datetime, rule: str, horizon: int, zone: str) -> tuple[datetime, ...]:
    """Return the series up to the end of the year ``horizon``."""
    if not rule or start.year > horizon:
        return (start,)
    read = Rule.read(rule)
    found = islice(_counted(start, read, horizon, zone), _MOST)
    return tuple(sorted({start, *found}))


def _counted(start: datetime, rule: Rule, horizon: int, zone: str) -> Iterator[datetime]:
    """Yield what dateutil finds, which is asked in years as late as there are.

    It looks for the next time up to the year 9999, and a rule such as the thirtieth of February
    would keep it busy for seconds.
    """
    from dateutil.rrule import rrulestr  # late: few meetings come back

    shift = _to_late_years(start.year, horizon)
    until = min(_until(rule, zone), datetime(horizon, 12, 31, 23, 59, 59))
    for each in rrulestr(rule._replace(until="").text(), dtstart=start + shift):
        if each - shift > until:
            return
        yield each - shift


def _to_late_years(first: int, last: int) -> timedelta:
    """Return how far the years from ``first`` to ``last`` lie before the latest ones like them."""
    here, there = _EVERY_FOURTH
    if first in here and last in here:
        for year in range(_LATEST_YEAR - (last - first), there.start, -1):
            apart = date(year, 1, 1) - date(first, 1, 1)
            if (year - first) % 4 == 0 and apart.days % 7 == 0:
                return apart
    years, cycle = _CYCLE
    return (_LATEST_YEAR - last) // years * cycle


def _until(rule: Rule, zone: str) -> datetime:
    """Return the last moment of the series; a day is meant wholly."""
    if not rule.until:
        return datetime.max  # noqa: DTZ901 - later than any wall time
    if "T" not in rule.until:
        return datetime.combine(datetime.strptime(rule.until, "%Y%m%d"), time.max)
    wall = datetime.strptime(rule.until.removesuffix("Z"), "%Y%m%dT%H%M%S")
    return to_zone(wall, "UTC", zone) if rule.until.endswith("Z") else wall
