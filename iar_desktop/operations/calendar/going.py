"""Going to a date typed freely: 14/10, mer. 14, demain, +2s, semaine 42, octobre 2027."""

import re
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from iar_desktop.domain.calendar.limits import EARLIEST, LATEST
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day, parse_day, parse_days
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _, language

_YEAR = re.compile(r"(?:19|2[01])\d\d")


class Days(NamedTuple):
    """The days that were meant: one, a week, a month, a year."""

    first: date
    last: date


def go_to(text: str, today: date | None = None) -> Days:
    """Return the days that ``text`` means; relative ones count from ``today``.

    ``InvalidValue`` when it means none, or one that no calendar shows.
    """
    today = today or clock.today()
    days = _year(text) or _days(text, today)
    if days.first < EARLIEST or days.last > LATEST:
        raise InvalidValue(
            _("The calendar goes from {first} to {last}.").format(
                first=format_day(EARLIEST), last=format_day(LATEST)
            )
        )
    return days


def _year(text: str) -> Days | None:
    if not _YEAR.fullmatch(text.strip()):
        return None
    year = int(text)
    return Days(date(year, 1, 1), date(year, 12, 31))


def _days(text: str, today: date) -> Days:
    with suppress(InvalidValue):
        return Days(*parse_days(text, today, language()))
    day = parse_day(text, today, language())  # its error says what can be typed
    return Days(day, day)
