"""Builds sheets from blocks, and reads back what they say."""

import re
import subprocess
from collections.abc import Iterable, Sequence
from datetime import date

import pypdfium2

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.page import Furniture
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build
from iar_desktop.documents.kit.text.style import BODY
from iar_desktop.documents.kit.text.text import Text

ABOUT = About("Délégation", "Pôle IAR", "fr", date(2026, 10, 12))
FURNITURE = Furniture("Pôle IAR", "Fiche", "usage interne", "Imprimé le 12 octobre 2026")
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printed(blocks: Iterable[Block], report: Report | None = None) -> bytes:
    return build(blocks, ABOUT, FURNITURE, report or Report())


def printed_texts(texts: Sequence[str]) -> bytes:
    return printed(Text(text, BODY.but(space_after=6)) for text in texts)


def pages(pdf: bytes) -> list[str]:
    """The text of each page as pdfium reads it, white space made plain."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [plain(page.get_textpage().get_text_range()) for page in document]


def by_poppler(pdf: bytes) -> str:
    """The text of all pages as poppler reads it, white space made plain."""
    run = subprocess.run(
        ["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True, timeout=60
    )
    return plain(run.stdout.decode())


def plain(text: str) -> str:
    """Leave out what extractors add: direction marks, line ends."""
    return " ".join(_DIRECTION_MARKS.sub("", text).split())
