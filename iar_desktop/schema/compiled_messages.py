"""Compiled catalogues (the MO format of GNU gettext), each text looked up where it stands.

The standard library reads a whole catalogue into a dictionary, 2 ms of the first window; of these
texts it shows a hundred.
"""

from collections.abc import Callable
from functools import cached_property
from gettext import NullTranslations
from struct import unpack_from

_MAGIC = 0x950412DE
_HEADER = 20


class CompiledMessages(NullTranslations):
    """The texts of one file; those it does not have are given back as they are."""

    def __init__(self, data: bytes) -> None:
        """Look up in ``data``, written on a little-endian order as Babel writes it."""
        super().__init__()
        magic, _revision, self._count, self._originals, self._translations = (
            unpack_from("<5I", data) if len(data) >= _HEADER else (0,) * 5
        )
        if magic != _MAGIC:
            message = "this is no compiled catalogue"
            raise ValueError(message)
        self._data = data

    def gettext(self, message: str) -> str:
        """Return the translation of ``message``, or itself without one."""
        found = self._find(message)
        return found.split("\0", 1)[0] if found else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the translation for the number ``n``; without one as English has it."""
        found = self._find(msgid1)
        if not found:
            return msgid1 if n == 1 else msgid2
        forms = found.split("\0")
        return forms[min(int(self._plural(n)), len(forms) - 1)]

    @cached_property
    def _plural(self) -> Callable[[int], int]:
        from gettext import c2py  # late: few texts count

        lines = self._find("").splitlines()
        rule = next((each for each in lines if each.startswith("Plural-Forms:")), "")
        return c2py(rule.partition("plural=")[2].strip().rstrip(";") or "n != 1")

    def _find(self, message: str) -> str:
        """Return what stands for ``message``, its forms parted by zeros; empty when nothing."""
        wanted = message.encode()
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            original = self._text(self._originals, middle).partition(b"\0")[0]
            if original == wanted:
                return self._text(self._translations, middle).decode()
            if original < wanted:
                low = middle + 1
            else:
                high = middle
        return ""

    def _text(self, table: int, number: int) -> bytes:
        length, start = unpack_from("<2I", self._data, table + 8 * number)
        return self._data[start : start + length]
