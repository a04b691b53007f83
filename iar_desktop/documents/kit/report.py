"""What the person who prints a sheet should know about how it came out."""

from iar_desktop.documents.kit.text.cleaning import LONGEST
from iar_desktop.schema.messages import N_, _, grouped

_MISSING = N_("No font has these characters, a box stands in their place: {characters}.")
_TOO_LONG = N_("A text is too long for a sheet: only its first {limit} characters are printed.")
_SHORTENED = N_("A text has no room on the page and is shortened: “{beginning}…”.")


class Report:
    """Collects warnings while a document is drawn, each once."""

    def __init__(self) -> None:
        """Start with nothing to report."""
        self._missing: dict[str, None] = {}
        self._found: dict[tuple[str, str], None] = {}

    def missing(self, character: str) -> None:
        """Report a character that no font has."""
        self._missing[character] = None

    def too_long(self) -> None:
        """Report a text of which ``clean`` left the end out."""
        self._found[_TOO_LONG, ""] = None

    def shortened(self, beginning: str) -> None:
        """Report a text that had no room, by its first words."""
        self._found[_SHORTENED, beginning] = None

    def say(self, message: str, beginning: str = "") -> None:
        """Report ``message``, marked with ``N_``; it may name ``{beginning}``."""
        self._found[message, beginning] = None

    def warnings(self) -> list[str]:
        """Return one sentence for each thing to know, in the language spoken now."""
        sentences = [
            _(message).format(beginning=beginning, limit=grouped(LONGEST))
            for message, beginning in self._found
        ]
        if not self._missing:
            return sentences
        shown = [f"{char} (U+{ord(char[0]):04X})" for char in self._missing]
        more = " …" if len(shown) > 10 else ""
        return [_(_MISSING).format(characters=" ".join(shown[:10]) + more), *sentences]
