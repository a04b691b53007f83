"""Fills pages with blocks."""

from collections import deque
from collections.abc import Iterable

from iar_desktop.documents.kit.block import Beginning, Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.contents import Contents
from iar_desktop.documents.kit.filling import Pages
from iar_desktop.documents.kit.paper import Paper


def flow(blocks: Iterable[Block], canvas: SheetCanvas) -> None:
    """Draw ``blocks`` one under the other, on as many pages as they need, at least one."""
    pages = Pages(canvas, canvas.asked_paper)
    held: list[tuple[int, Contents, Paper]] = []
    waiting = deque(blocks)
    while waiting:
        block = waiting.popleft()
        if isinstance(block, Beginning):
            pages.begin(block)
        elif isinstance(block, Contents):
            pages.end()
            held.append((len(canvas.pages), block, pages.paper))
        else:
            waiting.extendleft(reversed(pages.fill(block, waiting)))
    pages.end()
    for place, contents, paper in reversed(held):
        _insert(contents, place, paper, canvas)
    if not canvas.pages:
        canvas.showPage()


def _insert(contents: Contents, place: int, paper: Paper, canvas: SheetCanvas) -> None:
    """Lay out the contents, now that all pages are drawn, and put its own where it stood."""
    following = canvas.pages[place:]
    del canvas.pages[place:]
    pages = Pages(canvas, paper)
    waiting = deque(contents.blocks(following))
    while waiting:
        waiting.extendleft(reversed(pages.fill(waiting.popleft(), waiting)))
    pages.end()
    canvas.pages += following
