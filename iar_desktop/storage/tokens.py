"""The form in which words are indexed and looked up."""

import re
from collections.abc import Iterable

from iar_desktop.schema.folding import fold

# Scripts written without spaces, and Hangul, whose words grow together: each character is a word
# of its own, so that 経済 is found inside 国際経済研究所, as a phrase.  (Compiled when first met.)
_SPACELESS = (
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff])"
)


def index_text(text: str) -> str:
    """Return ``text`` folded, with each character of spaceless scripts a word of its own."""
    return spaced(fold(text))


def spaced(folded: str) -> str:
    """Return a folded text with each character of spaceless scripts a word of its own."""
    if folded.isascii():
        return folded
    return " ".join(re.sub(_SPACELESS, r" \1 ", folded).split())


def spaced_names(folded: Iterable[str]) -> str:
    """Return several folded names as one text, a line each, to be told apart when ranking."""
    return "\n".join(spaced(name) for name in folded)
