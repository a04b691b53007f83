"""The sheet of paper: its size, and where on it the body stands.  Lengths in points."""

from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

MARGIN = 15 * mm
"""Left and right of the body."""
BOTTOM = 15 * mm
"""Where the body ends, from the bottom of the paper."""
_HEAD = 18 * mm


class Paper(NamedTuple):
    """A4, upright or turned."""

    width: float
    height: float

    @property
    def body_width(self) -> float:
        """The width of the body."""
        return self.width - 2 * MARGIN

    @property
    def top(self) -> float:
        """Where the body begins, from the bottom of the paper."""
        return self.height - _HEAD

    @property
    def body_height(self) -> float:
        """The height of the body."""
        return self.top - BOTTOM


PORTRAIT = Paper(*A4)
LANDSCAPE = Paper(A4[1], A4[0])
