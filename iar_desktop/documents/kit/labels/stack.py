"""Several blocks in one cell."""

from collections.abc import Callable, Sequence
from typing import Literal

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas


class Stack(Block):
    """Blocks one under the other in a box of fixed height, at its top, middle or foot.

    What is higher than the box is drawn smaller as a whole, so that nothing is lost.  A block
    may be ``Gap``: the spare height is shared among the gaps.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        height: float | None = None,
        valign: Literal["top", "middle", "bottom"] = "top",
    ) -> None:
        """Take the blocks and the height in points; without one, all the room that is offered."""
        self._blocks = list(blocks)
        self._given = height
        self._valign = valign

    def wrap(self, width: float, room: float) -> float:
        """Return the height of the box."""
        self.width = width
        taken = self._taken(width)
        self.height = self._given or (room if room < float("inf") else taken)
        return self.height

    def _taken(self, width: float) -> float:
        for block in self._blocks:
            block.page_height, block.page_width = self.height or self.page_height, width
            block.wrap(width, float("inf"))
        return sum(block.height for block in self._blocks) + sum(self._spaces())

    def _spaces(self) -> list[float]:
        pairs = zip(self._blocks, self._blocks[1:], strict=False)
        return [*(max(above.space_after, below.space_before) for above, below in pairs), 0.0]

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the blocks from the top of the box."""
        width, scale = fitting(self._taken, self.width, self.height)
        spare = self.height / scale - self._taken(width)
        gaps = sum(isinstance(block, Gap) for block in self._blocks)
        share = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[self._valign]
        top = self.height / scale - (0 if gaps else spare * share)
        canvas.saveState()
        canvas.scale(scale, scale)
        for block, space in zip(self._blocks, self._spaces(), strict=True):
            top -= block.height + (spare / gaps if isinstance(block, Gap) else 0)
            canvas.saveState()
            canvas.translate(0, top)
            block.draw(canvas)
            canvas.restoreState()
            top -= space
        canvas.restoreState()


class Gap(Block):
    """Takes the height that is left over in a ``Stack``, and at least ``least`` points."""

    def __init__(self, least: float = 0) -> None:
        """Take the least height."""
        self.height = least

    def wrap(self, width: float, _room: float) -> float:
        """Return the least height."""
        self.width = width
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw nothing."""


class Row(Block):
    """Two blocks side by side in a ``Stack``: the right one so wide, the left one as is left."""

    def __init__(self, left: Block, right: Block, right_width: float, gap: float = 8) -> None:
        """Take the blocks, the width of the right one and the space between, in points."""
        self._left, self._right = left, right
        self._right_width, self._gap = right_width, gap

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of the higher of the two."""
        self.width = width
        left = self._left.wrap(width - self._right_width - self._gap, float("inf"))
        self.height = max(left, self._right.wrap(self._right_width, float("inf")))
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw both, each in the middle of the height."""
        for block, left in ((self._left, 0.0), (self._right, self.width - self._right_width)):
            canvas.saveState()
            canvas.translate(left, (self.height - block.height) / 2)
            block.draw(canvas)
            canvas.restoreState()


def fitting(taken: Callable[[float], float], width: float, height: float) -> tuple[float, float]:
    """Return the width to lay out at, and the scale to draw with, so that ``height`` is enough.

    Args:
        taken: returns the height taken at a width.
        width: of the box.
        height: of the box.
    """
    scale, at = 1.0, width
    for _ in range(20):
        needed = taken(at)
        if needed * scale <= height + 1e-6:
            break
        scale = max(min(scale * 0.97, (scale * height / needed) ** 0.5), 0.02)
        at = width / scale
    return at, min(scale, height / max(taken(at), 1e-6))
