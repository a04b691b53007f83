"""Lines of text: measured once, then filled for the width at hand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from iar_desktop.documents.kit.text.breaks import SOFT_HYPHEN, is_good_break, parts, words
from iar_desktop.documents.kit.text.shaping import Shaped, shape

_FUZZ = 1e-6
_SHORT = 40  # longer words are not worth remembering
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Ink(NamedTuple):
    """What may change within a line."""

    bold: bool
    colour: str
    italic: bool = False
    link: str = ""
    """Where a click leads, e.g. ``mailto:``; the canvas lays the link over what is drawn."""


class Piece(NamedTuple):
    """Glyphs of one face, direction and ink."""

    shaped: Shaped
    level: int
    ink: Ink


class Atom(NamedTuple):
    """What stays on one line, and the spaces after it; widths in ems."""

    pieces: tuple[Piece, ...]
    spaces: tuple[Piece, ...]
    width: float
    gap: float
    hyphen: tuple[Piece, ...] = ()
    """Shown after it where a line ends there."""


class Paragraph(NamedTuple):
    """The text between two line ends."""

    level: int
    atoms: list[Atom]
    turns: bool = False
    """Whether some of it may lie otherwise than it is read."""


class Line(NamedTuple):
    """One line, its pieces from left to right; ``width`` in ems."""

    pieces: tuple[Piece, ...]
    width: float
    rtl: bool


ELLIPSIS = "…"
_JOINED_ON = "-\u2010/"  # a line may end after them without a blank
_BEFORE_NO_ELLIPSIS = " \u00a0\u202f,;:·—–("


def measure(runs: Sequence[tuple[str, Ink]]) -> list[Paragraph]:
    """Return the paragraphs of a text given as clean runs of one ink each."""
    if len(runs) == 1:
        text, ink = runs[0]
        return [_paragraph(line, [(0, ink)]) for line in text.split("\n")]
    found: list[Paragraph] = []
    line, inks = "", [(0, runs[0][1])] if runs else []
    for text, ink in runs:
        first, *others = text.split("\n")
        inks.append((len(line), ink))
        line += first
        for other in others:
            found.append(_paragraph(line, inks))
            line, inks = other, [(0, ink)]
    return [*found, _paragraph(line, inks)]


def fill(paragraphs: Iterable[Paragraph], width: float) -> list[Line]:
    """Return the lines of ``paragraphs`` when each may be ``width`` ems long."""
    return [line for paragraph in paragraphs for line in _fill(paragraph, width)]


def natural_width(paragraphs: Iterable[Paragraph]) -> float:
    """Return the width, in ems, at which no paragraph needs a second line."""
    return max((_width(paragraph.atoms) for paragraph in paragraphs), default=0)


def least_width(paragraphs: Iterable[Paragraph]) -> float:
    """Return the width, in ems, of the longest stretch that should stay on one line."""
    atoms = (atom for paragraph in paragraphs for atom in paragraph.atoms)
    return max((atom.width + _sum(atom.hyphen) for atom in atoms), default=0)


def run_on(line: Line, following: Line) -> Line:
    """Return ``line`` with the one ``following`` it in the same text: to be shortened."""
    if line.rtl or following.rtl or not line.pieces or not following.pieces:
        return line
    before, after = _without_hyphen(line), turned(following.pieces)
    last = before[-1]
    gap: tuple[Shaped, ...] = ()
    parted = len(before) < len(line.pieces)
    if (
        not parted
        and last.shaped.text[-1] not in _JOINED_ON
        and category(last.shaped.text[-1]) != "Lo"
    ):
        gap = shape(" ", last.ink.bold, rtl=False, near=last.shaped.face, italic=last.ink.italic)
    return _line([*before, *(Piece(each, 0, last.ink) for each in gap), *after], rtl=False)


def shortened(line: Line, width: float, *, anywhere: bool = False) -> Line:
    """Return ``line`` with an ellipsis at its end, cut so that it fits in ``width`` ems.

    It is cut where a line is well broken, or ``anywhere``.
    """
    pieces = _without_hyphen(line)
    if not pieces:
        return line
    ink, level = pieces[-1].ink, int(line.rtl)
    dots = shape(ELLIPSIS, ink.bold, line.rtl, None, ink.italic)
    mark = [Piece(piece, level, ink) for piece in dots]
    room = width - _sum(mark)
    if _sum(pieces) > room:
        units = _units(pieces)
        end = _fitting(units, 0, room, anywhere=anywhere)
        while end > 1 and units[end - 1].text in _BEFORE_NO_ELLIPSIS:
            end -= 1
        pieces = tuple(_joined(units[:end]))
    return _line([*pieces, *mark], rtl=line.rtl)


def _paragraph(text: str, inks: list[tuple[int, Ink]]) -> Paragraph:
    if not text.isascii() and _RIGHT_TO_LEFT.search(text):
        from iar_desktop.documents.kit.text import bidi  # late: few texts need it

        base = bidi.base_level(text)
        return Paragraph(base, _atoms(text, inks, bidi.levels(text, base)), turns=True)
    return Paragraph(0, _atoms(text, inks, None))


def _atoms(text: str, inks: list[tuple[int, Ink]], levels: list[int] | None) -> list[Atom]:
    found: list[Atom] = []
    start = at = 0
    for word in words(text):
        end = start + len(word)
        while at + 1 < len(inks) and inks[at + 1][0] <= start:
            at += 1
        if levels or (at + 1 < len(inks) and inks[at + 1][0] < end):
            found += _several(text, start, word, inks, levels)
        else:
            ink = inks[at][1]
            found += _short_word(word, ink) if len(word) <= _SHORT else _word(word, ink)
        start = end
    return found


def _several(
    text: str, place: int, word: str, inks: list[tuple[int, Ink]], levels: list[int] | None
) -> Iterator[Atom]:
    """Yield the atoms of a word that begins at ``place``, of several inks or levels."""
    for start, end, after in parts(word):
        soft = word[end:after] == SOFT_HYPHEN
        pieces = _pieces(text, (place + start, place + end), inks, levels, None)
        gap = (place + end, place + after)
        spaces = () if soft else _pieces(text, gap, inks, levels, pieces)
        yield _atom(pieces, spaces, soft=soft)


def _word(word: str, ink: Ink) -> tuple[Atom, ...]:
    """Return the atoms of a word and of the spaces after it."""
    found: list[Atom] = []
    for start, end, after in parts(word):
        soft = word[end:after] == SOFT_HYPHEN
        pieces = _plain(word[start:end], ink, None)
        spaces = () if soft else _plain(word[end:after], ink, pieces)
        found.append(_atom(pieces, spaces, soft=soft))
    return tuple(found)


_short_word = lru_cache(maxsize=10_000)(_word)  # most words of a sheet were on others before


def _atom(pieces: tuple[Piece, ...], spaces: tuple[Piece, ...], *, soft: bool) -> Atom:
    hyphen = _hyphen(pieces[-1]) if soft and pieces else ()
    return Atom(pieces, spaces, _sum(pieces), _sum(spaces), hyphen)


def _hyphen(last: Piece) -> tuple[Piece, ...]:
    """Return a hyphen that is read as the soft one it stands for."""
    drawn = shape("-", last.ink.bold, last.shaped.rtl, last.shaped.face, last.ink.italic)
    return tuple([last._replace(shaped=each.said(SOFT_HYPHEN)) for each in drawn])


def _plain(text: str, ink: Ink, before: tuple[Piece, ...] | None) -> tuple[Piece, ...]:
    if not text:
        return ()
    near = before[-1].shaped.face if before else None
    shaped = shape(text, ink.bold, rtl=False, near=near, italic=ink.italic)
    return tuple([Piece(part, 0, ink) for part in shaped])


def _pieces(
    text: str,
    part: tuple[int, int],
    inks: list[tuple[int, Ink]],
    levels: list[int] | None,
    before: tuple[Piece, ...] | None,
) -> tuple[Piece, ...]:
    """Shape a part of a line, cut where the level or the ink changes."""
    found: list[Piece] = []
    near = before[-1].shaped.face if before else None
    place, end = part
    while place < end:
        level = levels[place] if levels else 0
        ink = next(ink for begin, ink in reversed(inks) if begin <= place)
        following = next((begin for begin, _ in inks if begin > place), end)
        limit = min(end, following)
        stop = place + 1 if levels else limit
        while levels and stop < limit and levels[stop] == level:
            stop += 1
        shaped = shape(text[place:stop], ink.bold, level & 1 == 1, near, ink.italic)
        found += [Piece(piece, level, ink) for piece in shaped]
        place = stop
    return tuple(found)


def _sum(pieces: Iterable[Piece]) -> float:
    return sum([piece.shaped.width for piece in pieces])


def _width(row: Sequence[Atom]) -> float:
    if not row:
        return 0
    return sum(atom.width + atom.gap for atom in row) - row[-1].gap


def _fill(paragraph: Paragraph, width: float) -> list[Line]:
    lines: list[Line] = []
    row: list[Atom] = []
    used = 0.0
    limit = width + _FUZZ
    for atom in paragraph.atoms:
        while row and used + atom.width > limit:
            row, rest = _parted(row, limit)
            lines.append(_row_line(row, paragraph, parted=True))
            row, used = rest, sum(each.width + each.gap for each in rest)
        fitting = atom
        if atom.width > limit:
            *whole, fitting = _broken(atom, limit)
            lines += [_row_line([part], paragraph) for part in whole]
        row.append(fitting)
        used += fitting.width + fitting.gap
    lines.append(_row_line(row, paragraph))
    return lines


def _parted(row: list[Atom], limit: float) -> tuple[list[Atom], list[Atom]]:
    """Return what of a full row stays on its line: its hyphen needs room too."""
    end = len(row)
    while end > 1 and row[end - 1].hyphen and _width(row[:end]) + _sum(row[end - 1].hyphen) > limit:
        end -= 1
    return row[:end], row[end:]


def _row_line(row: Sequence[Atom], paragraph: Paragraph, *, parted: bool = False) -> Line:
    pieces: list[Piece] = []
    for atom in row:
        pieces += atom.pieces
        pieces += atom.spaces
    if row and row[-1].spaces:
        del pieces[-len(row[-1].spaces) :]
    if parted:
        pieces += row[-1].hyphen
    if not paragraph.turns:
        return Line(tuple(pieces), _sum(pieces), rtl=False)
    return _line(pieces, rtl=paragraph.level & 1 == 1)


def _line(pieces: list[Piece], *, rtl: bool) -> Line:
    return Line(turned(pieces), _sum(pieces), rtl)


def turned(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces in reading order as they lie from left to right, and those so in reading order.

    The visual order is its own inverse on the levels of one line.
    """
    if not any(piece.level for piece in pieces):
        return tuple(pieces)
    from iar_desktop.documents.kit.text.bidi import visual_order  # late: few texts need it

    return tuple(pieces[index] for index in visual_order([piece.level for piece in pieces]))


def _without_hyphen(line: Line) -> tuple[Piece, ...]:
    pieces = turned(line.pieces)
    return pieces[:-1] if pieces and pieces[-1].shaped.text == SOFT_HYPHEN else pieces


def in_reading_order(line: Line) -> tuple[Piece, ...]:
    """Return the pieces of ``line`` in the order they are read."""
    return turned(line.pieces)


class _Unit(NamedTuple):
    """Characters that are never parted, and the piece they come from."""

    piece: Piece
    text: str
    width: float


def _units(pieces: Iterable[Piece]) -> list[_Unit]:
    return [
        _Unit(piece, text, sum(glyph.advance for glyph in glyphs) / 1000)
        for piece in pieces
        for text, glyphs in piece.shaped.clusters
    ]


def _broken(atom: Atom, limit: float) -> list[Atom]:
    """Cut an atom too long for any line into atoms that fit."""
    units = _units(atom.pieces)
    parts: list[Atom] = []
    start = 0
    while start < len(units):
        end = max(_fitting(units, start, limit), start + 1)
        pieces = _joined(units[start:end])
        while end - start > 1 and _sum(pieces) > limit:  # a letter without its neighbour is wider
            end -= 1
            pieces = _joined(units[start:end])
        parts.append(Atom(tuple(pieces), (), _sum(pieces), 0))
        start = end
    last = parts[-1]._replace(spaces=atom.spaces, gap=atom.gap, hyphen=atom.hyphen)
    return [*parts[:-1], last]


def _fitting(units: Sequence[_Unit], start: int, room: float, *, anywhere: bool = False) -> int:
    """Return where the line that begins with the unit ``start`` is best cut."""
    used = 0.0
    end = good = start
    while end < len(units) and used + units[end].width <= room:
        used += units[end].width
        end += 1
        following = units[end].text if end < len(units) else ""
        if is_good_break(units[end - 1].text, following):
            good = end
    if anywhere:
        return end
    return good if end < len(units) and (good - start) * 2 > end - start else end


def _joined(units: Sequence[_Unit]) -> list[Piece]:
    """Shape anew what is left of each piece."""
    texts: list[tuple[Piece, str]] = []
    for unit in units:
        if texts and texts[-1][0] is unit.piece:
            texts[-1] = (unit.piece, texts[-1][1] + unit.text)
        else:
            texts.append((unit.piece, unit.text))
    return [
        Piece(shaped, piece.level, piece.ink)
        for piece, text in texts
        for shaped in shape(text, piece.ink.bold, piece.shaped.rtl, None, piece.ink.italic)
    ]
