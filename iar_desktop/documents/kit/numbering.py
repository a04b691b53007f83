"""How pages are numbered: in Roman numbers before the body of a book, then from 1."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

Place = Literal["cover", "front", "body"]
"""``front`` is what stands between a cover and the body: the contents."""

_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class PageNumber(NamedTuple):
    """The number of a page among ``total`` of its sort; ``total`` is 0 before the body."""

    number: int
    total: int

    @property
    def said(self) -> str:
        """The number alone, as it stands in the contents."""
        return str(self.number) if self.total else roman(self.number)

    @property
    def of_all(self) -> str:
        """The number as it stands at the foot of the page."""
        return f"{self.number} / {self.total}" if self.total else roman(self.number)


def numbered(places: Sequence[Place]) -> list[PageNumber]:
    """Return the number of each page.  Each cover begins anew; without one all pages are body."""
    found: list[PageNumber] = []
    for start, end in _books(places):
        front = 0
        if places[start] == "cover":
            front = next((i for i in range(start, end) if places[i] == "body"), end) - start
        found += [PageNumber(number, 0) for number in range(1, front + 1)]
        count = end - start - front
        found += [PageNumber(number, count) for number in range(1, count + 1)]
    return found


def label_ranges(numbers: Sequence[PageNumber]) -> list[tuple[int, str]]:
    """Return where numbers begin anew (page counted from 0) and their style (ReportLab's names)."""
    found = []
    for index, each in enumerate(numbers):
        if each.number == 1:
            found.append((index, "ARABIC" if each.total else "ROMAN_LOWER"))
    return found


def roman(number: int) -> str:
    """Return ``number`` (1 to 89) in small Roman numerals."""
    said = ""
    for value, sign in _ROMAN:
        while number >= value:
            said += sign
            number -= value
    return said


def _books(places: Sequence[Place]) -> list[tuple[int, int]]:
    covers = [index for index, place in enumerate(places) if place == "cover"]
    starts = [0, *(index for index in covers if index)]
    return list(zip(starts, [*starts[1:], len(places)], strict=True))
