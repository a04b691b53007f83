"""QR codes as vector shapes: sharp at any size, black on white, with their quiet zone."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.vector import draw_operators
from iar_desktop.schema.messages import N_

QUIET = 4
"""Modules of white on each side that readers need (ISO/IEC 18004, 5.3.8)."""
_MASK = 3  # readers take any of the eight; finding the one that looks best takes 15 ms a code
_TOO_MUCH = N_("A text is too long for a QR code, which is left out: “{beginning}…”.")

Rectangle = tuple[int, int, int, int]
"""Left, top, width, height, in modules, from the upper left corner of the code."""


class Qr(Block):
    """A square with a QR code of error level M (a sixth of it may be soiled).

    Nothing to say leaves the square empty; so does what is too long for a code (2,331 bytes at that
    level), with a warning.  ``align`` places the square in the width offered.
    """

    def __init__(self, content: str, size: float, align: str = "left") -> None:
        """Take what readers are to find, and the side in points, the quiet zone counted in."""
        self.size = self.height = size
        self._content = content
        self._align = align

    def wrap(self, width: float, _room: float) -> float:
        """Return the side of the square, smaller where the width is."""
        self.width = width
        self.height = min(self.size, width)
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the code."""
        side = self.height
        spare = max(self.width - side, 0)
        left = {"left": 0.0, "center": spare / 2, "right": spare}[self._align]
        canvas.setFillColor("#ffffff")
        canvas.rect(left, 0, side, side, stroke=0, fill=1)
        if not self._content:
            return
        found = matrix(self._content)
        if found is None:
            canvas.report.say(_TOO_MUCH, self._content[:30])
            return
        module = side / (len(found) + 2 * QUIET)
        canvas.saveState()
        canvas.translate(left, side)
        canvas.scale(module, module)
        canvas.setFillColor("#000000")
        boxes = [
            f"{QUIET + x} {-QUIET - y - height} {width} {height} re"
            for x, y, width, height in rectangles(found)
        ]
        draw_operators(canvas, [*boxes, "f"])
        canvas.restoreState()


@lru_cache(maxsize=512)
def matrix(content: str) -> tuple[tuple[bool, ...], ...] | None:
    """Return the dark modules row by row, without the quiet zone; ``None`` for too much."""
    import segno  # late: few sheets bear a code

    try:
        code = segno.make_qr(content, error="m", boost_error=False, mask=_MASK)
    except segno.DataOverflowError:
        return None
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def rectangles(rows: Sequence[Sequence[bool]]) -> list[Rectangle]:
    """Return few rectangles that cover the dark modules: runs, joined where equal below."""
    found: list[Rectangle] = []
    open_runs: dict[tuple[int, int], int] = {}
    for y, row in enumerate(rows):
        now: dict[tuple[int, int], int] = {}
        x = 0
        for dark, group in groupby(row):
            length = len(list(group))
            if dark:
                index = open_runs.get((x, length))
                if index is None:
                    index = len(found)
                    found.append((x, y, length, 1))
                else:
                    left, top, width, height = found[index]
                    found[index] = (left, top, width, height + 1)
                now[x, length] = index
            x += length
        open_runs = now
    return found
