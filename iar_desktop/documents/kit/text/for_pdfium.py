"""What pdfium is told of lines with right-to-left text, so that it reads out what was put in.

It takes all that stands on one height for one string, from left to right, and parts that into
segments: letters that run to the right, letters that run to the left, ``weak`` characters
(figures, marks, most signs in numbers), others.  If more segments run to the left than to the
right, it takes the segments from the last to the first.  What runs to the left, and others that
follow it, it takes apart as far as Unicode has simpler characters, and turns brackets round.  A
span with /ActualText is told the segments in the order that this makes right.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from unicodedata import bidirectional, category, normalize

LEFT_MARK = "\u200e"
SEPARATOR = "\x93"  # weak: parts segments; pdfium leaves it out of what it reads

_RIGHT, _LEFT, _WEAK, _OTHER = "L", "R", "weak", "other"
_WEAK_CLASSES = ("AN", "EN", "NSM", "CS", "ES", "ET", "BN")
_KINDS = {"L": _RIGHT, "R": _LEFT, "AL": _LEFT, **dict.fromkeys(_WEAK_CLASSES, _WEAK)}
_OWN_KINDS = {  # its tables are of Unicode 5.2: what of our fonts has another direction there
    _OTHER: "\u0526-\u052f\u058f\u093a\u093b\u094f\u0956\u0957\u0973-\u0978\u1c80-\u1cbf"
    "\u20b9-\u20cf\ua660\ua661\ua674-\ua67b\ua698-\ua69f\ua78d-\ua7ca\ua7d0-\ua7fa\ua8ff\uab30-\uab69"
    "\u1ab0-\u1ace\u1de7-\u1dfc\u2095-\u209c\ufe27-\ufe2f\U00010000-\U0010ffff",
    _LEFT: "\u0604\u0605\u065f\u0890\u0891\u0898-\u089f\u08ca-\u08ff\ufd40-\ufd4f\ufdfe\ufdff",
    _WEAK: "\u06de\u2066-\u2069",
}
_OWN = [(re.compile(f"[{characters}]"), kind) for kind, characters in _OWN_KINDS.items()]
_PAIRS = "()[]{}<>«»‹›‘’“”「」『』【】〔〕〈〉《》〖〗"
_MIRRORED = {
    one: other
    for first, second in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    for one, other in ((first, second), (second, first))
}
_HYPHENS = ("-", "\u00ad")
_SPACES = re.compile(" {2,}")


def for_pdfium(texts: Sequence[str]) -> list[str]:
    """Return what pdfium turns into ``texts``, give or take direction marks.

    They stand side by side on one height, and each is in the order it is read, without line ends.
    Where most letters run to the left, pdfium reads the last of the texts first.
    """
    cells = [_SPACES.sub(" ", text) for text in texts]
    leans_left = _leaning_left(cells) > 0
    for to_left in (leans_left, not leans_left):
        marked = _marked(cells, to_left=to_left)
        if (_leaning_left(marked) > 0) == to_left:
            return _told(marked, to_left=to_left)
    marked = _marked(cells, to_left=False)
    marked[0] = (LEFT_MARK + SEPARATOR) * _leaning_left(marked) + marked[0]
    return _told(marked, to_left=False)


def _marked(cells: Sequence[str], *, to_left: bool) -> list[str]:
    """Put a mark before what pdfium would change; keep apart what it would take together."""
    found, backwards = [], to_left
    for cell in reversed(cells) if to_left else cells:
        text = ""
        before = SEPARATOR * (len(cells) > 1 and (to_left or backwards) and _is_other(cell[:1]))
        for kind, part in _segments(cell):
            if kind == _OTHER and backwards and not all(map(_survives, part)):
                text += LEFT_MARK
                backwards = False
            text += part
            backwards = _goes_backwards(kind, backwards=backwards)
        after = SEPARATOR * (len(cells) > 1 and (to_left or backwards) and _is_other(cell[-1:]))
        found.append(before + text + after)
    return found[::-1] if to_left else found


def _is_other(char: str) -> bool:
    """Tell whether pdfium would take ``char`` together with the blank between two texts."""
    return char != "" and _kind(char) == _OTHER


def _told(cells: Sequence[str], *, to_left: bool) -> list[str]:
    found, backwards = [], to_left
    for cell in reversed(cells) if to_left else cells:
        parts = []
        for kind, part in _segments(cell):
            backwards = _goes_backwards(kind, backwards=backwards)
            is_turned = kind == _OTHER and backwards
            parts.append("".join(map(_mirrored, part)) if is_turned else part)
        text = "".join(reversed(parts) if to_left else parts)
        joins = text[-1:] in _HYPHENS  # with the next line
        found.append(text + SEPARATOR * joins)
    return found[::-1] if to_left else found


def _goes_backwards(kind: str, *, backwards: bool) -> bool:
    return kind == _LEFT or (backwards and kind != _RIGHT)


def _leaning_left(cells: Iterable[str]) -> int:
    """Return how many more segments run to the left than to the right."""
    kinds = [kind for cell in cells for kind, _ in _segments(cell)]
    return kinds.count(_LEFT) - kinds.count(_RIGHT)


def _segments(text: str) -> list[tuple[str, str]]:
    return [(kind, "".join(group)) for kind, group in groupby(text, key=_kind)]


@cache
def _kind(char: str) -> str:
    """Return the kind of segment that ``char`` belongs to."""
    own = next((kind for characters, kind in _OWN if characters.match(char)), None)
    return own or _KINDS.get(bidirectional(char), _OTHER)


def _mirrored(char: str) -> str:
    return _MIRRORED.get(char, char)


@cache
def _survives(char: str) -> bool:
    """Tell whether ``char`` is turned round unchanged: pdfium takes many signs apart then."""
    if char in _MIRRORED:
        return True
    plain = char.isascii() or category(char) in ("Zs", "Pd", "Po")
    return plain and normalize("NFKD", char) == char
