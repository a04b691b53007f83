"""The same pages of text by bare platypus: ``bare_platypus.py TEXT FONTS``, form feeds in TEXT.

It shapes nothing and orders nothing: the lines as they are, in the same fonts, in tables and
paragraphs.
"""

import sys
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

_FACES = ("NotoSans-Regular", "NotoSans-Bold", "NotoSansJP-Regular")
_LATIN = ParagraphStyle("latin", fontName=_FACES[0], fontSize=8.75, leading=12.25)
_JAPANESE = ParagraphStyle("japanese", parent=_LATIN, fontName=_FACES[2])
_RULES = TableStyle(
    [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#d4dad5"),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
)


def pdf_of(pages: list[str]) -> bytes:
    """Return the pages, half of their lines in a table."""
    story: list[Flowable] = []
    for page in pages:
        lines = [_paragraph(line) for line in page.splitlines() if line.strip()]
        half = len(lines) // 2
        if half:
            story.append(Table([[line] for line in lines[:half]], style=_RULES))
        story += [*lines[half:], PageBreak()]
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4, topMargin=40, bottomMargin=40).build(story)
    return file.getvalue()


def _paragraph(line: str) -> Paragraph:
    return Paragraph(escape(line), _JAPANESE if max(line) > "\u3000" else _LATIN)


def register_faces(fonts: Path) -> None:
    """Make the faces in the folder known."""
    for face in _FACES:
        registerFont(TTFont(face, str(fonts / f"{face}.ttf")))


def main(text: Path, fonts: Path) -> None:
    """Lay the text out and write the PDF beside it."""
    register_faces(fonts)
    pages = text.read_text("utf-8").split("\f")
    text.with_suffix(".pdf").write_bytes(pdf_of(pages))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
