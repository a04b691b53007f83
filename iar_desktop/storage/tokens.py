"""The form in which words are indexed and looked up."""

import re

from iar_desktop.schema.folding import fold

# Scripts written without spaces: each character is a word of its own, found as a phrase.
_SPACELESS = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")


def index_text(text: str) -> str:
    """Return ``text`` folded, with each Han or Kana character a word of its own."""
    folded = fold(text)
    return folded if folded.isascii() else _SPACELESS.sub(r" \1 ", folded)
