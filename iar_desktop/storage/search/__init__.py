"""Finding anything in the dossier by a few words of it, as they are typed."""

from collections.abc import Sequence

from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Reader
from iar_desktop.storage.search.faults import mendings
from iar_desktop.storage.search.hits import Hit, Row, best, score, score_mended
from iar_desktop.storage.search.lookup import Lookup
from iar_desktop.storage.search.namesakes import places
from iar_desktop.storage.search.newest import newest
from iar_desktop.storage.search.typed import Typed

__all__ = ["Hit", "complete", "search"]

# With fewer hits than this, words are also looked for with a typing fault mended.
_FEW = 5


def search(
    reader: Reader, text: str, limit: int = 50, kinds: Sequence[str] | None = None
) -> list[Hit]:
    """Return the records that ``text`` may mean, best first, at most ``limit`` of them.

    The words may stand in any order, accented or not, in any case and script; the last may be
    only begun.  Where hardly anything has them all, each word of four letters or more may hold
    one typing fault.  Names come before other words, of namesakes whom we met before whom we did
    not, and where more is found than fits, some of
    every kind are kept.  ``kinds`` (all when None) limits the search.  Any text is fine.
    """
    typed = Typed.read(reader.connection, text)
    if not typed.words or limit < 1:
        return []
    lookup = Lookup(reader.connection, kinds, limit)
    if typed.known:
        lookup.names(typed)
        lookup.texts(typed)
    scored = {number: (score(typed, row), row) for number, row in lookup.rows.items()}
    if len(scored) < min(_FEW, limit):
        scored |= _mended(lookup, typed)
    return best(scored.values(), limit, places(reader.connection, scored.values()))


def _mended(lookup: Lookup, typed: Typed) -> dict[int, tuple[int, Row]]:
    """Return what else is found with words mended, each with its score, by number."""
    found = set(lookup.rows)
    for mended in mendings(lookup.connection, typed):
        lookup.alike(mended)
        new = {number: row for number, row in lookup.rows.items() if number not in found}
        if new:
            return {
                number: (score_mended(mended.choices, typed, row), row)
                for number, row in new.items()
            }
    return {}


def complete(
    reader: Reader, text: str, *, kinds: Sequence[str] | None = None, limit: int = 8
) -> list[Entry]:
    """Return the records that a field linking to one of ``kinds`` offers for what is typed.

    The newest ones when nothing is typed yet.
    """
    if not text.strip():
        return newest(reader.connection, kinds, limit)
    return [hit.entry for hit in search(reader, text, limit, kinds)]
