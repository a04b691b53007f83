"""The box of facts under a title: a label in small capitals over its value, in columns."""

from collections.abc import Sequence
from copy import copy

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import CELL, LABEL, LINE
from iar_desktop.documents.kit.text.text import Content, Text

_PADDING, _GAP, _ROW_GAP = 9.5, 10.0, 6.0
_VALUE = CELL.but(size=9, leading=12, max_lines=6)


class Facts(Block):
    """What must be seen at once: head of delegation, head count, languages, who is in charge.

    Facts without a value are left out.  Values of more than six lines are shortened: they belong
    in a section.
    """

    space_after = 4

    def __init__(self, facts: Sequence[tuple[str, Content]], columns: int = 4) -> None:
        """Take (label, value) pairs, shown in at most ``columns`` columns, row by row."""
        self._facts = [
            (Text(label.upper(), LABEL), Text(value, _VALUE)) for label, value in facts if value
        ]
        self._columns = max(min(columns, len(self._facts)), 1)

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken."""
        self.width = width
        self.height = sum(self._heights()) + _ROW_GAP * (len(self._rows()) - 1) + 2 * _PADDING
        if not self._facts:
            self.height = 0
        return self.height

    def _rows(self) -> list[list[tuple[Text, Text]]]:
        step = self._columns
        return [self._facts[start : start + step] for start in range(0, len(self._facts), step)]

    def split(self, width: float, room: float) -> list[Block]:
        """Part the box between rows."""
        self.width = width
        count, room = 0, room - 2 * _PADDING + _ROW_GAP
        for height in self._heights():
            room -= height + _ROW_GAP
            if room < 0:
                break
            count += self._columns
        if not 0 < count < len(self._facts):
            return []
        return [self._with(self._facts[:count]), self._with(self._facts[count:])]

    def _with(self, facts: list[tuple[Text, Text]]) -> "Facts":
        part = copy(self)
        part._facts = facts  # noqa: SLF001 - a copy of itself
        return part

    @property
    def _column(self) -> float:
        inside = self.width - 2 * _PADDING - _GAP * (self._columns - 1)
        return float(inside / self._columns)

    def _heights(self) -> list[float]:
        return [
            max(
                label.height_at(self._column) + value.height_at(self._column)
                for label, value in row
            )
            for row in self._rows()
        ]

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the box and what is in it."""
        if not self._facts:
            return
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.7)
        canvas.roundRect(0, 0, self.width, self.height, 5)
        top = self.height - _PADDING
        for row, height in zip(self._rows(), self._heights(), strict=True):
            for index, (label, value) in enumerate(row):
                left = _PADDING + index * (self._column + _GAP)
                label.draw_on(canvas, left, top, self._column)
                value.draw_on(canvas, left, top - label.height_at(self._column), self._column)
            top -= height + _ROW_GAP
