"""Several days said by their first and last: each half completes the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from iar_desktop.schema.dates.partial import Around, Days, Partial, Said
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

_ACROSS_NEW_YEAR = timedelta(days=184)  # "30 Dec – 2 Jan" spans the new year; "2 Oct – 30 Sept" not


@dataclass(frozen=True, slots=True)
class Halves:
    """The readings of both halves; ``neighbours`` of "14 and 15 Oct", which must follow on."""

    left: list[Said]
    right: list[Said]
    neighbours: bool = False


def resolved_range(halves: Halves, around: Around) -> Days:
    """The first and last day of the first pair of readings that makes sense.

    Raises:
        InvalidValue: there is no such day, or the end comes before the start.
    """
    problem: InvalidValue | None = None
    for left in halves.left:
        for right in halves.right:
            try:
                days = _pair(left, right, around)
                return _neighbours(days) if halves.neighbours else days
            except InvalidValue as error:
                problem = problem or error
    raise problem or ValueError("both halves need a reading")


def not_in_order(start: date, end: date) -> InvalidValue:
    """The error for a range whose days do not follow each other."""
    from iar_desktop.schema.dates.format import format_day

    return InvalidValue(
        _("{start} and {end} make no period: the end must come after the start.").format(
            start=format_day(start, "medium"), end=format_day(end, "medium")
        )
    )


def _pair(left: Said, right: Said, around: Around) -> Days:
    if isinstance(left, Partial) and isinstance(right, Partial):
        return _partials(left, right, around)
    first = left.days(around)[0]
    return _checked(first, right.days(replace(around, after=first))[1])


def _partials(left: Partial, right: Partial, around: Around) -> Days:
    if left.day is not None and left.month is None and right.month is not None:
        last = right.days(around)[1]  # "14–16 October": one month, which the last day names
        return _checked(replace(left, month=last.month, year=last.year).days(around)[0], last)
    if left.month is not None and left.year is None and right.year is not None and right.month:
        left = replace(left, year=right.year - (left.month > right.month))
    if right.month is None and right.day is not None and left.month is not None:
        first = left.days(around)[0]
        right = replace(right, month=first.month, year=first.year)
    first = left.days(around)[0]
    last = right.days(replace(around, after=first))[1]
    if right.year is None and right.month is not None and last - first > _ACROSS_NEW_YEAR:
        raise not_in_order(first, replace(right, year=first.year).days(around)[1])
    return _checked(first, last)


def _neighbours(days: Days) -> Days:
    if days[1] - days[0] != timedelta(days=1):
        raise InvalidValue(
            _("Only days that follow each other make a period: write for example 14–16/10.")
        )
    return days


def _checked(first: date, last: date) -> Days:
    if last < first:
        raise not_in_order(first, last)
    return first, last
