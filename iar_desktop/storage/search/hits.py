"""What a search found, and how well it fits."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from iar_desktop.storage.directory import Entry, entry_of
from iar_desktop.storage.search.typed import Typed
from iar_desktop.storage.tokens import spaced

EXACT_NAME = 100
NAME_BEGINS_WITH_WORDS = 90
NAME_BEGINS = 80
WORDS_OF_NAME = 70
BEGINNINGS_IN_NAME = 60
IN_NAME_AND_ELSEWHERE = 40
ELSEWHERE = 20
WITH_A_FAULT = 10
"""A hit by mended words scores this at most, 3 less for each further word mended."""
_EACH_FAULT = 3

# So many of every kind are kept, that none is crowded out of the results by a commoner one.
_KEPT_OF_EACH_KIND = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found; the greater ``score`` (1 to 100), the better it fits what was typed."""

    id: str
    kind: str
    title: str
    native: str
    subtitle: str
    country: str | None
    score: int

    @property
    def entry(self) -> Entry:
        """The record's line of the directory, without the score."""
        return Entry(self.id, self.kind, self.title, self.native, self.subtitle, self.country)


class Row(NamedTuple):
    """One candidate as the database gives it."""

    entry: int
    id: str
    kind: str
    title: str
    native: str
    subtitle: str
    country: str | None
    sort_text: str
    names: str


def score(typed: Typed, row: Row) -> int:
    """Return how well ``row``, which has all the words somewhere, fits what was typed."""
    names = row.names.split("\n")
    phrase, sort_text = typed.phrase, spaced(row.sort_text)
    tokens = row.names.split()
    if phrase in names or sorted(sort_text.split()) == sorted(phrase.split()):
        return EXACT_NAME
    orders = (*names, " ".join(names), sort_text)
    if any(f"{name} ".startswith(f"{phrase} ") for name in orders):
        return NAME_BEGINS_WITH_WORDS
    if any(name.startswith(phrase) for name in orders):
        return NAME_BEGINS
    inside = [_inside(word.text, row.names, tokens) for word in typed.words]
    if all(inside):
        whole = _inside(typed.words[-1].text, row.names, tokens, begun=False)
        return WORDS_OF_NAME if whole else BEGINNINGS_IN_NAME
    return IN_NAME_AND_ELSEWHERE if any(inside) else ELSEWHERE


def _inside(word: str, names: str, tokens: Sequence[str], *, begun: bool = True) -> bool:
    if " " in word:
        return word in names
    return any(token.startswith(word) if begun else token == word for token in tokens)


def score_mended(choices: Sequence[Iterable[str]], typed: Typed, row: Row) -> int:
    """Return the score of ``row``, found by one of the ``choices`` for each word typed."""
    tokens = row.names.split()
    faults = sum(not _inside(word.text, row.names, tokens) for word in typed.words)
    in_names = all(any(_inside(choice, row.names, tokens) for choice in each) for each in choices)
    return max(WITH_A_FAULT - _EACH_FAULT * max(faults - 1, 0), 3) - (0 if in_names else 2)


def best(
    scored: Iterable[tuple[int, Row]], limit: int, places: Mapping[int, int] = MappingProxyType({})
) -> list[Hit]:
    """Return the ``limit`` best hits: by score, then by kind, then the newest first.

    ``places`` are numbers to sort by instead of the lines' own.
    """

    def key(each: tuple[int, Row]) -> tuple[int, int]:
        return each[0], places.get(each[1].entry, each[1].entry)

    ordered = sorted(scored, key=key, reverse=True)
    if len(ordered) > limit:
        ordered = sorted(_thinned(ordered, limit), key=key, reverse=True)
    return [Hit(*_shown(row), points) for points, row in ordered]


def _thinned(ordered: list[tuple[int, Row]], limit: int) -> list[tuple[int, Row]]:
    kinds = Counter(row.kind for _points, row in ordered)
    kept = min(_KEPT_OF_EACH_KIND, max(limit // len(kinds), 1))
    seen: Counter[str] = Counter()
    reserved: list[tuple[int, Row]] = []
    others: list[tuple[int, Row]] = []
    for each in ordered:
        kind = each[1].kind
        (reserved if seen[kind] < kept else others).append(each)
        seen[kind] += 1
    return (reserved + others)[:limit]


def _shown(row: Row) -> tuple[str, str, str, str, str, str | None]:
    entry = entry_of(row[1:7])
    return entry.id, entry.kind, entry.title, entry.native, entry.subtitle, entry.country
