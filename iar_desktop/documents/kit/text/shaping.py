"""From characters to glyphs: which font draws them, and where HarfBuzz puts them."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import category

import uharfbuzz as hb

from iar_desktop.documents.kit.text.fonts import Face, faces

_REPLACEMENT = "\u25a1"  # a box, for what no font can draw
_LEAST = 0.001  # thousandths of an em that are worth a number
_SHORT = 64  # longer pieces are not worth remembering


class Glyph(NamedTuple):
    """One glyph; lengths are in thousandths of an em, positive to the right and up."""

    number: int
    cluster: int  # index, in the text of its piece, of the first character it stands for
    advance: float
    kerning: float  # how much less than its own width it advances
    right: float
    up: float


class Shaped:
    """A piece of text drawn with one face in one direction, its glyphs from left to right.

    Never changed once made.  ``missing``: no font has the character, ``glyphs`` is a box.
    """

    def __init__(
        self, face: Face, text: str, glyphs: tuple[Glyph, ...], *, rtl: bool, missing: bool = False
    ) -> None:
        """Take the face, the text, what draws it, and its direction."""
        self.face, self.text, self.glyphs = face, text, glyphs
        self.rtl, self.missing = rtl, missing
        self.width = sum([glyph.advance for glyph in glyphs]) / 1000
        """In ems."""

    def said(self, text: str) -> "Shaped":
        """Return the same glyphs, read as ``text``, a single character."""
        return Shaped(self.face, text, self.glyphs, rtl=self.rtl, missing=self.missing)

    @cached_property
    def clusters(self) -> list[tuple[str, tuple[Glyph, ...]]]:
        """The glyphs of each indivisible group of characters, in the order they are read."""
        starts = sorted({glyph.cluster for glyph in self.glyphs})
        ends = [*starts[1:], len(self.text)]
        grouped: dict[int, list[Glyph]] = {start: [] for start in starts}
        for glyph in self.glyphs:
            grouped[glyph.cluster].append(glyph)
        return [
            (self.text[start:end], tuple(grouped[start]))
            for start, end in zip(starts, ends, strict=True)
        ]

    @cached_property
    def shown(self) -> "Shown":
        """What draws all its glyphs."""
        return show(self.glyphs)


class Shown(NamedTuple):
    """Glyphs as they are written into a page; lengths in thousandths of an em."""

    operand: str
    """Of TJ: what stands on the baseline."""
    raised: tuple[tuple[float, Glyph], ...]
    """Marks above or below it, each with where the pen is when it is drawn."""
    advance: float


def show(glyphs: Iterable[Glyph]) -> Shown:
    """Return what draws ``glyphs`` side by side."""
    pen, back, code, raised = 0.0, 0.0, "", []
    for glyph in glyphs:
        if glyph.up:
            raised.append((pen, glyph))
            back -= glyph.advance
        else:
            back -= glyph.right
            code += f"{_adjusted(back)}<{glyph.number:04X}>"
            back = glyph.kerning + glyph.right
        pen += glyph.advance
    code += _adjusted(back)
    return Shown(code.replace("><", ""), tuple(raised), pen)


def _adjusted(back: float) -> str:
    """Return how far the pen goes back between two glyphs: one number, or nothing."""
    return f"{back:g}" if abs(back) >= _LEAST else ""


def shape(
    text: str,
    bold: bool,  # noqa: FBT001 - two plain facts, said millions of times
    rtl: bool,  # noqa: FBT001 - (the same)
    near: Face | None = None,
    italic: bool = False,  # noqa: FBT001, FBT002 - (the same)
) -> tuple[Shaped, ...]:
    """Return ``text`` as pieces of one face each, in reading order.

    Args:
        text: clean characters of one direction, without line ends.
        bold: whether the bold face of each family is used.
        rtl: whether the text runs from right to left.
        near: the face of what stands before, which blanks are taken from if it has them.
        italic: whether letters that have italics are drawn with them.
    """
    return (_shape_short if len(text) <= _SHORT else _shape)(text, bold, rtl, near, italic)


@lru_cache(maxsize=2)
def _box(bold: bool) -> tuple[Face, Glyph] | None:  # noqa: FBT001 - as in shape
    for face in faces(bold):
        if face.covers(_REPLACEMENT):
            (glyph,) = _glyphs(face, _REPLACEMENT, rtl=False)
            return face, glyph
    return None


def _shape(
    text: str,
    bold: bool,  # noqa: FBT001 - as in shape
    rtl: bool,  # noqa: FBT001 - (the same)
    near: Face | None,
    italic: bool,  # noqa: FBT001 - (the same)
) -> tuple[Shaped, ...]:
    tried = faces(bold, italic)
    first = near if near and text.isspace() and near.covers(text) else tried[0]
    if first.covers(text):
        return (Shaped(first, text, _glyphs(first, text, rtl=rtl), rtl=rtl),)
    pieces = []
    for face, part in _by_face(text, tried, rtl=rtl):
        if face is not None:
            pieces.append(Shaped(face, part, _glyphs(face, part, rtl=rtl), rtl=rtl))
        elif box := _box(bold):
            pieces += [Shaped(box[0], char, (box[1],), rtl=rtl, missing=True) for char in part]
    return tuple(pieces)


_shape_short = lru_cache(maxsize=20_000)(_shape)


def _by_face(text: str, tried: Sequence[Face], *, rtl: bool) -> list[tuple[Face | None, str]]:
    """Split ``text`` where the face changes.

    A blank stays with the face before it; in right-to-left text other signs do so too, since
    they are drawn mirrored beside its letters.
    """
    found: list[tuple[Face | None, str]] = []
    groups = _groups(text)
    near = next((_face_for(group, tried) for group in groups if group[0].isalpha()), None)
    for group in groups:
        clings = group.isspace() or (rtl and not group[0].isalnum())
        face = near if clings and near and near.covers(group) else _face_for(group, tried)
        near = face or near
        parts = [(face, group)] if face else [(_face_for(char, tried), char) for char in group]
        for chosen, part in parts:
            if found and found[-1][0] == chosen:
                found[-1] = (chosen, found[-1][1] + part)
            else:
                found.append((chosen, part))
    return found


def _groups(text: str) -> list[str]:
    """Split ``text`` into characters with the marks, joiners and selectors that follow them."""
    groups: list[str] = []
    for char in text:
        if groups and (category(char)[0] == "M" or _is_ignorable(char)):
            groups[-1] += char
        else:
            groups.append(char)
    return groups


def _face_for(group: str, tried: Sequence[Face]) -> Face | None:
    needed = "".join(char for char in group if not _is_ignorable(char))
    return next((face for face in tried if face.is_for(group) and face.covers(needed)), None)


def _is_ignorable(char: str) -> bool:
    """Joiners, direction marks and variation selectors: they need no glyph of their own."""
    return (
        category(char) == "Cf"
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
    )


def _glyphs(face: Face, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(face.font, buffer, {})
    scale, own = 1000 / face.units, face.font.get_glyph_h_advance
    return tuple(
        Glyph(
            info.codepoint,
            info.cluster,
            place.x_advance * scale,
            (own(info.codepoint) - place.x_advance) * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )
