"""The office's logo, or its name, in a box of a card."""

from pathlib import Path

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.logo import Logo
from iar_desktop.documents.kit.text.style import ACCENT, TextStyle


class LogoBox(Block):
    """The logo at the right of the box, or the office's name where there is none."""

    def __init__(self, source: Path | None, name: str, height: float) -> None:
        """Take the logo's file, the office's name, and the height in points."""
        self._source, self.height = source, height
        style = TextStyle(height * 0.5, height * 0.7, bold=True, colour=ACCENT, align="right")
        self._name = Fitted(name, style, height, 2, floor=5)

    def wrap(self, width: float, room: float) -> float:
        """Return the height of the box."""
        self.width = width
        return self._name.wrap(width, room)

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the logo, else the name."""
        logo = Logo(self._source, canvas.report, (self.width, self.height))
        if not logo.width:
            self._name.draw(canvas)
            return
        logo.draw(canvas, self.width - logo.width, (self.height + logo.height) / 2)
