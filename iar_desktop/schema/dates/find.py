"""Days named inside a longer line."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iar_desktop.schema.dates.grammar import Text
from iar_desktop.schema.dates.parse import readings
from iar_desktop.schema.dates.partial import Around, Partial, Prefer, Said
from iar_desktop.schema.dates.tokens import Token
from iar_desktop.schema.dates.words import words
from iar_desktop.schema.errors import InvalidValue

_BEFORE_MONTH = {"en", "in", "by", "before", "avant", "until", "since", "depuis"}


class FoundDays(NamedTuple):
    """A day, week or month named by the tokens from `start` up to, not including, `stop`."""

    start: int
    stop: int
    said: Said

    def days(self, today: date, prefer: Prefer) -> tuple[date, date]:
        """First and last day meant, seen from `today`; both the same for one day."""
        return self.said.days(Around(today, prefer))


def find_days(tokens: list[Token], today: date, language: str) -> list[FoundDays]:
    """The days named in a tokenised line, in order, each the longest reading that exists.

    Stricter than `parse_day`: no bare number, no abbreviated weekday without its full stop, no
    month without a day unless "in", "by", "fin" or the like stands before it.
    """
    text = Text(tokens, words(language), today, within=True)
    found: list[FoundDays] = []
    index = 0
    while index < len(tokens):
        best = _longest(text, index)
        if best:
            found.append(best)
        index = best.stop if best else index + 1
    return found


def _longest(text: Text, index: int) -> FoundDays | None:
    best = None
    for said, after in readings(text, index):
        longer = best is None or after > best.stop
        if longer and _plausible(text, index, said) and _exists(said, text.today):
            best = FoundDays(index, after, said)
    return best


def _plausible(text: Text, index: int, said: Said) -> bool:
    month_alone = isinstance(said, Partial) and said.day is None and said.month is not None
    if not month_alone or text.digits(index + 1) == 4:
        return True
    return text.word(index - 1) in _BEFORE_MONTH


def _exists(said: Said, today: date) -> bool:
    try:
        said.days(Around(today, "nearest"))
    except InvalidValue:
        return False
    return True
