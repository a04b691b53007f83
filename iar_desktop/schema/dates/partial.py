"""What was said of a day, and the day it means.

Which day "3 nov." is depends on what is being done:

* ``future``: the first one from today on (a deadline);
* ``past``: the last one up to today (an encounter);
* ``nearest``: as ``future``, save that a day and month gone by at most 60 days ago is that one.
  People who plan think forward, and write the year of anything older than that.

A weekday by itself never means today: that is said "today".
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

Prefer = Literal["future", "past", "nearest"]
Days = tuple[date, date]

LOOKING_BACK = timedelta(days=60)
_ONE_DAY = timedelta(days=1)
_MONTHS_AROUND = 15
_YEARS_AROUND = 8  # a 29 February lies at most eight years ahead (1896, 1904)
_YEARS_BY_WEEKDAY = 2  # "Thu 14 Oct" picks the year by its weekday no further than this


@dataclass(frozen=True, slots=True)
class Around:
    """From where a partial date is seen: today, which way, and a day it cannot come before."""

    today: date
    prefer: Prefer
    after: date | None = None


class Said(Protocol):
    """Something said that means a day or several."""

    def days(self, around: Around) -> Days:
        """First and last day meant; raises InvalidValue when there is no such day."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days known from the start, as "tomorrow" or "next week"."""

    first: date
    last: date

    def days(self, around: Around) -> Days:  # noqa: ARG002 - one signature for all
        """These days."""
        return self.first, self.last


@dataclass(frozen=True, slots=True)
class Partial:
    """A date of which the year, the month or the day may be left open."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def days(self, around: Around) -> Days:
        """The occurrence that `around` asks for."""
        if self.day is None and self.month is None:
            return self._by_weekday(around)
        candidates = list(self._candidates(around))
        fitting = [days for days in candidates if self.weekday in (None, days[0].weekday())]
        if not fitting:
            raise self._impossible(candidates)
        return _chosen(fitting, around, looks_back=self.month is not None)

    def _by_weekday(self, around: Around) -> Days:
        wanted = self.weekday or 0
        if around.after is None and around.prefer == "past":
            back = (around.today.weekday() - wanted - 1) % 7 + 1
            day = around.today - timedelta(days=back)
        else:
            start = around.after or around.today
            day = start + timedelta(days=(wanted - start.weekday() - 1) % 7 + 1)
        return day, day

    def _candidates(self, around: Around) -> Iterator[Days]:
        middle = around.after or around.today
        if self.month is None:
            first = middle.year * 12 + middle.month - 1 - _MONTHS_AROUND
            spans = [divmod(first + step, 12) for step in range(2 * _MONTHS_AROUND + 1)]
            months = [(year, month + 1) for year, month in spans]
        elif self.year is not None:
            months = [(self.year, self.month)]
        else:
            reach = _YEARS_AROUND if self.weekday is None else _YEARS_BY_WEEKDAY
            years = range(middle.year - reach, middle.year + reach + 1)
            months = [(year, self.month) for year in years]
        for year, month in months:
            if date.min.year <= year <= date.max.year:
                yield from self._within(year, month)

    def _within(self, year: int, month: int) -> Iterator[Days]:
        length = calendar.monthrange(year, month)[1]
        if self.day is None:
            yield date(year, month, 1), date(year, month, length)
        elif self.day <= length:
            yield date(year, month, self.day), date(year, month, self.day)

    def _impossible(self, candidates: list[Days]) -> InvalidValue:
        from iar_desktop.schema.dates.format import format_day, weekday_name

        if candidates and self.weekday is not None:
            day = candidates[len(candidates) // 2][0]
            return InvalidValue(
                _("{day} is a {actual}, not a {weekday}: correct one or the other.").format(
                    day=format_day(day, "long"),
                    actual=weekday_name(day.weekday()),
                    weekday=weekday_name(self.weekday),
                )
            )
        numbers = [n for n in (self.day, self.month, self.year) if n is not None]
        return InvalidValue(
            _("There is no {day} in the calendar: write for example 28/02/2026.").format(
                day="/".join(f"{number:02}" for number in numbers)
            )
        )


def _chosen(candidates: list[Days], around: Around, *, looks_back: bool) -> Days:
    """The one of `candidates` (in order of time) that `around` prefers."""
    if around.after is None and around.prefer == "past":
        return next((d for d in reversed(candidates) if d[0] <= around.today), candidates[0])
    floor = around.after or around.today
    if around.after is None and around.prefer == "nearest" and looks_back:
        floor = around.today - min(LOOKING_BACK, around.today - date.min)
    return next((d for d in candidates if d[1] >= floor), candidates[-1])


@dataclass(frozen=True, slots=True)
class Directed:
    """What says its own way: "14 octobre prochain", whatever the field prefers."""

    said: Said
    prefer: Prefer

    def days(self, around: Around) -> Days:
        """The next or last one, today left out."""
        step = _ONE_DAY if self.prefer == "future" else -_ONE_DAY
        return self.said.days(Around(around.today + step, self.prefer))


@dataclass(frozen=True, slots=True)
class Part:
    """The start, middle or end of a week, a month or a year; a week ends on Friday."""

    said: Said
    part: str

    def days(self, around: Around) -> Days:
        """One day: the first; the Wednesday, the 15th or 1 July; the last working one."""
        first, last = self.said.days(around)
        length = (last - first).days + 1
        if self.part == "start":
            day = first
        elif self.part == "end":
            day = last - timedelta(days=2) if length == 7 else last
        elif length == 7:
            day = first + timedelta(days=2)
        else:
            day = first + timedelta(days=14) if length <= 31 else date(first.year, 7, 1)
        return day, day
