"""How text is written into a page so that programs read out what was put in.

Glyphs carry their characters (ToUnicode).  Where they alone do not spell the text, as with
ligatures, marks or reordered vowels, a span with /ActualText does.

Right-to-left writing needs more: each extractor at hand takes a line as it lies from left to right
and turns stretches of it round by rules of its own, so that each is told something else.  poppler
reads the /ActualText of spans tagged /Span alone, and of two such the inner one; pdfium that of
any tag, again the inner one.

* What poppler is told of a stretch (``for_poppler``) is a /Span around it.
* What pdfium is told of a line (``for_pdfium``) is a span of its own before it, of nothing to be
  seen that is as long as the line, so that what is found or selected is marked there; the line
  itself is in spans that tell pdfium nothing.
* pdfium takes text on another height for another line: marks above and below are drawn last on
  the page, in a span that says nothing.
* pdfium skips text that repeats one of the five before it: what is not seen differs in length.
* pdfium leaves characters beyond U+FFFC out of /ActualText: each is a glyph of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from iar_desktop.documents.kit.text.embedding import EmbeddedFont
from iar_desktop.documents.kit.text.extraction import LEFT_MARK
from iar_desktop.documents.kit.text.fonts import Face
from iar_desktop.documents.kit.text.lines import Piece
from iar_desktop.documents.kit.text.shaping import Shaped, Shown, shape

Matrix = tuple[float, float, float, float, float, float]

_OPEN = "{} <</ActualText <FEFF{}>>> BDC"
_SILENT = _OPEN.format("/Text", "0000")  # pdfium takes a zero for a text without characters
_ALIKE = 6
_ASTRAL = re.compile("([\U00010000-\U0010ffff])")


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
        spelled = self._spelled.get(shaped)
        if spelled is None:
            font = self.font(shaped.face)
            said = [
                len(glyphs) == 1 and not shaped.missing and font.spells(glyphs[0].number, text)
                for text, glyphs in shaped.clusters
            ]
            spelled = self._spelled[shaped] = all(said)
            if not spelled:
                for glyph in shaped.glyphs:
                    font.use(glyph.number)
        return spelled


class Writer:
    """Writes operators between BT and ET, and leaves out those that would change nothing."""

    def __init__(self, fonts: Fonts) -> None:
        """Start with no font and no colour set."""
        self.code: list[str] = []
        self._fonts = fonts
        self._silent = False
        self._told = 0  # lines that pdfium is told
        self._face: Face | None = None
        self._face_size = 0.0
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
        silent = [_OPEN.format("/Span", ""), _SILENT]
        return ["BT", *self.code, *silent, *marks.code, "EMC", "EMC", "ET"]

    def left_to_right(self, pieces: Iterable[Piece]) -> None:
        """Show pieces that lie side by side and are read from left to right."""
        waiting: list[Shaped] = []
        for shaped, _level, _ink in pieces:
            spelled = self._fonts.spells(shaped)
            if waiting:
                ends = spelled and not shaped.text.isspace()
                if ends or waiting[-1].face != shaped.face:
                    self._span("".join(part.text for part in waiting), waiting)
                    waiting = []
            if spelled and not waiting:
                self._part(shaped)
            else:
                waiting.append(shaped)
        if waiting:
            self._span("".join(part.text for part in waiting), waiting)
        self._flush()

    def shown(self, pieces: Iterable[Piece]) -> None:
        """Show pieces whose text is said otherwise."""
        for piece in pieces:
            self._fonts.spells(piece.shaped)
            self._part(piece.shaped)
        self._flush()

    def read_by_pdfium(self, text: str, width: float) -> None:
        """Have pdfium alone read ``text`` over a line that is ``width`` ems long."""
        parts = [part for part in _ASTRAL.split(text) if part]
        astral = sum(_ASTRAL.match(part) is not None for part in parts)
        letter = max(width - astral, 0) / max(len(text) - astral, 1)
        self.code.append("3 Tr")
        for part in parts:
            with self._said("/Span", ""):
                if _ASTRAL.match(part):
                    self._show_spare(part)
                else:
                    with self._said("/Text", part):
                        self._show_bars(letter * len(part))
        self.code.append("0 Tr")

    def _show_bars(self, width: float) -> None:
        """Show what is as high as a line, ``width`` ems long and unlike the five before it."""
        bar = _bar()
        (glyph,) = bar.glyphs
        self._fonts.spells(bar)
        self._told += 1
        alike = f"<{glyph.number:04X}>{glyph.advance:g}" * (self._told % _ALIKE)
        gap = 2 * glyph.advance - 1000 * width
        self._show(bar.face, f"{alike}<{glyph.number:04X}>{gap:.0f}<{glyph.number:04X}>")

    def _show_spare(self, char: str) -> None:
        """Show a glyph, no matter which, that says ``char``."""
        face = _bar().face
        self._show(face, f"<{self._fonts.font(face).spare(char):04X}>")

    def end_with_hyphen(self) -> None:
        """Keep poppler from taking what was shown for a part of a word: an unseen mark follows."""
        face = _bar().face
        glyph = face.font.get_nominal_glyph(ord(LEFT_MARK)) or 0
        self._fonts.font(face).spells(glyph, LEFT_MARK)
        self._flush()
        self.code.append("3 Tr")
        self._show(face, f"<{glyph:04X}>")
        self._flush()
        self.code.append("0 Tr")

    @contextmanager
    def unread_by_pdfium(self) -> Iterator[None]:
        """Have pdfium read nothing of what is shown inside."""
        self._silent = True
        yield
        self._silent = False

    @contextmanager
    def read_by_poppler_as(self, text: str) -> Iterator[None]:
        """Have poppler read ``text`` where other programs read what is shown inside."""
        with self._said("/Span", text):
            yield

    def _span(self, text: str, parts: Sequence[Shaped]) -> None:
        with self._said("/Span", text):
            for part in parts:
                self._part(part)

    def _part(self, part: Shaped) -> None:
        shown = part.shown
        self._show(part.face, shown.operand)
        if shown.raised:
            self._raise(part.face, shown)
        self._pen += shown.advance

    def _raise(self, face: Face, shown: Shown) -> None:
        """Keep the marks above and below for the end of the page."""
        a, b, c, d, e, f = self._origin
        scale = self._size / 1000
        for place, glyph in shown.raised:
            x, y = (self._pen + place + glyph.right) * scale, glyph.up * scale
            origin = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
            self._marks.append((origin, self._colour, self._size, face, glyph.number))

    @contextmanager
    def _said(self, tag: str, text: str) -> Iterator[None]:
        self._flush()
        self.code.append(_OPEN.format(tag, text.encode("utf-16-be").hex().upper()))
        yield
        self._flush()
        self.code.append("EMC")

    def _show(self, face: Face, operand: str) -> None:
        if face is not self._face or self._size != self._face_size:
            self._flush()
            self.code.append(f"{self._fonts.font(face).name} {self._size:g} Tf")
            self._face, self._face_size = face, self._size
        self._shown.append(operand)

    def _flush(self) -> None:
        if self._shown:
            shown = "[" + " ".join(self._shown).replace("> <", "") + "] TJ"
            self.code += [_SILENT, shown, "EMC"] if self._silent else [shown]
            self._shown.clear()


@cache
def _bar() -> Shaped:
    return shape("|", bold=False, rtl=False)[0]


def fill(colour: str) -> str:
    """Return the operator that fills with ``#rrggbb``."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"
