"""What poppler is told of right-to-left text, so that it reads out what was put in.

It takes a line as it lies from left to right and turns stretches of it round by rules of its own;
``for_poppler`` is the inverse of those.  A text is in the order it is read, without line ends.
"""

import re
from collections.abc import Iterable
from unicodedata import bidirectional, category

LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"
_AS_POPPLER = {"AL": "R", "R": "R", "L": "L", **dict.fromkeys(("EN", "AN", "CS", "ES", "ET"), "#")}
_WORD = re.compile(r"[^\W\d_]+")


def line_leans_left(texts: Iterable[str]) -> bool:
    """Tell whether pdfium takes the texts on one height for a line that runs to the left."""
    words = [_letter(word[0]) for text in texts for word in _WORD.findall(text)]
    return words.count("R") >= max(len(words) - words.count("R"), 1)


def page_leans_left(texts: Iterable[str]) -> bool:
    """Tell whether poppler takes the texts for a page that runs to the left."""
    words = [word for text in texts for word in _WORD.findall(text)]
    to_left = sum(len(word) for word in words if _letter(word[0]) == "R")
    return 2 * to_left > sum(map(len, words))


def for_poppler(text: str, *, page_leans_left: bool) -> str:
    """Return what poppler turns into ``text``, give or take invisible direction marks."""
    return _on_page_to_left(text) if page_leans_left else _on_page_to_right(text)


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


def _letter(char: str) -> str:
    """Return R, L, # for figures, or ? for what has no direction of its own."""
    found = bidirectional(char)
    return _AS_POPPLER.get(found, "?")


def _is_mark(char: str) -> bool:
    return category(char)[0] == "M"
