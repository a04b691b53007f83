"""What is printed around the body of each page.  Lengths in points."""

from typing import NamedTuple

from reportlab.lib.units import mm

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.paper import BOTTOM
from iar_desktop.documents.kit.text.style import ACCENT, FURNITURE, LINE
from iar_desktop.documents.kit.text.text import Span, Text

_FOOT = FURNITURE.but(size=7.5)
_BELOW_BODY = 3.5 * mm
_BELOW_RULE = 1.2 * mm


class Furniture(NamedTuple):
    """What is printed around the body of every page that is not bare."""

    office: str
    """Who prints, e.g. ``Pôle IAR · International``; in capitals at the top left."""
    document: str
    """What it is, e.g. ``Fiche de briefing``; in capitals at the top right."""
    usage: str
    """For whom, e.g. ``usage interne``; after the document's name."""
    foot: str
    """When it was printed and how confidential it is; at the bottom left."""

    def draw(self, canvas: SheetCanvas, number: str) -> None:
        """Draw the edges of the page whose ``number`` it is, e.g. ``2 / 3``."""
        paper = canvas.paper
        head = Text(Span(self.office.upper(), bold=True, colour=ACCENT), FURNITURE)
        name = self.document.upper() + (f" — {self.usage}" if self.usage else "")
        _pair(canvas, head, Text(name, FURNITURE.but(align="right")), paper.height - 10.5 * mm)
        rule = paper.bottom - _BELOW_BODY
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(paper.margin, rule, paper.width - paper.margin, rule)
        top = BOTTOM - _BELOW_BODY - _BELOW_RULE
        _pair(canvas, Text(self.foot, _FOOT), Text(number, _FOOT.but(align="right")), top)
        if canvas.look.foot:
            own = Text(" ".join(canvas.look.foot.split()), _FOOT)
            own.draw_on(canvas, paper.margin, rule - _BELOW_RULE, paper.body_width)


def _pair(canvas: SheetCanvas, left: Text, right: Text, top: float) -> None:
    """Draw two texts on one line; the right one has its width first, up to two thirds."""
    margin, width = canvas.paper.margin, canvas.paper.body_width
    taken = min(right.natural_width() + 1, width * 2 / 3)
    right.draw_on(canvas, margin + width - taken, top, taken)
    left.draw_on(canvas, margin, top, max(width - taken - 12, width / 4))
