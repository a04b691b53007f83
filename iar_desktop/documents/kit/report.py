"""What the person who prints a sheet should know about how it came out."""

from collections.abc import Iterator

from iar_desktop.documents.kit.text.cleaning import LONGEST
from iar_desktop.schema.messages import N_, _, grouped

_ONE = N_("No font has {characters}: a box stands in its place in {place}.")
_SEVERAL = N_("No font has {characters}: boxes stand in their places, first in {place}.")
_CHARACTER = N_("“{character}” (U+{code})")
_AROUND = N_("“{around}”")
_AROUND_IN = N_("“{around}”, in “{record}”")
_TOO_LONG = N_("A text is too long for a sheet: only its first {limit} characters are printed.")
_SHORTENED = N_("A text has no room on the page and is shortened: “{beginning}…”.")
_MOST_NAMED = 10


class Report:
    """Collects warnings while a document is drawn, each once.

    ``record`` is the title of what is printed from now on; it is said where a character of it
    has no glyph.
    """

    def __init__(self) -> None:
        """Start with nothing to report."""
        self.record = ""
        self._missing: dict[str, dict[str, str]] = {}  # by record, each with what is around it
        self._found: dict[tuple[str, str], None] = {}

    def missing(self, character: str, around: str = "") -> None:
        """Report a character that no font has, where ``around`` is read."""
        self._missing.setdefault(self.record, {}).setdefault(character, around or character)

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
        return [*self._boxes(), *sentences]

    def _boxes(self) -> Iterator[str]:
        """Yield a sentence for each record of which characters have no glyph."""
        for record, found in self._missing.items():
            named = [
                _(_CHARACTER).format(character=char, code=f"{ord(char[0]):04X}")
                for char in list(found)[:_MOST_NAMED]
            ]
            more = " …" if len(found) > _MOST_NAMED else ""
            around = next(iter(found.values()))
            place = _(_AROUND_IN if record else _AROUND).format(around=around, record=record)
            message = _(_ONE if len(found) == 1 else _SEVERAL)
            yield message.format(characters=", ".join(named) + more, place=place)
