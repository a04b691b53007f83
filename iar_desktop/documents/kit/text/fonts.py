"""The fonts that come with the program, opened when a text first needs them.

A family is one line of ``FAMILIES``; its faces are ``resources/fonts/<family>-Regular.ttf`` and
``-Bold.ttf`` (TrueType outlines).  The family in ``SLANTED`` has italics too.  The first family
that covers a character draws it.
"""

import struct
from functools import cache, cached_property

import uharfbuzz as hb

from iar_desktop import resources

FAMILIES = (
    "NotoSans",  # Latin, Greek, Cyrillic, Vietnamese, Devanagari
    "NotoSansJP",
    "NotoSansArabic",
    "NotoSansKR",  # Hangul; in bold only the usual syllables
    "NotoSansSC",  # simplified characters that Japanese does not write
)

SLANTED = "NotoSans"


class Face:
    """One font file.  Lengths are in its own units, of which ``units`` make one em."""

    def __init__(self, name: str) -> None:
        """Take the file's name without its ending; nothing is read yet."""
        self.name = name

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

    @cached_property
    def space(self) -> float:
        """The width of a space, in ems."""
        glyph = self.font.get_nominal_glyph(0x20)
        return float(self.font.get_glyph_h_advance(glyph)) / self.units

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
    weights = ("Bold", "Regular") if bold else ("Regular",)
    return tuple(_face(f"{family}-{weight}") for weight in weights for family in FAMILIES)


@cache
def _face(name: str) -> Face:
    return Face(name)
