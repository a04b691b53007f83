"""How text is written into a page so that programs read out what was put in.

Glyphs carry their characters (ToUnicode).  Where they alone do not spell the text, as with
ligatures, marks or reordered vowels, a span with /ActualText does.

Right-to-left writing needs more: each extractor at hand takes a line as it lies from left to right
and turns stretches of it round by rules of its own, so that each is told something else.  poppler
reads the /ActualText of spans tagged /Span alone, and of two such the inner one; pdfium that of
any tag, again the inner one: a stretch is a /Span for poppler (see ``extraction``) around what
pdfium reads.

* pdfium turns a span round when its *first* characters run to the left: each begins with an
  invisible mark that is just wide enough to be seen.
* pdfium says a span again after anything on another height that lies within it: marks above and
  below are drawn last on the page, in a span that says nothing.
* pdfium also reverses the order of words where at least half of the words on a line run to the
  left, and only there: on such lines each word is a span of its own (``right_to_left_by_word``),
  and so is each vowel mark, which it takes for a word; elsewhere a stretch is one span.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple
from unicodedata import bidirectional, category

from iar_desktop.documents.kit.text.bidi import mirrored
from iar_desktop.documents.kit.text.embedding import EmbeddedFont
from iar_desktop.documents.kit.text.extraction import LEFT_MARK, RIGHT_MARK
from iar_desktop.documents.kit.text.fonts import Face, faces
from iar_desktop.documents.kit.text.lines import Piece
from iar_desktop.documents.kit.text.shaping import Glyph, Shaped, Shown, show

Matrix = tuple[float, float, float, float, float, float]

_OPEN = "{} <</ActualText <FEFF{}>>> BDC"
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
        self._tag = "/Span"
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
        silent = [_OPEN.format("/Span", ""), _OPEN.format("/Text", "0000")]
        return ["BT", *self.code, *silent, *marks.code, "EMC", "EMC", "ET"]

    def left_to_right_within(self, pieces: Sequence[Piece]) -> None:
        """Show such pieces beside others that are read from right to left, as one span."""
        for piece in pieces:
            self._fonts.spells(piece.shaped)
        self._span(said(pieces, rtl=False), [piece.shaped for piece in pieces])

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
        text = "".join(map(mirrored, reversed(said(pieces, rtl=True))))
        self._span(text, [piece.shaped for piece in pieces], turns=True)

    def turn_back(self) -> None:
        """Have pdfium go on to the right, signs too."""
        if found := _mark(LEFT_MARK):
            self._open(LEFT_MARK)
            self._show_mark(*found, LEFT_MARK)
            self._close()

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
            text = mirrored(word.text) if word.is_sign else word.text[::-1]
            self._span(text, [word], turns=not word.is_sign)

    @contextmanager
    def read_by_poppler_as(self, text: str) -> Iterator[None]:
        """Have poppler read ``text`` where other programs read what is shown inside."""
        self._open(text)
        self._tag = "/Text"
        yield
        self._tag = "/Span"
        self._close()

    def _span(self, text: str, parts: Sequence["Shaped | _Word"], *, turns: bool = False) -> None:
        self._open(text)
        if turns and (found := _mark(RIGHT_MARK)):
            self._show_mark(*found, RIGHT_MARK)
        for part in parts:
            self._part(part)
        self._close()

    def _show_mark(self, face: Face, glyph: int, char: str) -> None:
        """Write a direction mark; its glyph, if it has any ink, is not drawn."""
        self._flush()
        self._fonts.font(face).spells(glyph, char)
        self.code.append("3 Tr")
        self._show(face, _SEEN_BY_PDFIUM.format(f"{glyph:04X}"))
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
        self.code.append(_OPEN.format(self._tag, text.encode("utf-16-be").hex().upper()))

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
