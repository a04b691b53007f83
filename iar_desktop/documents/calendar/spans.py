"""Whole weeks, months and years around days that were asked for."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

WEEK = timedelta(days=6)


def monday(day: date) -> date:
    """Return the Monday of the week of ``day``."""
    return day - timedelta(days=day.weekday()) if day.toordinal() > day.weekday() else day


def month_end(day: date) -> date:
    """Return the last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months(first: date, last: date) -> Iterator[date]:
    """Yield the first day of each month from that of ``first`` to that of ``last``."""
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield date(number // 12, number % 12 + 1, 1)


def mondays(first: date, last: date) -> Iterator[date]:
    """Yield the Monday of each week from that of ``first`` to that of ``last``."""
    for ordinal in range(monday(first).toordinal(), last.toordinal() + 1, 7):
        yield date.fromordinal(ordinal)


def whole_months(first: date, last: date | None) -> tuple[date, date]:
    """Return the months of these days."""
    return first.replace(day=1), month_end(last or first)


def whole_weeks(first: date, last: date | None) -> tuple[date, date]:
    """Return the weeks of these days, Monday to Sunday."""
    return monday(first), monday(last or first) + WEEK


def whole_years(first: date, last: date | None) -> tuple[date, date]:
    """Return the years of these days."""
    return date(first.year, 1, 1), date((last or first).year, 12, 31)


def four_weeks(first: date, last: date | None) -> tuple[date, date]:
    """Return these days; without a last one, four weeks."""
    return first, last or first + timedelta(days=27)
