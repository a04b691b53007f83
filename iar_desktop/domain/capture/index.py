"""Known names kept in memory, found by their words."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from iar_desktop.domain.capture.names import SMALL_WORDS, KnownName

MOST_CANDIDATES = 64
_SHORTEST_FUZZY = 4  # letters: in shorter words a typing fault makes another word
_VISITED = 20_000  # entries counted before commoner words only confirm those found


class KnownNames:
    """A `NameSource` in memory; its index is made when it is first asked.

    100,000 people are indexed in about half a second and asked in a few milliseconds.
    """

    def __init__(self, names: Iterable[KnownName]) -> None:
        """Keep `names`; nothing is read before the first question."""
        self._source = names
        self._names: list[KnownName] = []
        self._rows: list[int] = []  # for each spelling: whose it is
        self._sizes: list[int] = []  # and how many words it has
        self._postings: dict[str, list[int]] = {}  # word: spellings, ascending
        self._by_letter: dict[str, list[str]] = {}
        self._built = False

    def candidates(self, words: Sequence[str]) -> list[KnownName]:
        """Names that share a word of `words`, or one a letter away from it; best first."""
        if not self._built:
            self._build()
        postings = [self._postings[word] for word in self._asked(words)]
        counts = _counted(sorted(postings, key=len))
        best = heapq.nsmallest(MOST_CANDIDATES, counts, key=lambda row: self._rank(row, counts))
        return [self._names[index] for index in dict.fromkeys(self._rows[row] for row in best)]

    def _rank(self, row: int, counts: dict[int, int]) -> tuple[int, int, int, int]:
        missing = max(self._sizes[row] - counts[row], 0)
        return min(missing, 1), -counts[row], missing, row

    def _build(self) -> None:
        self._names = list(self._source)
        postings = self._postings
        for index, known in enumerate(self._names):
            for words in known.spellings():
                row = len(self._rows)
                self._rows.append(index)
                self._sizes.append(len(words))
                for word in set(words):
                    postings.setdefault(word, []).append(row)
        for word in postings:
            self._by_letter.setdefault(word[0], []).append(word)
        self._built = True

    def _asked(self, words: Sequence[str]) -> list[str]:
        """The indexed words that `words` may mean."""
        asked: list[str] = []
        for word in dict.fromkeys(words):
            if word in SMALL_WORDS:
                continue
            if word in self._postings:
                asked.append(word)
            elif len(word) >= _SHORTEST_FUZZY and not word.isdigit():
                asked.extend(self._near(word))
        return list(dict.fromkeys(asked))

    def _near(self, word: str) -> list[str]:
        """Indexed words one typing fault away that begin with the same letter."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        same_letter = self._by_letter.get(word[0], ())
        found = process.extract(
            word, same_letter, scorer=OSA.distance, processor=None, score_cutoff=1, limit=8
        )
        return [near for near, _distance, _index in found]


def _counted(postings: list[list[int]]) -> dict[int, int]:
    """How many of the words (rarest first) each spelling has."""
    counts: dict[int, int] = {}
    visited = 0
    for rows in postings:
        visited += len(rows)
        if counts and visited > _VISITED:
            for row in counts:
                place = bisect_left(rows, row)
                counts[row] += place < len(rows) and rows[place] == row
        else:
            for row in rows:
                counts[row] = counts.get(row, 0) + 1
    return counts
