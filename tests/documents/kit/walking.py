"""Where everything stands on the pages of a document, as it was drawn."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import NamedTuple
from unittest.mock import patch

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.flow import flow
from iar_desktop.documents.kit.look import PLAIN, Look
from iar_desktop.documents.kit.numbering import Place
from iar_desktop.documents.kit.paper import PORTRAIT, Paper
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.lines import Line

_NEAR = 0.6  # points: what rounding may do


class Drawn(NamedTuple):
    """A line of text, in points from the lower left corner of the paper."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


class Walked(NamedTuple):
    """A page: its paper and the lines of its body, in the order they were drawn."""

    paper: Paper
    place: Place
    lines: list[Drawn]

    @property
    def lowest(self) -> Drawn:
        return min(self.lines, key=lambda line: line.bottom)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    def outside(self) -> list[Drawn]:
        """The lines that leave the body."""
        paper = self.paper
        return [
            line
            for line in self.lines
            if line.left < paper.margin - _NEAR
            or line.right > paper.width - paper.margin + _NEAR
            or line.bottom < paper.bottom - _NEAR
            or line.top > paper.top + _NEAR
        ]


def walked(
    blocks: Iterable[Block],
    paper: Paper = PORTRAIT,
    look: Look = PLAIN,
    report: Report | None = None,
) -> list[Walked]:
    """Lay out ``blocks`` and tell where on which page each line of them stands."""
    pages: dict[int, list[Drawn]] = {}
    draw_line = SheetCanvas.draw_line

    def drawing(self: SheetCanvas, line: Line, x: float, y: float, size: float) -> None:
        text = "".join(piece.shaped.text for piece in line.pieces)
        left, bottom = self.absolutePosition(x, y - 0.29 * size)
        right, top = self.absolutePosition(x + line.width * size, y + 0.75 * size)
        pages.setdefault(id(self.text), []).append(Drawn(text, left, right, bottom, top))
        draw_line(self, line, x, y, size)

    def furnish(canvas: SheetCanvas, _number: str) -> None:
        """Nothing is printed around the body."""

    with patch.object(SheetCanvas, "draw_line", drawing):
        canvas = SheetCanvas(
            BytesIO(),
            printed_on=date(2026, 10, 12),
            language="fr",
            furniture=furnish,
            report=report or Report(),
            paper=paper,
            look=look,
        )
        flow(blocks, canvas)
        kept = [(page["paper"], page["place"], page["text"]) for page in canvas.pages]
        canvas.save()
    return [Walked(on, place, pages.get(id(text), [])) for on, place, text in kept]
