"""How a language sets its signs."""

import re

_NARROW = "\u202f"
_HIGH = re.compile(" [;:!?»]|« ")
_BEFORE_HIGH_SIGNS = re.compile(
    " (?="
    "[;:](?![^\\s\u00a0»])"  # of a sentence, not of ":-)" or ":30"
    '|[!?]+(?![^\\s\u00a0»).,…"”’])'
    "|»)"
)
_AFTER_GUILLEMET = re.compile("(?<=«) ")


def spaced(text: str, language: str) -> str:
    """Return ``text`` with the blanks that French puts around its high signs narrow and fixed.

    Only plain spaces that were typed become U+202F, nothing is added, so that a name such as
    "Yahoo!", a time or an address stays as it is.  Other languages have no such blanks.
    """
    if language != "fr" or not _HIGH.search(text):
        return text
    return _AFTER_GUILLEMET.sub(_NARROW, _BEFORE_HIGH_SIGNS.sub(_NARROW, text))
