"""Which lines of some kinds have the words typed: the filter of a list."""

from collections.abc import Sequence

from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.search.faults import mendings
from iar_desktop.storage.search.typed import Typed
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import NUMBERS_BY_TEXT, read_numbers


def matching_numbers(connection: Connection, text: str, kinds: Sequence[str]) -> set[int]:
    """Return the numbers of the lines of ``kinds`` that have all words of ``text``.

    Where none has, those that have them with one typing fault mended in each.
    """
    typed = Typed.read(connection, text)
    if not typed.words:
        return set()
    found = _numbers(connection, typed.expression, kinds) if typed.known else set()
    if not found:
        for mended in mendings(connection, typed):
            found = _numbers(connection, mended.expression, kinds)
            if found:
                break
    return found


def _numbers(connection: Connection, expression: str, kinds: Sequence[str]) -> set[int]:
    return {
        number
        for kind in kinds
        for number in read_numbers(connection, NUMBERS_BY_TEXT, (expression, *kind_range(kind)))
    }
