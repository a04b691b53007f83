"""The year: twelve small months, each day as full as its load."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.calendar.load import level

_MONTHS = 12
_WEEK = 7
_ROWS = 6  # every small month has room for as many weeks, so that all are alike


class YearMetrics(NamedTuple):
    """The sizes of a year, in the unit of the caller.

    ``across`` months stand side by side, ``gap`` apart both ways; ``head`` is the height of a
    month's name, ``weekdays`` that of the weekdays' letters, ``week_numbers`` the width of the
    column left of the days.
    """

    width: float
    height: float
    head: float
    weekdays: float
    gap: float
    across: int = 4
    week_numbers: float = 0.0


class YearDay(NamedTuple):
    """A day; ``load`` is 0 to 4, ``total`` the number of its entries, ``row`` its week's."""

    day: date
    rect: Rect
    load: int
    total: int
    row: int


class YearMonth(NamedTuple):
    """A small month: its first day, its whole place, its head and its days."""

    month: date
    rect: Rect
    head: Rect
    weekdays: tuple[Rect, ...]
    days: tuple[YearDay, ...]


def year_layout(
    load: Mapping[date, int], year: int, first_weekday: int, metrics: YearMetrics
) -> tuple[YearMonth, ...]:
    """Return the twelve months; ``load`` holds the number of entries by day.

    ``first_weekday`` is 0 for Monday, 6 for Sunday.  Only a month's own days are in it.
    """
    down = -(-_MONTHS // metrics.across)
    width = (metrics.width - (metrics.across - 1) * metrics.gap) / metrics.across
    height = (metrics.height - (down - 1) * metrics.gap) / down
    made = []
    for number in range(_MONTHS):
        row, column = divmod(number, metrics.across)
        left, top = column * (width + metrics.gap), row * (height + metrics.gap)
        rect = Rect(left, top, width, height)
        made.append(_month(date(year, number + 1, 1), rect, load, first_weekday, metrics))
    return tuple(made)


def _month(
    first: date, rect: Rect, load: Mapping[date, int], first_weekday: int, metrics: YearMetrics
) -> YearMonth:
    width = (rect.width - metrics.week_numbers) / _WEEK
    left = rect.x + metrics.week_numbers
    top = rect.y + metrics.head + metrics.weekdays
    height = (rect.height - metrics.head - metrics.weekdays) / _ROWS
    before = (first.weekday() - first_weekday) % _WEEK
    days = []
    for number in range(monthrange(first.year, first.month)[1]):
        day = first.replace(day=number + 1)
        row, column = divmod(before + number, _WEEK)
        place = Rect(left + column * width, top + row * height, width, height)
        count = load.get(day, 0)
        days.append(YearDay(day, place, level(count), count, row))
    letters = tuple(
        Rect(left + column * width, rect.y + metrics.head, width, metrics.weekdays)
        for column in range(_WEEK)
    )
    head = Rect(rect.x, rect.y, rect.width, metrics.head)
    return YearMonth(first, rect, head, letters, tuple(days))
