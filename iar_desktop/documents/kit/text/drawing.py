"""The text of one page, collected while it is drawn and written when it is full."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.kit.text.extraction import HYPHEN, for_poppler, page_leans_left
from iar_desktop.documents.kit.text.lines import Ink, Piece, turned
from iar_desktop.documents.kit.text.writing import Fonts, Matrix, Writer

_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SAME_LINE = 2.0  # points between baselines that an extractor takes for one line
_TOLD = re.compile("[\U00010000-\U0010ffff]|-$")  # what pdfium may leave out of plain glyphs
_SPACED_OUT = re.compile(r"\S(\s\S)+")  # poppler takes such a line for one word


class _Stretch(NamedTuple):
    """Pieces of one ink side by side, from ``x`` on."""

    x: float
    pieces: tuple[Piece, ...]
    ink: Ink


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
    pieces: Sequence[Piece]

    @property
    def width(self) -> float:
        """In ems."""
        return sum(piece.shaped.width for piece in self.pieces)

    @property
    def start(self) -> tuple[float, float]:
        """Where it begins on the page."""
        a, b, c, d, e, f = self.matrix
        x = self.runs[0].stretches[0].x
        return a * x + c * self.y + e, b * x + d * self.y + f

    @property
    def turns(self) -> bool:
        return any(run.turned for run in self.runs)

    @property
    def is_told(self) -> bool:
        """Tell whether programs are told what it says: its glyphs do not spell it."""
        return self.turns or any(_TOLD.search(run.text) for run in self.runs)

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
            runs = [_plain(pieces, x)] if _is_plain(pieces) else list(_runs(pieces, x, size))
            if runs:
                self._lines.append(_Line(matrix, y, size, runs, pieces))

    def code(self, fonts: Fonts) -> list[str]:
        """Return the operators that draw the page's text with ``fonts``."""
        if not self._lines:
            return []
        writer = Writer(fonts)
        turning = _Turning(self._lines) if any(line.is_told for line in self._lines) else None
        for index, line in enumerate(self._lines):
            if turning and index in turning.said_to_pdfium:
                _move(writer, line, line.runs[0].stretches[0])
                writer.read_by_pdfium(turning.said_to_pdfium[index], line.width)
                with writer.unread_by_pdfium():
                    _write(writer, line, turning)
            else:
                _write(writer, line, turning)
        return writer.finished()


class _Turning:
    """What extractors are told on a page where not all lies as it is read."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        from iar_desktop.documents.kit.text.for_pdfium import for_pdfium  # late: few pages need it

        self.leans_left = page_leans_left(line.text for line in lines)
        self.said_to_pdfium: dict[int, str] = {}
        following = False
        for row in reversed(list(_rows(lines))):
            joins = lines[row[-1]].text.endswith("\u00ad")  # pdfium takes it with what follows
            told = any(self._is_told(lines[index]) for index in row) or (following and joins)
            if told:
                said = for_pdfium([lines[index].text for index in row])
                self.said_to_pdfium |= dict(zip(row, said, strict=True))
            following = told

    def _is_told(self, line: _Line) -> bool:
        """Tell whether something else than its glyphs is read of a line."""
        return line.is_told or (self.leans_left and self.said_to_poppler(line.text) != line.text)

    def said_to_poppler(self, text: str) -> str:
        """Return what poppler is told of ``text``."""
        return for_poppler(text, page_leans_left=self.leans_left)


def _rows(lines: Sequence[_Line]) -> Iterator[list[int]]:
    """Yield the numbers of lines that an extractor takes for one, from left to right."""
    row: list[int] = []
    for index, line in enumerate(lines):
        if row and abs(line.start[1] - lines[row[-1]].start[1]) > _SAME_LINE:
            yield sorted(row, key=lambda each: lines[each].start)
            row = []
        row.append(index)
    yield sorted(row, key=lambda each: lines[each].start)


def _write(writer: Writer, line: _Line, turning: _Turning | None) -> None:
    leans_left = turning is not None and turning.leans_left
    if leans_left or (len(line.runs) == 1 and _SPACED_OUT.fullmatch(line.runs[0].text)):
        said = for_poppler(line.text, page_leans_left=leans_left)
        if line.turns or said != line.text or not leans_left:
            with writer.read_by_poppler_as(said):
                _show(writer, line, line.runs)
            return
    for run in line.runs:
        if run.turned and turning:
            with writer.read_by_poppler_as(turning.said_to_poppler(run.text)):
                _show(writer, line, [run])
        else:
            for stretch in run.stretches:
                _move(writer, line, stretch)
                writer.left_to_right(stretch.pieces)
    if turning and not line.runs[-1].turned and line.text.endswith(HYPHEN):
        writer.end_with_hyphen()


def _show(writer: Writer, line: _Line, runs: Iterable[_Run]) -> None:
    """Show runs whose text is said otherwise."""
    for run in runs:
        for stretch in run.stretches:
            _move(writer, line, stretch)
            writer.shown(stretch.pieces)


def _move(writer: Writer, line: _Line, stretch: _Stretch) -> None:
    a, b, c, d, e, f = line.matrix
    x, y = stretch.x, line.y
    origin = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
    writer.move(origin, stretch.ink.colour, line.size)


def _is_plain(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line is of one ink and lies as it is read: almost every line is."""
    first = pieces[0].ink
    return not any(level or (ink is not first and ink != first) for _, level, ink in pieces)


def _plain(pieces: Sequence[Piece], x: float) -> _Run:
    text = "".join([piece.shaped.text for piece in pieces])
    return _Run([_Stretch(x, tuple(pieces), pieces[0].ink)], text, turned=False)


def _runs(pieces: Sequence[Piece], x: float, size: float) -> Iterator[_Run]:
    """Part a line into what lies as it is read, and what of it does not."""
    levels = [index for index, piece in enumerate(pieces) if piece.level and not _is_mark(piece)]
    start, end = (levels[0], levels[-1] + 1) if levels else (len(pieces), len(pieces))
    for part, is_turned in (
        (pieces[:start], False),
        (pieces[start:end], True),
        (pieces[end:], False),
    ):
        shown = [piece for piece in part if is_turned or not piece.level]
        if shown:
            text = "".join(piece.shaped.text for piece in turned(shown))
            yield _Run(list(_stretches(shown, x, size)), text, is_turned)
        x += sum(piece.shaped.width for piece in part) * size


def _is_mark(piece: Piece) -> bool:
    """Tell whether it is there for the direction of others only: programs find their own marks."""
    return not piece.shaped.text.strip(_DIRECTION_MARKS)


def _stretches(pieces: Sequence[Piece], x: float, size: float) -> Iterator[_Stretch]:
    for ink, group in groupby(pieces, key=lambda piece: piece.ink):
        together = tuple(group)
        yield _Stretch(x, together, ink)
        x += sum(piece.shaped.width for piece in together) * size
