"""A typed line cut into words, numbers and signs, each with its place in the line."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from iar_desktop.schema.folding import fold

# What no word contains. Letters are what is left, so that the vowel signs of every script, which
# `\w` leaves out, stay inside their word.
_BETWEEN_WORDS = (
    r"\s\d!-/:-@\[-`{-~\u0080-\u00bf\u00d7\u00f7\u02b9-\u02bd\u055a-\u055f\u060c\u061b\u061f\u066a-\u066d"
    r"\u06d4\u0964\u0965\u2000-\u200b\u200e-\u206f\u20a0-\u20cf\u2190-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u3030\u30fb\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_TOKEN = re.compile(rf"(?P<number>\d+)|(?P<word>[^{_BETWEEN_WORDS}]+)|(?P<sign>\S)")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u00b4`"
_LONGEST_NUMBER = 8  # digits: a day written 20261014


class Token(NamedTuple):
    """One word (folded), number or sign, and where it stands in the line: text[start:end]."""

    text: str
    start: int
    end: int
    number: int | None = None

    @property
    def is_sign(self) -> bool:
        """Whether it is neither a word nor a number."""
        return self.number is None and not self.text.isalnum() and len(self.text) <= 1

    @property
    def digits(self) -> int:
        """How many characters it takes in the line."""
        return self.end - self.start


def _sign(character: str) -> str:
    if character in _DASHES:
        return "-"
    if character in _APOSTROPHES:
        return "'"
    return unicodedata.normalize("NFKC", character).strip()[:1]


def tokens_of(text: str) -> list[Token]:
    """The words (folded), numbers and signs of `text` in order; blanks are left out.

    A number of more than eight digits has no value: it is no part of any date.
    """
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        raw = match.group()
        if match.lastgroup == "number" and end - start <= _LONGEST_NUMBER:
            found.append(Token(raw, start, end, int(raw)))
        elif match.lastgroup == "sign":
            found.append(Token(_sign(raw), start, end))
        else:
            found.append(Token(fold(raw), start, end))
    return found
