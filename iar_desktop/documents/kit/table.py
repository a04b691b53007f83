"""Tables with thin rules: the head is repeated on each page, and a row is never parted.

Only a row that is taller than a whole page is parted, since it fits nowhere.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.columns import GAP, Column, widths
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.text.style import CELL, LABEL, LINE, STRONG_LINE
from iar_desktop.documents.kit.text.text import Content, Text
from iar_desktop.schema.messages import _

_HEAD = LABEL.but(size=7.5, leading=11)
_BAND = CELL.but(bold=True, max_lines=3)
_MEASURED = 200  # rows looked at to find the widths


class Band(NamedTuple):
    """A row of one cell over the whole width: the heading of the rows under it, e.g. a day."""

    title: str


Cell = Content | Text | Photo
"""A text, in the table's style or one of its own, or a small picture."""


class _Row(NamedTuple):
    cells: tuple[Text | Photo, ...]
    band: str | None = None

    def height(self, columns: Sequence[float]) -> float:
        """Return the height of the tallest cell."""
        cells = zip(self.cells, columns, strict=False)
        return max((cell.height_at(width) for cell, width in cells), default=0)


class Table(Block):
    """Rows of cells under column heads.

    ``Table([Column("Name", 2), Column("Function")], [["鈴木 健", "VP"], Band("Monday"), [...]])``.
    A cell is any ``Content``, a ``Text`` with a style of its own, or a ``Photo``.
    """

    space_after = 2
    space_before = 4
    gap = GAP
    """Between columns."""
    padding = 1.6
    """Above and below the text of a row."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell] | Band],
        *,
        head: bool = True,
        row_height: float = 0,
    ) -> None:
        """Take the columns and the rows.

        ``head`` tells whether the columns' titles are shown; ``row_height`` is the least height of
        a row, in points, where something is to be written by hand: its texts stand in the middle.
        """
        self._columns = columns
        self._styles = [CELL.but(align=column.align) for column in columns]
        self._rows = [self._row(row) for row in rows]
        self._head = self._titles() if head else None
        self._least = row_height
        self._widths: list[float] = []
        self._heights: dict[_Row, float] = {}

    def _row(self, row: Sequence[Cell] | Band) -> _Row:
        if isinstance(row, Band):
            return _Row((Text(row.title, _BAND),), row.title)
        cells = [
            cell if isinstance(cell, Text | Photo) else Text(cell, style)
            for cell, style in zip(row, self._styles, strict=True)
        ]
        return _Row(tuple(cells))

    def _titles(self) -> _Row:
        return _Row(tuple(Text(col.title, _HEAD.but(align=col.align)) for col in self._columns))

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken."""
        self._lay(width)
        heights = [self._height(row) for row in self._shown()]
        self.height = sum(heights)
        return self.height

    def _lay(self, width: float) -> None:
        if self._widths and self.width == width:
            return
        self.width, self._widths, self._heights = width, self._share(width), {}

    def _share(self, width: float) -> list[float]:
        """Return the width of each column of a table ``width`` points wide."""
        rows = [self._head] if self._head else []
        rows += [row for row in self._rows[:_MEASURED] if row.band is None]
        natural = [
            max((row.cells[index].natural_width() for row in rows), default=0) + 0.1
            for index in range(len(self._columns))
        ]
        return widths(self._columns, natural, width)

    def _shown(self) -> list[_Row]:
        return [self._head, *self._rows] if self._head else self._rows

    def _cells(self, row: _Row) -> list[float]:
        return [self.width] if row.band is not None else self._widths

    def _height(self, row: _Row) -> float:
        if row not in self._heights:  # asked for whenever the table is wrapped, parted or drawn
            self._heights[row] = self._measured(row)
        return self._heights[row]

    def _measured(self, row: _Row) -> float:
        height = row.height(self._cells(row)) + 2 * self.padding
        return height if row is self._head or row.band is not None else max(height, self._least)

    def lead_height(self, width: float) -> float:
        """Return the height of the head and the first rows, which a heading stays with."""
        self._lay(width)
        first = self._head_height() + sum(map(self._height, self._group(0)))
        if self._is_taller_than_a_page(0):  # it will be parted
            return self._head_height() + 4 * CELL.leading + 2 * self.padding
        return first

    def _head_height(self) -> float:
        return self._height(self._head) if self._head else 0

    def _group(self, index: int) -> list[_Row]:
        """Return a row with the bands right above it."""
        end = index
        while end < len(self._rows) - 1 and self._rows[end].band is not None:
            end += 1
        return self._rows[index : end + 1]

    def split(self, width: float, room: float) -> list[Block]:
        """Part the table between rows."""
        self._lay(width)
        room -= self._head_height()
        count = 0
        while group := self._group(count):
            height = sum(map(self._height, group))
            if height > room:
                break
            room -= height
            count += len(group)
        if self._is_taller_than_a_page(count):
            return self._parted_inside(count, room)
        if count in (0, len(self._rows)):
            return []
        return [self._with(self._rows[:count]), self._with(self._continued(count))]

    def _is_taller_than_a_page(self, index: int) -> bool:
        group = self._group(index)
        return sum(map(self._height, group)) > self.page_height - self._head_height()

    def _parted_inside(self, index: int, room: float) -> list[Block]:
        """Part the row at ``index``, too tall for any page, where the room ends."""
        *bands, row = self._group(index)
        room -= sum(map(self._height, bands)) + 2 * self.padding
        pairs = [
            _parted(cell, width, room) for cell, width in zip(row.cells, self._widths, strict=True)
        ]
        if room < 3 * CELL.leading:
            return [self._with(self._rows[:index]), self._with(self._rows[index:])] if index else []
        first = row._replace(cells=tuple(head for head, _rest in pairs))
        empty = Text("", CELL)
        rest = row._replace(cells=tuple(tail or empty for _head, tail in pairs))
        after = self._rows[index + len(bands) + 1 :]
        return [
            self._with([*self._rows[:index], *bands, first]),
            self._with([rest, *after]),
        ]

    def _continued(self, index: int) -> list[_Row]:
        """Return the rows from ``index`` on, the band they stand under said again."""
        rest = self._rows[index:]
        above = next((row.band for row in self._rows[index - 1 :: -1] if row.band), None)
        if above is None or rest[0].band is not None:
            return rest
        suffix = _("{heading} (continued)").format(heading="")
        title = above if above.endswith(suffix) else above + suffix
        return [self._row(Band(title)), *rest]

    def _with(self, rows: list[_Row]) -> "Table":
        part = copy(self)
        part._rows = rows  # noqa: SLF001 - a copy of itself
        return part

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the rows and their rules."""
        canvas.setLineWidth(0.5)
        top = self.height
        for row in self._shown():
            self._draw_row(canvas, row, top)
            top -= self._height(row)
            canvas.setStrokeColor(STRONG_LINE if row is self._head else LINE)
            canvas.line(0, top, self.width, top)

    def _draw_row(self, canvas: SheetCanvas, row: _Row, top: float) -> None:
        left = 0.0
        middle = self._least and row is not self._head and row.band is None
        height = self._height(row)
        for cell, width in zip(row.cells, self._cells(row), strict=True):
            above = (height - cell.height_at(width)) / 2 if middle else self.padding
            cell.draw_on(canvas, left, top - above, width)
            left += width + self.gap


def _parted(cell: Text | Photo, width: float, room: float) -> "tuple[Text | Photo, Text | None]":
    if isinstance(cell, Photo):
        return cell, None
    return cell.parted(width, max(int(room / cell.style.leading), 0))
