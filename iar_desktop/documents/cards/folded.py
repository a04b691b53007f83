"""A card that is folded in the middle, and read from both sides."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.labels.sheet import draw_in
from iar_desktop.documents.kit.text.style import STRONG_LINE

_MARK = 9.0
_DASHES = (2, 2)


class Folded(Block):
    """A box whose lower half bears ``front``, and its upper half, upside down, ``back``.

    Where it is to be folded, two dashed marks stand at its edges.
    """

    def __init__(self, front: Block, back: Block | None, padding: float) -> None:
        """Take what stands on both halves, and what is left free around each, in points."""
        self._front, self._back, self._padding = front, back, padding

    def wrap(self, width: float, room: float) -> float:
        """Take all the room."""
        self.width, self.height = width, room
        return room

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw both halves and the marks."""
        half = self.height / 2
        width, height = self.width - 2 * self._padding, half - 2 * self._padding
        canvas.saveState()
        canvas.translate(self._padding, self._padding)
        draw_in(canvas, self._front, width, height)
        canvas.restoreState()
        if self._back:
            canvas.saveState()
            canvas.transform(-1, 0, 0, -1, self.width - self._padding, self.height - self._padding)
            draw_in(canvas, self._back, width, height)
            canvas.restoreState()
        self._draw_marks(canvas, half)

    def _draw_marks(self, canvas: SheetCanvas, half: float) -> None:
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.4)
        canvas.setDash(*_DASHES)
        canvas.line(0, half, _MARK, half)
        canvas.line(self.width - _MARK, half, self.width, half)
        canvas.setDash()
