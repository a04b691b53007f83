"""The sheets that cells are laid on, in true millimetres.

Sizes and counts are the maker's (Avery, leaflets of each article); the address labels' places are
those of its word processor templates.  The badge inserts are micro-perforated side by side, and
the block of them stands in the middle of the sheet.  A printer that draws in its paper a little
off is put right with ``LabelSheet(shift=…)``.
"""

from typing import NamedTuple

from reportlab.lib.units import mm

from iar_desktop.documents.kit.text.style import TextStyle
from iar_desktop.schema.messages import N_

ADDRESS = TextStyle(10, 13, align="start")
"""What addresses are set in at their largest."""


class Box(NamedTuple):
    """A rectangle on the page, in points from its lower left corner; ``turned`` counterclockwise.

    The size is that on the page, not that of the turned cell.
    """

    x: float
    y: float
    width: float
    height: float


class LabelFormat(NamedTuple):
    """Equal cells in columns and rows; lengths in millimetres from the upper left corner."""

    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    """From the left edge of a cell to that of the next."""
    down: float
    """From the upper edge of a cell to that of the next."""
    padding: float = 3.0
    turned: bool = False
    """The cells' content is turned by a quarter, counterclockwise: its foot is at the right."""
    paper: tuple[float, float] = (210.0, 297.0)

    @property
    def places(self) -> int:
        """How many cells a sheet has."""
        return self.columns * self.rows

    @property
    def cell(self) -> tuple[float, float]:
        """The width and height of what may be drawn in a cell as it is read, in points."""
        width, height = self.width - 2 * self.padding, self.height - 2 * self.padding
        return (height * mm, width * mm) if self.turned else (width * mm, height * mm)

    def box(self, index: int, *, mirrored: bool = False) -> Box:
        """Return where cell ``index`` is, row by row from the upper left.

        ``mirrored``: on the back of the sheet, turned along its long edge.
        """
        row, column = divmod(index, self.columns)
        left = self.left + column * self.across
        if mirrored:
            left = self.paper[0] - left - self.width
        lower = self.paper[1] - self.top - row * self.down - self.height
        return Box(left * mm, lower * mm, self.width * mm, self.height * mm)


FORMATS = {
    "l7160": LabelFormat(
        N_("Avery L7160: 21 addresses, 63.5 × 38.1 mm"), 3, 7, 63.5, 38.1, 7.21, 15.15, 66.04, 38.1
    ),
    "l7159": LabelFormat(
        N_("Avery L7159: 24 addresses, 63.5 × 33.9 mm"), 3, 8, 63.5, 33.9, 7.21, 12.9, 66.04, 33.9
    ),
    "l7163": LabelFormat(
        N_("Avery L7163: 14 addresses, 99.1 × 38.1 mm"), 2, 7, 99.1, 38.1, 4.65, 15.15, 101.6, 38.1
    ),
    "l7418": LabelFormat(
        N_("Avery L7418: 8 badge inserts, 86 × 55 mm"), 2, 4, 86, 55, 19, 38.5, 86, 55, padding=4
    ),
    "l4728": LabelFormat(
        N_("Avery L4728: 8 badge inserts, 90 × 60 mm"), 2, 4, 90, 60, 15, 28.5, 90, 60, padding=4
    ),
    "badge-a6": LabelFormat(
        N_("A6 badges, upright: 4 per sheet"), 2, 2, 105, 148.5, 0, 0, 105, 148.5, padding=7
    ),
    "badge-a6-turned": LabelFormat(
        N_("A6 badges, wide: 4 per sheet"),
        *(2, 2, 105, 148.5, 0, 0, 105, 148.5),
        padding=7,
        turned=True,
    ),
    "place-card": LabelFormat(
        N_("Place cards: 2 per sheet, to fold"), 1, 2, 210, 148.5, 0, 0, 210, 148.5, padding=10
    ),
    "place-card-small": LabelFormat(
        N_("Small place cards: 6 per sheet, to fold"), 2, 3, 105, 99, 0, 0, 105, 99, padding=7
    ),
}
"""By the code that settings keep.  ISO 216: A4 is 210 × 297 mm, A6 105 × 148 mm (148.5 here: four
of them are the whole sheet)."""
