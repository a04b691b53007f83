"""Text of one line and of many."""

import re
import unicodedata
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.messages import _, grouped

# C0 and C1 controls, line and paragraph separators, and the bidi overrides that could disguise
# a text; tabulation and newline are handled by each kind.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]"
)

# Characters that show nothing; a text of them alone is empty.
_INVISIBLE = re.compile(
    "[\\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064"
    "\u3164\ufe00-\ufe0f\uffa0]*"
)


def normalised(text: str) -> str:
    r"""Return ``text`` in NFC without control characters; line ends become ``\\n``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    clean = unicodedata.normalize("NFC", _CONTROLS.sub("", lines.replace("\u2029", "\n")))
    return "" if _INVISIBLE.fullmatch(clean) else clean


class Text(Kind[str]):
    """One line of text of at most ``longest`` characters."""

    def __init__(self, longest: int = 500) -> None:
        """Refuse texts of more than ``longest`` characters."""
        self.longest = longest

    def parse(self, text: str) -> str:
        """Return ``text`` normalised, on one line."""
        return self.check(text)

    def check(self, value: Any) -> str:
        """Return ``value`` normalised; refuse one that is too long."""
        text = " ".join(normalised(str(value)).split())
        return self._measured(text)

    def _measured(self, text: str) -> str:
        if len(text) > self.longest:
            raise InvalidValue(
                _("This text has {length} characters; at most {most} fit here.").format(
                    length=grouped(len(text)), most=grouped(self.longest)
                )
            )
        return text


class LongText(Text):
    """Several lines of text; blank lines part the paragraphs."""

    def __init__(self, longest: int = 100_000) -> None:
        """Refuse texts of more than ``longest`` characters."""
        super().__init__(longest)

    def check(self, value: Any) -> str:
        """Return ``value`` normalised, its lines kept; refuse one that is too long."""
        lines = normalised(str(value)).split("\n")
        return self._measured("\n".join(line.rstrip() for line in lines).strip("\n"))
