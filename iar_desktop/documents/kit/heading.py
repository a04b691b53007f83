"""Titles and headings: entered in the outline, and never left alone at the foot of a page."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import HEADING, INK, STRONG_LINE, SUBTITLE, TITLE
from iar_desktop.documents.kit.text.text import Text

_MINOR = HEADING.but(size=9, leading=13, colour=INK)


class Title(Text):
    """The name of what the sheet is about, in large; enters the outline, in ``Beside`` too."""

    stays_with_next = True

    def __init__(self, title: str, level: int = 0) -> None:
        """Take the title as it is to be printed and entered in the outline, at ``level``."""
        super().__init__(title, TITLE)
        self._entry, self._level = title, level

    def draw_on(self, canvas: SheetCanvas, left: float, top: float, width: float) -> None:
        """Draw it downwards from ``top`` and enter it in the outline."""
        canvas.mark(self._entry, self._level, top)
        super().draw_on(canvas, left, top, width)


class Subtitle(Text):
    """The muted line under a title."""

    stays_with_next = True


def subtitle(text: str) -> Text:
    """Return the muted line under a title: country, dates, places."""
    return Subtitle(text, SUBTITLE.but(space_after=8))


class Heading(Block):
    """The heading of a section with its rule; one of a part of a section, at level 2, has none."""

    space_before = 10
    space_after = 4.5
    stays_with_next = True

    def __init__(self, title: str, level: int = 1) -> None:
        """Take the title and its level in the outline, counted from 0."""
        self._title, self._level = title, level
        self._text = Text(title, _MINOR if level > 1 else HEADING)
        self._rule = 0.0 if level > 1 else 1.5
        if level > 1:
            self.space_before, self.space_after = 7, 1.5

    def wrap(self, width: float, _room: float) -> float:
        """Return the height taken."""
        self.width, self.height = width, self._text.height_at(width) + self._rule
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it and enter it in the outline."""
        canvas.mark(self._title, self._level, self.height)
        self._text.draw_on(canvas, 0, self.height, self.width)
        if self._rule:
            canvas.setStrokeColor(STRONG_LINE)
            canvas.setLineWidth(0.6)
            canvas.line(0, 0, self.width, 0)
