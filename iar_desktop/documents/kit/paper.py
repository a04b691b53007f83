"""The sheet of paper: its size, and where on it the body stands.  Lengths in points."""

from functools import cache
from typing import Literal, NamedTuple

from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.units import mm

MARGIN = 15 * mm
"""Left and right of the body."""
BOTTOM = 15 * mm
"""Where the body ends, from the bottom of the paper."""
HEAD = 18 * mm
"""What the body leaves free above it."""

Kind = Literal["portrait", "landscape", "bare"]
"""``bare`` is upright, all of it body: no margin and nothing printed around it."""
Size = Literal["a4", "letter"]


class Paper(NamedTuple):
    """A sheet of paper and the edges that the body leaves free."""

    width: float
    height: float
    margin: float = MARGIN
    head: float = HEAD
    bottom: float = BOTTOM
    bare: bool = False
    """Nothing is printed around the body, which is all of the paper."""

    @property
    def body_width(self) -> float:
        """The width of the body."""
        return self.width - 2 * self.margin

    @property
    def top(self) -> float:
        """Where the body begins, from the bottom of the paper."""
        return self.height - self.head

    @property
    def body_height(self) -> float:
        """The height of the body."""
        return self.top - self.bottom

    def without_edges(self) -> "Paper":
        """Return the same sheet, bare."""
        return Paper(self.width, self.height, 0, 0, 0, bare=True)


@cache
def paper_for(kind: Kind = "portrait", size: Size = "a4") -> Paper:
    """Return A4 (210 x 297 mm) or US Letter (8.5 x 11 inches), upright, turned or bare."""
    width, height = letter if size == "letter" else A4
    if kind == "landscape":
        return Paper(height, width)
    paper = Paper(width, height)
    return paper.without_edges() if kind == "bare" else paper


PORTRAIT = paper_for()
LANDSCAPE = paper_for("landscape")
