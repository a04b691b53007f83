"""Lays cells on sheets, front and back."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.labels.formats import Box, LabelFormat
from iar_desktop.documents.kit.labels.stack import fitting

_MARK = 4 * mm
_Ends = tuple[float, float]
_MARK_COLOUR = "#8a938d"


class LabelPage(Block):
    """One side of a sheet: a bare page with cells where the format has them.

    Draw it on bare A4 paper; it takes the whole page.
    """

    bare = True

    def __init__(
        self,
        form: LabelFormat,
        cells: Sequence[Block | None],
        *,
        mirrored: bool = False,
        cut_marks: bool = False,
        shift: tuple[float, float] = (0, 0),
    ) -> None:
        """Take the cells in the order of the fronts; ``None`` leaves a place empty."""
        self._form, self._cells = form, cells
        self._mirrored, self._cut_marks = mirrored, cut_marks
        self._shift = shift[0] * mm, shift[1] * mm

    def wrap(self, width: float, _room: float) -> float:
        """Take the whole page."""
        self.width, self.height = width, self.page_height
        return self.height

    def boxes(self) -> list[Box]:
        """Return where each cell is, in the order of the cells."""
        right, down = self._shift
        found = [self._form.box(n, mirrored=self._mirrored) for n in range(len(self._cells))]
        return [box._replace(x=box.x + right, y=box.y - down) for box in found]

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the cells, each in its box within the padding, and the cut marks."""
        canvas.saveState()
        canvas.translate(0, self.height - self._form.paper[1] * mm)
        for cell, box in zip(self._cells, self.boxes(), strict=True):
            if cell is not None:
                self._draw_cell(canvas, cell, box)
        if self._cut_marks:
            self._draw_marks(canvas)
        canvas.restoreState()

    def _draw_cell(self, canvas: SheetCanvas, cell: Block, box: Box) -> None:
        padding = self._form.padding * mm
        width, height = self._form.cell
        canvas.saveState()
        if self._form.turned:
            canvas.translate(box.x + box.width - padding, box.y + padding)
            canvas.transform(0, 1, -1, 0, 0, 0)  # exactly a quarter, which rotate(90) is not
        else:
            canvas.translate(box.x + padding, box.y + padding)
        draw_in(canvas, cell, width, height)
        canvas.restoreState()

    def _draw_marks(self, canvas: SheetCanvas) -> None:
        """Draw short lines where cuts meet the edge of the cells."""
        boxes = [self._form.box(n, mirrored=self._mirrored) for n in range(self._form.places)]
        xs = {edge for box in boxes for edge in (box.x, box.x + box.width)}
        ys = {edge for box in boxes for edge in (box.y, box.y + box.height)}
        page_width, page_height = (side * mm for side in self._form.paper)
        canvas.setStrokeColor(_MARK_COLOUR)
        canvas.setLineWidth(0.3)
        low, high = _mark_ends(min(ys), max(ys), page_height)
        for x in sorted(xs):
            if 1 < x < page_width - 1:
                canvas.line(x, low[0], x, low[1])
                canvas.line(x, high[0], x, high[1])
        left, right = _mark_ends(min(xs), max(xs), page_width)
        for y in sorted(ys):
            if 1 < y < page_height - 1:
                canvas.line(left[0], y, left[1], y)
                canvas.line(right[0], y, right[1], y)


def _mark_ends(first: float, last: float, side: float) -> tuple[_Ends, _Ends]:
    """Return where marks begin and end: beside the cells, or at the edge of the paper."""
    room = _MARK + mm
    before = (first - room, first - mm) if first > room else (0.0, _MARK)
    after = (last + mm, last + room) if side - last > room else (side - _MARK, side)
    return before, after


def draw_in(canvas: SheetCanvas, block: Block, width: float, height: float) -> None:
    """Draw ``block`` at the top of a box at the origin, smaller where it is higher than that."""
    block.page_height, block.page_width = height, width

    def taken(at: float) -> float:
        return block.wrap(at, height * at / width)

    _, scale = fitting(taken, width, height)
    canvas.saveState()
    canvas.translate(0, height - block.height * scale)
    canvas.scale(scale, scale)
    block.draw(canvas)
    canvas.restoreState()


class LabelSheet:
    """Cells laid on as many sheets as they need, row by row from the upper left."""

    def __init__(
        self,
        form: LabelFormat,
        cells: Sequence[Block],
        *,
        skip: int = 0,
        backs: Sequence[Block] | None = None,
        cut_marks: bool = False,
        shift: tuple[float, float] = (0, 0),
    ) -> None:
        """Take the format and the cells.

        Args:
            form: one of ``FORMATS``.
            cells: blocks, each drawn at the width and height of ``form.cell``.
            skip: how many places of the first sheet are used up already.
            backs: as many blocks as cells; the back of a sheet follows its front, its columns
                mirrored, for a printer that turns along the long edge.
            cut_marks: whether short lines show where to cut.
            shift: millimetres to the right and down, for a printer that is off.

        Raises:
            ValueError: there are not as many backs as cells.
        """
        if backs is not None and len(backs) != len(cells):
            raise ValueError("Each cell needs its back.")
        self._form, self._cells, self._backs = form, cells, backs
        self._skip = min(max(skip, 0), form.places - 1)
        self._cut_marks, self._shift = cut_marks, shift

    def pages(self) -> list[Block]:
        """Return a block for each side of each sheet; none where there are no cells."""
        fronts = self._sheets(self._cells)
        if self._backs is None:
            return [self._page(cells) for cells in fronts]
        backs = self._sheets(self._backs)
        return [
            page
            for front, back in zip(fronts, backs, strict=True)
            for page in (self._page(front), self._page(back, mirrored=True))
        ]

    def _sheets(self, cells: Sequence[Block]) -> list[list[Block | None]]:
        if not cells:
            return []
        placed: list[Block | None] = [None] * self._skip + list(cells)
        step = self._form.places
        return [placed[start : start + step] for start in range(0, len(placed), step)]

    def _page(self, cells: Sequence[Block | None], *, mirrored: bool = False) -> LabelPage:
        return LabelPage(
            self._form,
            cells,
            mirrored=mirrored,
            cut_marks=self._cut_marks,
            shift=self._shift,
        )
