"""Fills pages with blocks."""

from collections import deque
from collections.abc import Iterable

from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.canvas import SheetCanvas

_FUZZ = 1e-3


def flow(blocks: Iterable[Block], canvas: SheetCanvas) -> None:
    """Draw ``blocks`` one under the other, on as many pages as they need, at least one."""
    page, width = _Page(canvas), canvas.paper.body_width
    waiting = deque(blocks)
    while waiting:
        block = waiting.popleft()
        block.page_height, block.page_width = canvas.paper.body_height, width
        if isinstance(block, Beginning):
            if isinstance(block, PageBreak):
                page.end(unless_empty=True)
            continue
        room = page.room(block)
        if block.wrap(width, room) <= room + _FUZZ:
            page.put(block)
        elif parts := block.split(width, room):
            parts[0].wrap(width, room)
            page.put(parts[0])
            page.end()
            waiting.extendleft(reversed(parts[1:]))
        elif page.is_empty:
            page.put(block)  # higher than any page: what of it can be seen is better than nothing
        else:
            waiting.appendleft(block)
            page.end()
    page.end(unless_empty=page.count > 0)


class _Page:
    def __init__(self, canvas: SheetCanvas) -> None:
        self.count = 0
        self.is_empty = True
        self._canvas = canvas
        self._top = canvas.paper.top
        self._after = 0.0

    def _gap(self, block: Block) -> float:
        return 0 if self.is_empty else max(block.space_before - self._after, 0)

    def room(self, block: Block) -> float:
        return self._top - self._gap(block) - self._canvas.paper.bottom

    def put(self, block: Block) -> None:
        self._top -= self._gap(block) + block.height
        self._canvas.saveState()
        self._canvas.translate(self._canvas.paper.margin, self._top)
        block.draw(self._canvas)
        self._canvas.restoreState()
        self._after = block.space_after
        self._top -= self._after
        self.is_empty = False

    def end(self, *, unless_empty: bool = False) -> None:
        if unless_empty and self.is_empty:
            return
        self._canvas.showPage()
        self.count += 1
        self._top, self._after, self.is_empty = self._canvas.paper.top, 0.0, True
