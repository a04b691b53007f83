"""The fonts that come with the program, opened when a text first needs them.

A family is one line of ``FAMILIES``; its faces are ``resources/fonts/<family>-Regular.ttf`` and
``-Bold.ttf`` (TrueType outlines).  The first family that covers a character draws it; a family
with ``letters`` is not opened for others.  The family in ``SLANTED`` has italics too.
"""

import re
import struct
from functools import cache, cached_property
from typing import NamedTuple

import uharfbuzz as hb

from iar_desktop import resources


class Family(NamedTuple):
    """Faces of one design."""

    name: str
    letters: str = ""
    """Ranges of the characters that it is there for, as in a regular expression; any if empty."""
    has_bold: bool = True


FAMILIES = (
    Family("NotoSans"),  # Latin, Greek, Cyrillic, Vietnamese, Devanagari
    Family("NotoSansArabic", "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff"),
    Family("NotoSansHebrew", "\u0590-\u05ff\ufb1d-\ufb4f"),
    Family("NotoSansThai", "\u0e00-\u0e7f"),
    Family("NotoSansTamil", "\u0b80-\u0bff\U00011fc0-\U00011fff"),
    Family("NotoSansArmenian", "\u0530-\u058f\ufb13-\ufb17"),
    Family("NotoSansGeorgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"),
    Family("NotoSansJP"),
    Family("NotoSansKR"),  # Hangul; in bold only the usual syllables
    Family("NotoSansSC"),  # simplified characters that Japanese does not write
    Family("NotoSansTC", "\u3400-\u9fff"),  # usual traditional ones
    Family("NotoSansMath", has_bold=False),  # arrows, operators, letters styled as signs
    Family("NotoSansSymbols2", has_bold=False),  # check marks and other dingbats
    Family("NotoSansSymbols", has_bold=False),
    Family("NotoEmoji", has_bold=False),  # in one colour
)
SLANTED = "NotoSans"


class Face:
    """One font file.  Lengths are in its own units, of which ``units`` make one em."""

    def __init__(self, name: str, letters: str = "") -> None:
        """Take the file's name without its ending, and its family's letters; nothing is read."""
        self.name = name
        self._letters = re.compile(f"[{letters}]") if letters else None

    def is_for(self, text: str) -> bool:
        """Tell whether the first character of ``text`` is one that the family is there for."""
        return self._letters is None or self._letters.match(text) is not None

    @cached_property
    def font(self) -> hb.Font:
        """The font as HarfBuzz reads it."""
        blob = hb.Blob.from_file_path(str(resources.path("fonts", f"{self.name}.ttf")))
        return hb.Font(hb.Face(blob))

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points it has a glyph for."""
        return frozenset(self.font.face.unicodes)

    @cached_property
    def units(self) -> int:
        """How many units make one em."""
        return int(self.font.face.upem)

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The smallest box around every glyph: left, bottom, right, top."""
        head = self.font.face.reference_table("head").data
        left, bottom, right, top = struct.unpack_from(">4h", head, 36)
        return left, bottom, right, top

    def covers(self, text: str) -> bool:
        """Tell whether every character of ``text`` has a glyph."""
        return self.characters.issuperset(map(ord, text))


@cache
def faces(bold: bool, italic: bool = False) -> tuple[Face, ...]:  # noqa: FBT001, FBT002 - plain facts
    """Return the faces in the order they are tried: for bold text, regular ones after all bold.

    What has no italics is upright.
    """
    if italic:
        return (_face(f"{SLANTED}-{'BoldItalic' if bold else 'Italic'}"), *faces(bold))
    heavy = [_face(f"{each.name}-Bold", each.letters) for each in FAMILIES if each.has_bold]
    usual = [_face(f"{each.name}-Regular", each.letters) for each in FAMILIES]
    return (*heavy, *usual) if bold else tuple(usual)


@cache
def _face(name: str, letters: str = "") -> Face:
    return Face(name, letters)
