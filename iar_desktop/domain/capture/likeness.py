"""How like a typed name is to a known one, from 0 to 100.

100 is the same words. What is less never links a person by itself: two people may differ by one
letter, so it only offers a choice, unless the organisation confirms it (see links).
"""

from __future__ import annotations

from collections.abc import Sequence

from iar_desktop.domain.capture.names import LEGAL_FORMS, SMALL_WORDS, KnownName
from iar_desktop.domain.capture.vocabulary import EVENT_NOUNS

SAME = 100.0
_TYPING_FAULT = 90.0
_INITIAL = 80.0
_MORE_TYPED = 75.0
_LESS_TYPED = 70.0
_PART_OF_NAME = 60.0  # an organisation named in part: from 60, by how much of it was typed, to 97
_PART_SPREAD = 37.0
_SILENT = {  # words that do not tell one from another
    "organisation": SMALL_WORDS | LEGAL_FORMS,
    "event": SMALL_WORDS | EVENT_NOUNS,
}
_SHORTEST_IN_NAMES = 4  # letters: shorter words a letter apart are other words
_SHORTEST_ELSEWHERE = 6  # and acronyms a letter apart are other organisations: EFIB, EFIC


def likeness(typed: Sequence[str], known: KnownName) -> float:
    """The best likeness of the folded words `typed` with any spelling of `known`."""
    if known.kind == "person":
        return max((_person_likeness(typed, words) for words in known.spellings()), default=0.0)
    silent = _SILENT[known.kind]
    return max((_part_likeness(typed, words, silent) for words in known.spellings()), default=0.0)


def _word_likeness(typed: str, known: str, shortest: int) -> float:
    if typed == known:
        return SAME
    if len(typed) == 1 and known.startswith(typed):
        return _INITIAL
    if min(len(typed), len(known)) < shortest or typed[0] != known[0] or typed.isdigit():
        return 0.0
    from rapidfuzz.distance import OSA  # late: only when a name is nearly known

    allowed = 1 if len(typed) < 8 else 2
    return _TYPING_FAULT if OSA.distance(typed, known, score_cutoff=allowed) <= allowed else 0.0


def _paired(typed: Sequence[str], known: Sequence[str], shortest: int) -> tuple[float, int]:
    """The worst likeness of the words that pair up, in any order, and how many pair up.

    A typing fault is only seen in words of `shortest` letters or more.
    """
    left = list(known)
    worst, pairs = SAME, 0
    for word in typed:
        best = max(left, key=lambda other: _word_likeness(word, other, shortest), default="")
        score = _word_likeness(word, best, shortest) if best else 0.0
        if score:
            left.remove(best)
            worst, pairs = min(worst, score), pairs + 1
    return worst, pairs


def _person_likeness(typed: Sequence[str], known: Sequence[str]) -> float:
    if sorted(typed) == sorted(known):
        return SAME
    worst, pairs = _paired(typed, known, _SHORTEST_IN_NAMES)
    if pairs == len(typed) == len(known):
        return worst
    if pairs == len(typed):
        return min(worst, _LESS_TYPED)
    if pairs == len(known) and pairs >= 2:
        return min(worst, _MORE_TYPED)
    return 0.0


def agrees(typed: Sequence[str], known: KnownName) -> bool:
    """Whether every word typed is one of the name's, in full or as its initial: no typing fault."""
    exactly = len(max(typed, key=len, default="")) + 1
    return any(_paired(typed, words, exactly)[1] == len(typed) for words in known.spellings())


def _telling(words: Sequence[str], silent: frozenset[str]) -> list[str]:
    return [word for word in words if word not in silent] or list(words)


def _part_likeness(typed: Sequence[str], known: Sequence[str], silent: frozenset[str]) -> float:
    if tuple(typed) == tuple(known):
        return SAME
    said, whole = _telling(typed, silent), _telling(known, silent)
    worst, pairs = _paired(said, whole, _SHORTEST_ELSEWHERE)
    if pairs < len(said):
        return 0.0
    share = sum(map(len, said)) / max(sum(map(len, whole)), 1)
    return min(worst, _PART_OF_NAME + _PART_SPREAD * min(share, 1.0))
