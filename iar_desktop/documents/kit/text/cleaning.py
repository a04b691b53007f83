"""What is printed of a text that a person typed or pasted.

Nothing in a text is markup: ``<b>`` or ``&amp;`` are printed as they were typed.
"""

import re
import unicodedata

LONGEST = 50_000
"""Characters printed of one text; more than about ten full pages is no longer a sheet."""

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_EMPTY_LINES = re.compile("\n{4,}")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls; the tabulator and line ends are handled before
    "\ufeff"  # byte order marks are nothing to read
    "\ud800-\udfff"  # halves of surrogate pairs
    "\ufdd0-\ufdef\ufff0-\uffff]"  # no characters
)
_IDLE_HYPHENS = re.compile("(?<!\\w)\u00ad|\u00ad(?!\\w)")  # soft ones that part no word


def clean(text: str) -> str:
    r"""Return ``text`` composed (NFC), its lines ended by ``\n``, without control characters.

    Soft hyphens stay where they part a word.

    At most ``LONGEST`` characters are kept; see ``is_too_long``.
    """
    if text.isascii() and text.isprintable():
        return text[:LONGEST]
    text = _LINE_ENDS.sub("\n", text[: LONGEST + 1]).replace("\t", " ")
    text = _EMPTY_LINES.sub("\n\n\n", text)
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    return (_IDLE_HYPHENS.sub("", text) if "\u00ad" in text else text)[:LONGEST]


def is_too_long(text: str) -> bool:
    """Tell whether ``clean`` leaves the end of ``text`` out."""
    return len(text) > LONGEST
