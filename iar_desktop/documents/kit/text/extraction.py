"""What poppler is told of right-to-left text, so that it reads out what was put in.

It takes a line as it lies from left to right and turns stretches of it round by rules of its own;
``for_poppler`` is the inverse of those.  A text is in the order it is read, without line ends.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from unicodedata import bidirectional, category

LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"
HYPHEN = "-"
"""Of a line that ends with it, poppler takes the last word for one with the next line's first."""

_AS_POPPLER = {"AL": "R", "R": "R", "L": "L", **dict.fromkeys(("EN", "AN", "CS", "ES", "ET"), "#")}
_OWN_KINDS = {  # its tables are old: what of our fonts has another direction there
    "?": "\u0370-\u0373\u037b-\u037f\u058f\u0870-\u0891\u08a0-\u08c9\u08e2\u093b\u0971-\u097f"
    "\u202f\u20b2-\u20c0\u2132\u214e\u214f\u2184-\u2188\u2c60-\u2c7f\u2d00-\u2d2d\u3244-\u324f"
    "\U00010000-\U0010ffff",
    "R": "\u05c5\u05c7\u0600-\u0603\u0616-\u061a\u06dd\u202b\u202e\ufd40-\ufd4f\ufdcf",
    "L": "\u0955-\u0957\u1ab0-\u1ace\u1dc0-\u1dff\u202a\u202d\u31c0-\u31e3\u327e\ua66f-\ua67f"
    "\ua700-\ua721\ua788",
    "#": "\u0606-\u0608\u060b\u0659-\u065f\u2090-\u209c",
}
_OWN = [(re.compile(f"[{characters}]"), kind) for kind, characters in _OWN_KINDS.items()]


def page_leans_left(texts: Iterable[str]) -> bool:
    """Tell whether poppler takes the texts for a page that runs to the left."""
    kinds = Counter(map(_letter, "".join(texts)))
    return kinds["R"] > kinds["L"]


def for_poppler(text: str, *, page_leans_left: bool) -> str:
    """Return what poppler turns into ``text``, give or take invisible direction marks."""
    if page_leans_left:
        found = _on_page_to_left(text)
        return found + RIGHT_MARK * found.endswith(HYPHEN)
    found = _on_page_to_right(text)
    return found + LEFT_MARK * found.endswith(HYPHEN)


def _on_page_to_right(text: str) -> str:
    """From a letter that runs to the left up to one that does not, poppler turns it round."""
    found, place = "", 0
    while place < len(text):
        start = _next(text, place, "R")
        found += text[place:start]
        stop = _next(text, start, "L#")
        end = _last(text, start, stop, "R")
        if end > start:
            found += RIGHT_MARK * _is_mark(text[end - 1]) + text[start:end][::-1]
            found += LEFT_MARK * (end == len(text) or end < stop)
        place = end
    return found


def _on_page_to_left(text: str) -> str:
    """From a letter or figure that runs to the right up to one that does not, it stays."""
    found, place = "", 0
    while place < len(text):
        start = _next(text, place, "L#")
        found = text[place:start][::-1] + found
        stop = _next(text, start, "R")
        end = _last(text, start, stop, "L#")
        if end > start:
            found = text[start:end] + LEFT_MARK * _is_mark(text[end - 1]) + found
            found = RIGHT_MARK * (end == len(text) or end < stop) + found
        place = end
    return found


def _next(text: str, start: int, kinds: str) -> int:
    return next((i for i in range(start, len(text)) if _letter(text[i]) in kinds), len(text))


def _last(text: str, start: int, stop: int, kinds: str) -> int:
    """Return the end of the last such letter between two places, with its marks."""
    end = next((i + 1 for i in range(stop - 1, start - 1, -1) if _letter(text[i]) in kinds), start)
    while end < stop and _is_mark(text[end]):
        end += 1
    return end


@cache
def _letter(char: str) -> str:
    """Return R, L, # for figures, or ? for what has no direction of its own."""
    own = next((kind for characters, kind in _OWN if characters.match(char)), None)
    return own or _AS_POPPLER.get(bidirectional(char), "?")


def _is_mark(char: str) -> bool:
    return category(char)[0] == "M"
