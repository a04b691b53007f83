"""The ways a day is said. Each rule yields (what was said, index of the token after it).

Rules yield every reading, the likeliest first; the caller keeps the first that uses the whole
text and exists in the calendar, so that no rule needs to know what may follow it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from iar_desktop.schema.dates import words as w
from iar_desktop.schema.dates.partial import Said
from iar_desktop.schema.dates.tokens import Token

_Value = TypeVar("_Value")
Readings = Iterator[tuple[Said, int]]

_JOINERS = {"-", "'", "."}
_LONGEST_PHRASE = 5
FULL_NAME = 5  # letters from which a weekday is no abbreviation


@dataclass(frozen=True, slots=True)
class Text:
    """A tokenised text being read, with the words of its language and the day it is read on.

    ``within`` is true inside a longer line, where a bare number or "may" is no date.
    """

    tokens: list[Token]
    words: w.Words
    today: date
    within: bool = False

    def word(self, index: int) -> str:
        """The folded word, number or sign at `index`; empty after the end."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def weekday(self, index: int) -> int | None:
        """The weekday named at `index`; inside a line, no abbreviation of the other language."""
        word = self.word(index)
        if self.within and len(word) < FULL_NAME and word not in self.words.own:
            return None
        return self.words.weekdays.get(word)

    def number(self, index: int) -> int | None:
        """The number at `index`, if it is one."""
        return self.tokens[index].number if 0 <= index < len(self.tokens) else None

    def digits(self, index: int) -> int:
        """How many digits the number at `index` has; 0 when it is none."""
        return self.tokens[index].digits if self.number(index) is not None else 0

    def glued(self, first: int, last: int) -> bool:
        """Whether the tokens from `first` to `last` stand without a blank between them."""
        pairs = zip(self.tokens[first:last], self.tokens[first + 1 : last + 1], strict=True)
        return all(left.end == right.start for left, right in pairs)

    def skip(self, index: int, *optional: str) -> int:
        """The index after the word at `index` if that is one of `optional`, else `index`."""
        return index + 1 if self.word(index) in optional else index

    def phrase(
        self, index: int, table: Mapping[tuple[str, ...], _Value]
    ) -> tuple[_Value, int] | None:
        """The longest phrase of `table` that begins at `index`, and the index after it."""
        said: list[str] = []
        best = None
        while index < len(self.tokens) and len(said) < _LONGEST_PHRASE:
            if not (said and self.word(index) in _JOINERS):
                said.append(self.word(index))
                if tuple(said) in table:
                    best = table[tuple(said)], index + 1
            index += 1
        return best


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months; the 31st becomes the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise OverflowError


def moved(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units ("day", "week", "month", "year"); OverflowError if too far."""
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * (7 if unit == "week" else 1))
