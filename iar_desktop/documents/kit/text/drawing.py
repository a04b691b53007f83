"""The text of one page, collected while it is drawn and written when it is full."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.kit.text.lines import Ink, Piece
from iar_desktop.documents.kit.text.writing import Fonts, Matrix, Writer, said

_WORD = re.compile(r"[^\W\d_]+")
_SAME_LINE = 2.0  # points between baselines that an extractor takes for one line


class _Stretch(NamedTuple):
    """Pieces of one ink and direction side by side, from ``x`` on."""

    x: float
    pieces: tuple[Piece, ...]
    rtl: bool
    ink: Ink


class _Line(NamedTuple):
    matrix: Matrix
    y: float
    size: float
    stretches: list[_Stretch]

    @property
    def baseline(self) -> float:
        _, b, _, d, _, f = self.matrix
        return b * self.stretches[0].x + d * self.y + f


class PageText:
    """The lines of text of one page, in the order they were drawn."""

    def __init__(self) -> None:
        """Start empty."""
        self._lines: list[_Line] = []
        self._turns = False

    def add(self, pieces: Sequence[Piece], matrix: Matrix, x: float, y: float, size: float) -> None:
        """Add a line that starts at ``x``, ``y`` of the coordinates that ``matrix`` makes."""
        if stretches := list(_stretches(pieces, x, size)):
            self._turns = self._turns or any(stretch.rtl for stretch in stretches)
            self._lines.append(_Line(matrix, y, size, stretches))

    def code(self, fonts: Fonts) -> list[str]:
        """Return the operators that draw the page's text with ``fonts``."""
        if not self._lines:
            return []
        by_word = self._leaning_left() if self._turns else frozenset()
        base_rtl = self._turns and _leans_left(self._lines)
        writer = Writer(fonts)
        for index, line in enumerate(self._lines):
            _write(writer, line, by_word=index in by_word, base_rtl=base_rtl)
        return writer.finished()

    def _leaning_left(self) -> frozenset[int]:
        """Return the lines on whose height at least half of the words run to the left."""
        order = sorted(range(len(self._lines)), key=lambda index: self._lines[index].baseline)
        rows: list[list[int]] = []
        for index in order:
            baseline = self._lines[index].baseline
            if rows and baseline - self._lines[rows[-1][0]].baseline < _SAME_LINE:
                rows[-1].append(index)
            else:
                rows.append([index])
        return frozenset(
            index for row in rows if _leans_left(self._lines[i] for i in row) for index in row
        )


def _leans_left(lines: Iterable[_Line]) -> bool:
    words = {False: 0, True: 0}
    for line in lines:
        for stretch in line.stretches:
            words[stretch.rtl] += len(_WORD.findall(said(stretch.pieces, rtl=stretch.rtl)))
    return words[True] >= max(words[False], 1)


def _write(writer: Writer, line: _Line, *, by_word: bool, base_rtl: bool) -> None:
    """Write a line; where it turns, its edges say their direction if the page's is another."""
    a, b, c, d, e, f = line.matrix
    turns = any(stretch.rtl for stretch in line.stretches)
    last = len(line.stretches) - 1
    for index, stretch in enumerate(line.stretches):
        x, y = stretch.x, line.y
        origin = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
        writer.move(origin, stretch.ink.colour, line.size)
        if turns and (index > 0 or stretch.rtl != base_rtl):
            writer.edge(stretch.pieces, rtl=stretch.rtl, left=True)
        if not stretch.rtl:
            writer.left_to_right(stretch.pieces)
        elif by_word:
            writer.right_to_left_by_word(stretch.pieces)
        else:
            writer.right_to_left(stretch.pieces)
        if turns and (index < last or stretch.rtl != base_rtl):
            writer.edge(stretch.pieces, rtl=stretch.rtl, left=False)


def _stretches(pieces: Sequence[Piece], x: float, size: float) -> Iterator[_Stretch]:
    for (rtl, ink), group in groupby(_owned(pieces), key=lambda owned: owned[:2]):
        together = tuple(piece for _, _, piece in group)
        yield _Stretch(x, together, rtl, ink)
        x += sum(piece.shaped.width for piece in together) * size


def _owned(pieces: Sequence[Piece]) -> list[tuple[bool, Ink, Piece]]:
    """Give each piece a direction: blanks between two directions go with the left-to-right side.

    Extractors keep such a blank only there.
    """
    found = [(piece.shaped.rtl, piece.ink, piece) for piece in pieces]
    for index, (rtl, ink, piece) in enumerate(found):
        around = found[max(index - 1, 0) : index + 2]
        if rtl and piece.shaped.text.isspace() and not all(each[0] for each in around):
            found[index] = (False, ink, piece)
    return found
