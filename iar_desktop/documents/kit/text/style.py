"""How a text looks, and the few styles that the pages are made of.

Lengths are in points.  Colours are ``#rrggbb``; all keep their contrast when printed in grey.
"""

from typing import Any, Literal, NamedTuple

INK = "#1d2a24"
MUTED = "#5d6963"
ACCENT = "#1f6b4f"
LINE = "#d4dad5"
STRONG_LINE = "#b9c4bd"

Align = Literal["start", "left", "right", "center", "cell"]
"""``start`` follows the direction of the text; ``cell`` does so only where there are several
lines, so that a column of names keeps one edge."""


class TextStyle(NamedTuple):
    """How a block of text is set."""

    size: float = 8.75
    leading: float = 12.25
    bold: bool = False
    italic: bool = False
    """Latin, Greek and Cyrillic have italics; other scripts stay upright."""
    colour: str = INK
    align: Align = "start"
    space_before: float = 0
    space_after: float = 0
    indent: float = 0
    """Space kept free at the side where lines begin, for a marker."""
    max_lines: int | None = None
    """What does not fit in so many lines is left out, with an ellipsis and a warning."""
    at_a_glance: bool = False
    """What is left out is said elsewhere: no warning."""
    cuts_words: bool = False
    """What is left out begins within a word: as much as possible is shown."""

    def but(self, **changes: Any) -> "TextStyle":
        """Return the same style with some attributes changed."""
        return self._replace(**changes)


BODY = TextStyle()
BOLD = BODY.but(bold=True)
SMALL = BODY.but(size=8, leading=11, colour=MUTED)
CELL = BODY.but(align="cell", leading=11.5)
GLANCE = CELL.but(max_lines=1, at_a_glance=True)
TITLE = TextStyle(17.5, 23, bold=True, colour=ACCENT, space_after=1.5, max_lines=6)
SUBTITLE = BODY.but(size=9.25, leading=13, colour=MUTED, max_lines=4)
HEADING = TextStyle(size=10, leading=14, bold=True, colour=ACCENT, max_lines=3)
LABEL = TextStyle(size=6.5, leading=10, bold=True, colour=MUTED, align="cell", max_lines=2)
FURNITURE = TextStyle(size=8, leading=11, colour=MUTED, max_lines=1)
