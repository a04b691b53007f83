"""How text is written into a page so that programs read out what was put in.

Glyphs carry their characters (ToUnicode).  Where they alone do not spell the text, as with
ligatures, marks or reordered vowels, a span with /ActualText does.

Right-to-left writing needs more, because the extractors at hand (poppler, pdfium) take a page's
text as it lies from left to right, /ActualText too, and turn such stretches round themselves:

* The /ActualText of a right-to-left span is therefore given from left to right.
* poppler gives blanks and signs at the edge of a stretch to its neighbour: an invisible direction
  mark at the edge says whose they are.  It is without any width, and so pdfium never sees it.
* pdfium turns a span round when its *first* characters run to the left: each begins with an
  invisible mark that is just wide enough to be seen.
* pdfium says a span again after anything on another height that lies within it: marks above and
  below are drawn last on the page, in a span that says nothing.
* pdfium also reverses the order of words where at least half of the words on a line run to the
  left, and only there: on such lines each word is a span of its own (``right_to_left_by_word``),
  and so is each vowel mark, which it takes for a word; elsewhere a stretch is one span.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import bidirectional, category

from iar_desktop.documents.kit.text.embedding import EmbeddedFont
from iar_desktop.documents.kit.text.fonts import Face, faces
from iar_desktop.documents.kit.text.lines import Piece
from iar_desktop.documents.kit.text.shaping import Glyph, Shaped, Shown, show

Matrix = tuple[float, float, float, float, float, float]

_OPEN = "/Span <</ActualText <FEFF{}>>> BDC"
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
_SEEN_BY_PDFIUM = "<{0}>-5<{0}>5"  # two marks a little apart; what has no width it skips


class Fonts:
    """The fonts of one document, made as its pages need them."""

    def __init__(self) -> None:
        """Start without any."""
        self.embedded: dict[Face, EmbeddedFont] = {}
        self._spelled: dict[Shaped, bool] = {}

    def font(self, face: Face) -> EmbeddedFont:
        """Return the part of ``face`` that this document embeds."""
        if face not in self.embedded:
            self.embedded[face] = EmbeddedFont(face, len(self.embedded) + 1)
        return self.embedded[face]

    def spells(self, shaped: Shaped) -> bool:
        """Use the glyphs of ``shaped``; tell whether they alone say its text when extracted."""
        if shaped not in self._spelled:
            font = self.font(shaped.face)
            said = [
                len(glyphs) == 1 and not shaped.missing and font.spells(glyphs[0].number, text)
                for text, glyphs in shaped.clusters
            ]
            for glyph in shaped.glyphs:
                font.use(glyph.number)
            self._spelled[shaped] = all(said)
        return self._spelled[shaped]


class Writer:
    """Writes operators between BT and ET, and leaves out those that would change nothing."""

    def __init__(self, fonts: Fonts) -> None:
        """Start with no font and no colour set."""
        self.code: list[str] = []
        self._fonts = fonts
        self._font = ""
        self._colour = ""
        self._shown: list[str] = []
        self._origin: Matrix = (1, 0, 0, 1, 0, 0)
        self._pen = 0.0
        self._size = 0.0
        self._marks: list[tuple[Matrix, str, float, Face, int]] = []

    def move(self, matrix: Matrix, colour: str, size: float) -> None:
        """Go on at the origin of ``matrix``, in ``colour`` and ``size``."""
        a, b, c, d, e, f = self._origin = matrix
        self._pen = 0.0
        self._size = size
        self.code.append(f"{a:g} {b:g} {c:g} {d:g} {e:.2f} {f:.2f} Tm")
        if colour != self._colour:
            self.code.append(fill(colour))
            self._colour = colour

    def finished(self) -> list[str]:
        """Return the operators of the page."""
        if not self._marks:
            return ["BT", *self.code, "ET"]
        marks = Writer(self._fonts)
        for origin, colour, size, face, glyph in self._marks:
            marks.move(origin, colour, size)
            marks._show(face, f"<{glyph:04X}>")
            marks._flush()
        return ["BT", *self.code, _OPEN.format("0000"), *marks.code, "EMC", "ET"]

    def left_to_right(self, pieces: Iterable[Piece]) -> None:
        """Show pieces that lie side by side and are read from left to right."""
        waiting: list[Shaped] = []
        for shaped, _level, _ink in pieces:
            spelled = self._fonts.spells(shaped)
            ends = spelled and not shaped.text.isspace()
            if waiting and (ends or waiting[-1].face != shaped.face):
                self._span("".join(part.text for part in waiting), waiting)
                waiting = []
            if spelled and not waiting:
                self._part(shaped)
            else:
                waiting.append(shaped)
        if waiting:
            self._span("".join(part.text for part in waiting), waiting)
        self._flush()

    def right_to_left(self, pieces: Sequence[Piece]) -> None:
        """Show, as one span, pieces that lie side by side and are read from right to left."""
        for piece in pieces:
            self._fonts.spells(piece.shaped)
        text = said(pieces, rtl=True)[::-1]
        self._span(text, [piece.shaped for piece in pieces], turns=True)

    def right_to_left_by_word(self, pieces: Sequence[Piece]) -> None:
        """Show such pieces with a span for each word and each mark."""
        for piece in pieces:
            self._fonts.spells(piece.shaped)
        for word in _words(pieces):
            font = self._fonts.font(word.face)
            for glyph in word.glyphs:
                font.use(glyph.number)
            if word.marks:
                self._span(word.marks[::-1], [], turns=True)
            self._span(word.text[::-1], [word], turns=not word.is_sign)

    def edge(self, pieces: Sequence[Piece], *, rtl: bool, left: bool) -> None:
        """Write the direction at an edge of a stretch where its own characters do not tell it."""
        text = pieces[0 if left else -1].shaped.text
        char = text[-1 if rtl == left else 0]
        if bidirectional(char) in ("L", "R", "AL", "EN", "AN"):
            return
        mark = _RIGHT_MARK if rtl else _LEFT_MARK
        if found := _mark(mark):
            self._open(mark)
            self._show_mark(*found, mark, "<{0}>")
            self._close()

    def _span(self, text: str, parts: Sequence["Shaped | _Word"], *, turns: bool = False) -> None:
        self._open(text)
        if turns and (found := _mark(_RIGHT_MARK)):
            self._show_mark(*found, _RIGHT_MARK, _SEEN_BY_PDFIUM)
        for part in parts:
            self._part(part)
        self._close()

    def _show_mark(self, face: Face, glyph: int, char: str, operand: str) -> None:
        """Write a direction mark; its glyph, if it has any ink, is not drawn."""
        self._flush()
        self._fonts.font(face).spells(glyph, char)
        self.code.append("3 Tr")
        self._show(face, operand.format(f"{glyph:04X}"))
        self._flush()
        self.code.append("0 Tr")

    def _part(self, part: "Shaped | _Word") -> None:
        face, shown = part.face, part.shown
        self._show(face, shown.operand)
        a, b, c, d, e, f = self._origin
        scale = self._size / 1000
        for place, glyph in shown.raised:
            x, y = (self._pen + place + glyph.right) * scale, glyph.up * scale
            origin = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
            self._marks.append((origin, self._colour, self._size, face, glyph.number))
        self._pen += shown.advance

    def _open(self, text: str) -> None:
        self._flush()
        self.code.append(_OPEN.format(text.encode("utf-16-be").hex().upper()))

    def _close(self) -> None:
        self._flush()
        self.code.append("EMC")

    def _show(self, face: Face, operand: str) -> None:
        font = f"{self._fonts.font(face).name} {self._size:g} Tf"
        if font != self._font:
            self._flush()
            self.code.append(font)
            self._font = font
        self._shown.append(operand)

    def _flush(self) -> None:
        if self._shown:
            self.code.append("[" + "".join(self._shown).replace("><", "") + "] TJ")
            self._shown.clear()


class _Word(NamedTuple):
    """Letters that lie side by side, or one sign; ``marks`` are those of its last letter."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    marks: str
    is_sign: bool

    @property
    def shown(self) -> Shown:
        return show(self.glyphs)


def _words(pieces: Iterable[Piece]) -> Iterator[_Word]:
    """Yield what right-to-left pieces consist of, from left to right."""
    held: _Word | None = None
    for shaped, _level, _ink in pieces:
        for text, glyphs in reversed(shaped.clusters):
            letters = "".join(char for char in text if category(char)[0] != "M")
            marks = text[len(letters) :] if text.startswith(letters) else ""
            sign = bidirectional(text[0]) not in ("R", "AL")
            base = letters if marks else text
            joins = held and not (marks or sign or held.is_sign) and held.face == shaped.face
            if held and joins:
                both = held.glyphs + glyphs
                held = held._replace(text=base + held.text, glyphs=both)
            else:
                if held:
                    yield held
                held = _Word(shaped.face, base, glyphs, marks, sign)
    if held:
        yield held


def said(pieces: Iterable[Piece], *, rtl: bool) -> str:
    """Return the text of pieces that lie side by side, in the order it is read."""
    texts = [piece.shaped.text for piece in pieces]
    return "".join(reversed(texts) if rtl else texts)


@cache
def _mark(char: str) -> tuple[Face, int] | None:
    """Return an invisible glyph without width for a direction mark."""
    for face in faces(bold=False):
        glyph = face.font.get_nominal_glyph(ord(char))
        if glyph and face.font.get_glyph_h_advance(glyph) == 0:
            return face, glyph
    return None


def fill(colour: str) -> str:
    """Return the operator that fills with ``#rrggbb``."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"
