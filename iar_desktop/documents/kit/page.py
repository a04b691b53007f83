"""What is printed around the body of each page.  Lengths in points."""

from typing import NamedTuple

from reportlab.lib.units import mm

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.paper import MARGIN
from iar_desktop.documents.kit.text.style import ACCENT, FURNITURE, LINE
from iar_desktop.documents.kit.text.text import Span, Text


class Furniture(NamedTuple):
    """What is printed around the body of every page."""

    office: str
    """Who prints, e.g. ``Pôle IAR · International``; in capitals at the top left."""
    document: str
    """What it is, e.g. ``Fiche de briefing``; in capitals at the top right."""
    usage: str
    """For whom, e.g. ``usage interne``; after the document's name."""
    foot: str
    """When it was printed and how confidential it is; at the bottom left."""

    def draw(self, canvas: SheetCanvas, page: int, pages: int) -> None:
        """Draw the edges of ``page`` of ``pages``."""
        head = Text(Span(self.office.upper(), bold=True, colour=ACCENT), FURNITURE)
        name = self.document.upper() + (f" — {self.usage}" if self.usage else "")
        _pair(
            canvas, head, Text(name, FURNITURE.but(align="right")), canvas.paper.height - 10.5 * mm
        )
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, 11.5 * mm, canvas.paper.width - MARGIN, 11.5 * mm)
        foot = FURNITURE.but(size=7.5)
        count = Text(f"{page} / {pages}", foot.but(align="right"))
        _pair(canvas, Text(self.foot, foot), count, 10.3 * mm)


def _pair(canvas: SheetCanvas, left: Text, right: Text, top: float) -> None:
    """Draw two texts on one line; the right one has its width first, up to two thirds."""
    width = canvas.paper.body_width
    taken = min(right.natural_width() + 1, width * 2 / 3)
    right.draw_on(canvas, MARGIN + width - taken, top, taken)
    left.draw_on(canvas, MARGIN, top, max(width - taken - 12, width / 4))
