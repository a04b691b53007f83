"""What charts of rows have in common: labels at the left, one row under the other."""

from collections.abc import Sequence
from copy import copy
from typing import Self

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import CELL, INK, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Text

LABELS = CELL.but(max_lines=2)
VALUES = TextStyle(8.5, 11.5, bold=True, colour=INK, align="left", max_lines=1)
_WIDEST = 0.36  # of the chart: the labels
_LEAST = 0.2
GAP = 9.0
_BETWEEN = 4.0


class ChartRows(Block):
    """Rows with a label and something drawn at its right."""

    space_before = 2
    space_after = 4
    band = 11.0
    """The height of what is drawn in a row."""

    def __init__(self, labels: Sequence[str]) -> None:
        """Take a label for each row."""
        self._labels = [Text(label, LABELS) for label in labels]
        self._rows = range(len(self._labels))

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of all rows."""
        self.width = width
        self.height = self._head_height() + sum(map(self._row_height, self._rows))
        return self.height

    def split(self, width: float, room: float) -> list[Block]:
        """Part the chart between rows; the key is repeated."""
        self.width = width
        left = room - self._head_height()
        count = 0
        for row in self._rows:
            left -= self._row_height(row)
            if left < 0:
                break
            count += 1
        if count in (0, len(self._rows)):
            return []
        return [self._part(self._rows[:count]), self._part(self._rows[count:])]

    def _part(self, rows: range) -> Self:
        part = copy(self)
        part._rows = rows  # noqa: SLF001 - a copy of itself
        return part

    def lead_height(self, width: float) -> float:
        """Return the height of the key and the first rows."""
        self.width = width
        return self._head_height() + sum(map(self._row_height, self._rows[:2]))

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the rows from the top."""
        top = self.height
        if self._head_height():
            self.draw_head(canvas, top)
            top -= self._head_height()
        left = self._label_width() + GAP
        for row in self._rows:
            height = self._row_height(row)
            label = self._labels[row]
            taken = label.height_at(self._label_width())
            label.draw_on(canvas, 0, top - (height - taken) / 2, self._label_width())
            canvas.saveState()
            canvas.translate(left, top - (height + self.band) / 2)
            self.draw_row(canvas, row, self.width - left)
            canvas.restoreState()
            top -= height
        if self._rows:
            canvas.setStrokeColor(STRONG_LINE)
            canvas.setLineWidth(0.6)
            canvas.line(left, 0, left, self.height - self._head_height())

    def draw_head(self, canvas: SheetCanvas, top: float) -> None:
        """Draw the key, if ``head_height`` leaves room for one."""

    def draw_row(self, canvas: SheetCanvas, row: int, width: float) -> None:
        """Draw the row with its lower left corner at the origin, ``band`` high."""
        raise NotImplementedError

    def head_height(self) -> float:
        """Return the height of the key."""
        return 0.0

    def _head_height(self) -> float:
        return self.head_height() if self._rows else 0.0

    def _label_width(self) -> float:
        natural = max((label.natural_width() for label in self._labels), default=0) + 0.1
        return min(max(natural, self.width * _LEAST), self.width * _WIDEST)

    def _row_height(self, row: int) -> float:
        return max(self._labels[row].height_at(self._label_width()), self.band) + _BETWEEN


def value_width(values: Sequence[Text]) -> float:
    """Return the room that the widest of the values at the ends of bars takes."""
    return max((value.natural_width() for value in values), default=0) + 5
