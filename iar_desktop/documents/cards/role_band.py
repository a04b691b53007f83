"""The band at the foot of a badge that says as what its bearer is there."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.text.style import ACCENT, INK, TextStyle
from iar_desktop.domain.participations import Role

_WHITE = "#ffffff"
_FULL = {
    Role.HEAD: ACCENT,
    Role.DELEGATE: ACCENT,
    Role.SPEAKER: INK,
    Role.HOST: INK,
    Role.ESCORT: INK,
    Role.TRAVELLER: INK,
}


class RoleBand(Block):
    """The role in words: white in a full band, or dark in an empty one, whatever the colour."""

    def __init__(self, role: Role, label: str, height: float) -> None:
        """Take the role, what it is called, and the height in points."""
        self.height = height
        self._fill = _FULL.get(role, _WHITE)
        colour = INK if self._fill == _WHITE else _WHITE
        style = TextStyle(height * 0.56, height * 0.8, bold=True, colour=colour, align="center")
        self._text = Fitted(label.upper(), style, height, floor=4)

    def wrap(self, width: float, room: float) -> float:
        """Return the height of the band."""
        self.width = width
        self._text.wrap(width - self.height, room)
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the band and the word."""
        canvas.setFillColor(self._fill)
        canvas.setStrokeColor(INK if self._fill == _WHITE else self._fill)
        canvas.setLineWidth(0.8)
        canvas.roundRect(0.4, 0.4, self.width - 0.8, self.height - 0.8, 2.5, fill=1)
        canvas.saveState()
        canvas.translate(self.height / 2, 0)
        self._text.draw(canvas)
        canvas.restoreState()
