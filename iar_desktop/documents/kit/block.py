"""What stands on a page: blocks, one under the other.

The kit has its own few lines of pagination (``flow``) instead of ReportLab's platypus, whose
import alone takes longer than laying out a sheet.
"""

from typing import TYPE_CHECKING

from iar_desktop.documents.kit.numbering import Place
from iar_desktop.documents.kit.paper import PORTRAIT, Kind

if TYPE_CHECKING:
    from iar_desktop.documents.kit.canvas import Furnish, SheetCanvas


class Block:
    """A rectangle as wide as the page's body, that knows its height and may be parted.

    Lengths are in points.  ``wrap`` is called before ``split`` and ``draw``, and leaves the size
    in ``width`` and ``height``.
    """

    width = 0.0
    height = 0.0
    page_height = PORTRAIT.body_height
    """The height of a whole page's body, set before ``wrap``: what is higher must be parted."""
    page_width = PORTRAIT.body_width
    """The width of the body, set with it."""
    bare = False
    """Stands on pages without margins, with nothing printed around: covers, labels, badges."""
    stays_with_next = False
    """Is never the last thing on a page: titles and headings."""
    place: Place = "body"
    """What sort of page it stands on, for the numbers of pages."""
    space_before = 0.0
    """Space above, not kept at the top of a page; the larger of it and the one before counts."""
    space_after = 0.0
    """Space below."""

    def wrap(self, width: float, room: float) -> float:
        """Return the height taken at ``width``; more than ``room`` means that it does not fit."""
        raise NotImplementedError

    def split(self, width: float, room: float) -> "list[Block]":  # noqa: ARG002 - for those that can
        """Return the block as parts, the first no higher than ``room``; empty if it cannot be."""
        return []

    def draw(self, canvas: "SheetCanvas") -> None:
        """Draw the block with its lower left corner at the origin."""
        raise NotImplementedError

    def lead_height(self, width: float) -> float:
        """Return the height of the beginning that a heading above must not be parted from."""
        return self.wrap(width, float("inf"))


class Beginning(Block):
    """What follows is printed from ``record``, named so in warnings; takes no room.

    The page that it stands at the top of bears the letterhead.
    """

    def __init__(self, record: str = "") -> None:
        """Take the record's title."""
        self.record = record

    def wrap(self, width: float, room: float) -> float:
        """Take no height."""
        return 0 * width * room

    def draw(self, canvas: "SheetCanvas") -> None:
        """Draw nothing."""


class PageBreak(Beginning):
    """What follows begins on a new page; with ``record``, it is that record's.

    ``kind`` and ``furniture``, where given, are those of the pages from here on: one PDF may hold
    several documents.
    """

    def __init__(
        self, record: str = "", kind: Kind | None = None, furniture: "Furnish | None" = None
    ) -> None:
        """Take the record's title, and what changes."""
        super().__init__(record)
        self.kind = kind
        self.furniture = furniture
