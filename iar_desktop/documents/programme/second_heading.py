"""A heading's other language, at the right end of its line."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import HEADING, MUTED
from iar_desktop.documents.kit.text.text import Text

_STYLE = HEADING.but(size=9, bold=False, colour=MUTED, align="right", max_lines=1)
_ABOVE = 6.0  # from the end of a heading's space to the foot of its text
_SHARE = 0.5


class SecondHeading(Block):
    """Stands right under a heading, takes no height, and is drawn beside its text."""

    stays_with_next = True
    space_before = 4.5  # no more than the heading leaves

    def __init__(self, title: str) -> None:
        """Take the heading in the second language."""
        self._text = Text(title, _STYLE)

    def wrap(self, width: float, _room: float) -> float:
        """Take no height."""
        self.width = width
        self.height = 0.0
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the text above."""
        room = self.width * _SHARE
        self._text.draw_on(canvas, self.width - room, _ABOVE + _STYLE.leading, room)
