"""From which day to which a typed line says: du 8 au 10 mars, 8-10/3, from 30 March to 2 April."""

import re
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from iar_desktop.schema.dates import parse_days
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import language

_MONTH = r"(?:\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?|\s+[^\W\d]{3,10}\.?(?:\s+\d{4})?)"
_SPAN = re.compile(
    rf"(?<![\w/:.,-])(?:(?:du|from|between|entre|le|les)\s+)?\d{{1,2}}(?:er|st|nd|rd|th)?{_MONTH}?"
    rf"\s*(?:-|–|—|→|\bau\b|\bto\b|\band\b|\bet\b)\s*(?:le\s+)?\d{{1,2}}(?:er|st|nd|rd|th)?{_MONTH}",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """The first and the last day (none without any), and the line with them blanked out."""

    days: tuple[date, date] | None
    rest: str


def span_in(text: str, today: date) -> Span:
    """Return the days that ``text`` says; without a year those to come."""
    for match in _SPAN.finditer(text):
        for end in _ends(match):
            with suppress(InvalidValue):
                days = parse_days(text[match.start() : end], today, language(), "future")
                blank = " " * (end - match.start())
                return Span(days, text[: match.start()] + blank + text[end:])
    return Span(None, text)


def _ends(match: re.Match[str]) -> tuple[int, ...]:
    """Return where the days may end: a number after the month may be no year."""
    whole = match.group().rstrip()
    shorter = re.sub(r"\s+\d{4}$", "", whole)
    return tuple(dict.fromkeys(match.start() + len(each) for each in (whole, shorter)))
