"""A rectangle."""

from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle from its upper left corner; right and lower edge do not belong to it."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Return whether the point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def meets(self, other: "Rect") -> bool:
        """Return whether both share more than an edge."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom
