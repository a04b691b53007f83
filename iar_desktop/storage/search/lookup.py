"""Candidates for a search: few enough to be ranked one by one, whatever the dossier's length.

Full text yields the lines of the best kinds and the newest records first (see ``ranks``).  Of a
kind with more of them than are looked at, whole words and beginnings of names are asked for
besides, as those rank higher.
"""

from collections import Counter
from collections.abc import Sequence

from iar_desktop.storage.ranks import kind_range, kinds_by_rank
from iar_desktop.storage.search.faults import Mended
from iar_desktop.storage.search.hits import Row
from iar_desktop.storage.search.typed import Typed
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import (
    LINES_BY_NAMES,
    LINES_BY_TEXT,
    LINES_SORTED_FROM,
)

# Of the first kind as many lines are looked at as are wanted, of each further one at least these.
_OF_FURTHER_KINDS = 16
# After so many kinds of which there is more, the others wait until more is typed.
_MOST_CROWDED = 4
_SORTED_SO = 8
_FEW = 5
_MOST_ROTATIONS = 4
_LAST = "\U0010ffff"


class Lookup:
    """The candidates found so far, by number."""

    def __init__(self, connection: Connection, kinds: Sequence[str] | None, limit: int) -> None:
        """Look for records of ``kinds`` (all when None), some ``limit`` of each."""
        self.rows: dict[int, Row] = {}
        self.connection = connection
        self._limit = limit
        ranked = kinds_by_rank()
        self._ranges = [(kind_range(ranked[-1])[0], kind_range(ranked[0])[1])]
        if kinds is not None:
            self._ranges = [kind_range(kind) for kind in ranked if kind in kinds]

    def names(self, typed: Typed) -> None:
        """Find lines that have all words in their names."""
        for kind in self._crowding(LINES_BY_NAMES, typed.expression):
            self._take(LINES_BY_NAMES, typed.whole, *kind_range(kind), self._limit)
            for phrase in _rotations(typed):
                bounds = (kind, phrase, phrase + _LAST, _SORTED_SO)
                self._keep(self.connection.execute(LINES_SORTED_FROM, bounds).fetchall())

    def texts(self, typed: Typed) -> None:
        """Find lines that have all words anywhere, unless enough was found."""
        if len(self.rows) < self._limit:
            self._crowding(LINES_BY_TEXT, typed.expression)

    def alike(self, mended: Mended) -> None:
        """Find lines that have a word alike for each one typed, in their names if enough do."""
        before = len(self.rows)
        self._crowding(LINES_BY_NAMES, mended.expression)
        if len(self.rows) < before + _FEW:
            self._crowding(LINES_BY_TEXT, mended.expression)

    def _crowding(self, statement: str, expression: str) -> list[str]:
        """Find lines that match; return the kinds of which there are more than looked at."""
        crowded: list[str] = []
        page = self._limit
        for low, high in self._ranges:
            ceiling = high
            while ceiling >= low and len(crowded) < _MOST_CROWDED:
                rows = self._take(statement, expression, low, ceiling, page)
                if len(rows) < page:
                    break
                page = min(self._limit, _OF_FURTHER_KINDS)
                kind, ceiling = rows[-1].kind, rows[-1].entry - 1
                if Counter(row.kind for row in rows)[kind] >= page:
                    crowded.append(kind)
                    ceiling = kind_range(kind)[0] - 1
        return crowded

    def _take(self, statement: str, expression: str, low: int, high: int, limit: int) -> list[Row]:
        found = self.connection.execute(statement, (expression, low, high, limit))
        return self._keep(found.fetchall())

    def _keep(self, found: Sequence[Sequence[object]]) -> list[Row]:
        rows = [Row._make(each) for each in found]
        self.rows.update((row.entry, row) for row in rows)
        return rows


def _rotations(typed: Typed) -> list[str]:
    """Return the words begun with each in turn: family names stand first in sorted lists."""
    words = [word.text.replace(" ", "") for word in typed.words]
    return [" ".join(words[at:] + words[:at]) for at in range(min(len(words), _MOST_ROTATIONS))]
