"""Titles and headings: entered in the outline, and never left alone at the foot of a page."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import HEADING, STRONG_LINE, SUBTITLE, TITLE
from iar_desktop.documents.kit.text.text import Text


class Title(Text):
    """The name of what the sheet is about, in large; enters the outline, in ``Beside`` too."""

    def __init__(self, title: str) -> None:
        """Take the title as it is to be printed and entered in the outline."""
        super().__init__(title, TITLE)
        self._entry = title

    def draw_on(self, canvas: SheetCanvas, left: float, top: float, width: float) -> None:
        """Draw it downwards from ``top`` and enter it in the outline."""
        canvas.mark(self._entry, 0, top)
        super().draw_on(canvas, left, top, width)


def subtitle(text: str) -> Text:
    """Return the muted line under a title: country, dates, places."""
    return Text(text, SUBTITLE.but(space_after=8))


class Heading(Block):
    """The heading of a section with its rule; it stays with the beginning of ``following``."""

    space_before = 10
    space_after = 4.5

    def __init__(self, title: str, following: Block | None = None) -> None:
        """Take the title, and the block that is printed under it."""
        self._title = title
        self._text = Text(title, HEADING)
        self._following = following

    def wrap(self, width: float, room: float) -> float:
        """Return the height taken, or one too high where what follows has no room to begin."""
        self.width, self.height = width, self._text.height_at(width) + 1.5
        lead = self._following.lead_height(width) if self._following else 0
        needed = self.height + self.space_after + lead
        return self.height if min(needed, self.page_height) <= room else room + 1

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it and enter it in the outline."""
        canvas.mark(self._title, 1, self.height)
        self._text.draw_on(canvas, 0, self.height, self.width)
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.6)
        canvas.line(0, 0, self.width, 0)
