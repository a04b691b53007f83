"""A box to tick by hand, as a cell of a table; ticked where the thing is done."""

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import CELL, INK, MUTED
from iar_desktop.documents.kit.text.text import Text

_SIDE = 7.5
_DOWN = 2.2  # from the top of the row's text to the top of the box


class TickBox(Text):
    """A square as high as small letters; ``ticked``, or ``crossed`` out where it was given up."""

    def __init__(self, *, ticked: bool = False, crossed: bool = False) -> None:
        """Say what stands in it."""
        super().__init__("", CELL)
        self._ticked, self._crossed = ticked, crossed

    def natural_width(self) -> float:
        """Return the width of the box."""
        return _SIDE

    def draw_on(self, canvas: SheetCanvas, left: float, top: float, _width: float) -> None:
        """Draw it beside the first line of what stands in the next cell."""
        low = top - _DOWN - _SIDE
        canvas.setLineWidth(0.7)
        canvas.setStrokeColor(MUTED)
        canvas.roundRect(left, low, _SIDE, _SIDE, 1.2)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        if self._ticked:
            canvas.line(left + 1.6, low + 3.8, left + 3.2, low + 2.0)
            canvas.line(left + 3.2, low + 2.0, left + 6.0, low + 6.0)
        elif self._crossed:
            canvas.line(left + 1.8, low + _SIDE / 2, left + _SIDE - 1.8, low + _SIDE / 2)
        canvas.setLineWidth(0.5)
