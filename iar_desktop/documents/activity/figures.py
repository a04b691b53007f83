"""The year in figures: large numbers side by side, each with that of the year before."""

from collections.abc import Sequence
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, LINE, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import _, grouped

_NUMBER = TextStyle(21, 27, bold=True, colour=ACCENT, align="left", max_lines=1)
_LABEL = TextStyle(8.25, 10.75, align="left", max_lines=2)
_BEFORE = TextStyle(7.25, 10, colour=MUTED, align="left", max_lines=1)
_GAP, _PADDING, _ROW_GAP = 9.0, 9.0, 8.0


class Figure(NamedTuple):
    """What is counted, how many, and how many the year before."""

    label: str
    number: int
    before: int


class Figures(Block):
    """Tiles in rows of three."""

    space_before, space_after = 8, 8

    def __init__(self, figures: Sequence[Figure], year_before: int, columns: int = 3) -> None:
        """Take the figures and which year is compared with."""
        self._columns = columns
        self._tiles = [
            (
                Text(grouped(each.number), _NUMBER),
                Text(each.label, _LABEL),
                Text(_in_year(year_before, each.before), _BEFORE),
            )
            for each in figures
        ]

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken."""
        self.width = width
        rows = -(-len(self._tiles) // self._columns)
        self.height = rows * self._tile_height() + max(rows - 1, 0) * _ROW_GAP
        return self.height

    @property
    def _tile(self) -> float:
        return float(self.width - _GAP * (self._columns - 1)) / self._columns

    def _inside(self) -> float:
        return self._tile - 2 * _PADDING

    def _tile_height(self) -> float:
        heights = (sum(text.height_at(self._inside()) for text in texts) for texts in self._tiles)
        return max(heights, default=0) + 2 * _PADDING - 3

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the tiles, row by row."""
        height = self._tile_height()
        for index, texts in enumerate(self._tiles):
            row, column = divmod(index, self._columns)
            left = column * (self._tile + _GAP)
            top = self.height - row * (height + _ROW_GAP)
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.7)
            canvas.roundRect(left, top - height, self._tile, height, 5)
            top -= _PADDING - 3
            for text in texts:
                text.draw_on(canvas, left + _PADDING, top, self._inside())
                top -= text.height_at(self._inside())


def _in_year(year: int, number: int) -> str:
    return _("{count} in {year}").format(count=grouped(number), year=year)
