"""The text of one page, collected while it is drawn and written when it is full."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.kit.text.lines import Ink, Piece, turned
from iar_desktop.documents.kit.text.writing import Fonts, Matrix, Writer

_SAME_LINE = 2.0  # points between baselines that an extractor takes for one line


class _Stretch(NamedTuple):
    """Pieces of one ink and direction side by side, from ``x`` on."""

    x: float
    pieces: tuple[Piece, ...]
    ink: Ink
    rtl: bool


class _Run(NamedTuple):
    """Stretches that lie as they are read, or that are ``turned``."""

    stretches: list[_Stretch]
    text: str
    turned: bool


class _Line(NamedTuple):
    matrix: Matrix
    y: float
    size: float
    runs: list[_Run]

    @property
    def baseline(self) -> float:
        _, b, _, d, _, f = self.matrix
        return b * self.runs[0].stretches[0].x + d * self.y + f

    @property
    def turns(self) -> bool:
        return any(run.turned for run in self.runs)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class PageText:
    """The lines of text of one page, in the order they were drawn."""

    def __init__(self) -> None:
        """Start empty."""
        self._lines: list[_Line] = []

    def add(self, pieces: Sequence[Piece], matrix: Matrix, x: float, y: float, size: float) -> None:
        """Add a line that starts at ``x``, ``y`` of the coordinates that ``matrix`` makes."""
        if pieces:
            self._lines.append(_Line(matrix, y, size, list(_runs(pieces, x, size))))

    def code(self, fonts: Fonts) -> list[str]:
        """Return the operators that draw the page's text with ``fonts``."""
        if not self._lines:
            return []
        writer = Writer(fonts)
        turning = _Turning(self._lines) if any(line.turns for line in self._lines) else None
        for index, line in enumerate(self._lines):
            for run in line.runs:
                if run.turned and turning:
                    with writer.read_by_poppler_as(turning.said(run.text)):
                        _write(writer, line, run, by_word=index in turning.leaning_left)
                else:
                    _write(writer, line, run)
        return writer.finished()


class _Turning:
    """What extractors make of the directions on a page."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        from iar_desktop.documents.kit.text import extraction  # late: few pages need it

        self._extraction = extraction
        self._lines = lines
        self._page_leans_left = extraction.page_leans_left(line.text for line in lines)
        self.leaning_left = {
            index
            for row in self._rows()
            if extraction.line_leans_left(lines[each].text for each in row)
            for index in row
        }

    def _rows(self) -> list[list[int]]:
        """Return the lines that an extractor takes for one, by their numbers."""
        order = sorted(range(len(self._lines)), key=lambda index: self._lines[index].baseline)
        rows: list[list[int]] = []
        for index in order:
            baseline = self._lines[index].baseline
            if rows and baseline - self._lines[rows[-1][0]].baseline < _SAME_LINE:
                rows[-1].append(index)
            else:
                rows.append([index])
        return rows

    def said(self, text: str) -> str:
        """Return what poppler is told of ``text``."""
        return self._extraction.for_poppler(text, page_leans_left=self._page_leans_left)


def _write(writer: Writer, line: _Line, run: _Run, *, by_word: bool = False) -> None:
    for stretch in run.stretches:
        _move(writer, line, stretch)
        if not run.turned:
            writer.left_to_right(stretch.pieces)
        elif not stretch.rtl:
            writer.left_to_right_within(stretch.pieces)
        elif by_word:
            writer.right_to_left_by_word(stretch.pieces)
        else:
            writer.right_to_left(stretch.pieces)
    if run.turned and not by_word:
        writer.turn_back()


def _move(writer: Writer, line: _Line, stretch: _Stretch) -> None:
    a, b, c, d, e, f = line.matrix
    x, y = stretch.x, line.y
    origin = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
    writer.move(origin, stretch.ink.colour, line.size)


def _runs(pieces: Sequence[Piece], x: float, size: float) -> Iterator[_Run]:
    """Part a line into what lies as it is read, and what of it does not."""
    levels = [index for index, piece in enumerate(pieces) if piece.level]
    start, end = (levels[0], levels[-1] + 1) if levels else (len(pieces), len(pieces))
    for part in (pieces[:start], pieces[start:end], pieces[end:]):
        if part:
            is_turned = part[0].level > 0
            text = "".join(piece.shaped.text for piece in turned(part))
            yield _Run(list(_stretches(part, x, size)), text, is_turned)
            x += sum(piece.shaped.width for piece in part) * size


def _stretches(pieces: Sequence[Piece], x: float, size: float) -> Iterator[_Stretch]:
    for (rtl, ink), group in groupby(_owned(pieces), key=lambda owned: owned[:2]):
        together = tuple(piece for _, _, piece in group)
        yield _Stretch(x, together, ink, rtl)
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
