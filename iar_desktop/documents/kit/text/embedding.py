"""The part of a font that a document uses, written into its PDF.

Text is written as glyph numbers (a Type 0 font with Identity-H), so that what HarfBuzz shaped is
what is drawn.  Each glyph carries the characters it stands for; where a run of glyphs does not
spell its source that way, the run is marked with /ActualText (see ``writing``).
"""

import hashlib
import struct
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from iar_desktop.documents.kit.text.fonts import Face

_TABLES = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_SYMBOLIC, _ITALIC = 4, 64
_SLANT = -12  # degrees, of the italics that come with the program
_STEM = {False: 80, True: 140}


class EmbeddedFont:
    """The glyphs of one face that one document uses."""

    def __init__(self, face: Face, number: int) -> None:
        """Start empty; ``number`` makes the font's name in this document."""
        self.face = face
        self.name = f"/T{number}"
        self._meaning: dict[int, str] = {0: ""}
        self._spare: set[int] = set()

    def spells(self, glyph: int, characters: str) -> bool:
        """Use ``glyph`` for ``characters``; tell whether it alone says so when extracted."""
        if glyph and not self._meaning.get(glyph):
            self._meaning[glyph] = characters
        return self._meaning[glyph] == characters

    def spare(self, characters: str) -> int:
        """Return a glyph that says ``characters`` and is not to be seen."""
        said = (glyph for glyph, meaning in self._meaning.items() if meaning == characters)
        if (glyph := next(said, 0)) and glyph in self._spare:
            return glyph
        unused = range(self.face.font.face.glyph_count - 1, 0, -1)
        glyph = next(each for each in unused if each not in self._meaning and self._has_ink(each))
        self._spare.add(glyph)
        self.spells(glyph, characters)
        return glyph

    def _has_ink(self, glyph: int) -> bool:
        extents = self.face.font.get_glyph_extents(glyph)
        return bool(extents and extents.width and extents.height)

    def use(self, glyph: int) -> None:
        """Use ``glyph`` in a run whose text is said otherwise."""
        self._meaning.setdefault(glyph, "")

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab calls it by this name
        """Write the font's objects; ReportLab calls this once, when all pages are drawn."""
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{self._tagged_name()}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([self._descendant(document)]),
                "ToUnicode": _stream(document, self._to_unicode()),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name[1:]] = document.Reference(font)

    def _tagged_name(self) -> str:
        digest = hashlib.sha256(struct.pack(f">{len(self._meaning)}H", *sorted(self._meaning)))
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest.digest()[:6])
        return f"{tag}+{self.face.name}"

    def _descendant(self, document: Any) -> Any:
        font, glyphs = self.face.font, sorted(self._meaning)
        scale = 1000 / self.face.units
        widths: list[object] = []
        for glyph in glyphs:
            width = round(font.get_glyph_h_advance(glyph) * scale)
            widths += [glyph, pdfdoc.PDFArray([width])]
        return document.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/CIDFontType2",
                    "BaseFont": f"/{self._tagged_name()}",
                    "CIDSystemInfo": pdfdoc.PDFDictionary(
                        {
                            "Registry": pdfdoc.PDFString("Adobe"),
                            "Ordering": pdfdoc.PDFString("Identity"),
                            "Supplement": 0,
                        }
                    ),
                    "CIDToGIDMap": "/Identity",
                    "DW": 1000,
                    "W": pdfdoc.PDFArray(widths),
                    "FontDescriptor": self._descriptor(document),
                }
            )
        )

    def _descriptor(self, document: Any) -> Any:
        scale = 1000 / self.face.units
        extents = self.face.font.get_font_extents("ltr")
        bold, italic = ("Bold" in self.face.name, "Italic" in self.face.name)
        program = _subset(self.face, self._meaning)
        return document.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": f"/{self._tagged_name()}",
                    "Flags": _SYMBOLIC | (_ITALIC if italic else 0),
                    "FontBBox": pdfdoc.PDFArray([round(side * scale) for side in self.face.box]),
                    "ItalicAngle": _SLANT if italic else 0,
                    "Ascent": round(extents.ascender * scale),
                    "Descent": round(extents.descender * scale),
                    "CapHeight": 714,
                    "StemV": _STEM[bold],
                    "FontFile2": _stream(document, program, Length1=len(program)),
                }
            )
        )

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for glyph, text in sorted(self._meaning.items())
            if text
        ]
        blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
        return "\n".join(lines).encode("ascii")


def _subset(face: Face, glyphs: dict[int, str]) -> bytes:
    """Return the font file cut down to ``glyphs``, which keep their numbers."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    for tag in set(face.font.face.table_tags).difference(_TABLES):
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
    return bytes(hb.subset(face.font.face, wanted).blob.data)


def _stream(document: Any, content: bytes, **entries: int) -> Any:
    stream = pdfdoc.PDFStream(content=content)
    stream.dictionary.dict.update(entries)
    if document.compression:
        stream.filters = [pdfdoc.PDFZCompress]
    return document.Reference(stream)
