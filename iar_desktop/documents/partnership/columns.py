"""The columns of the board: a head for each stage, repeated on each page, and cards under it."""

from collections.abc import Sequence
from copy import copy
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import BODY, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.partnership.card import Card
from iar_desktop.schema.messages import grouped

_GROUND = "#eef2ef"
_GAP, _PADDING, _BETWEEN, _HEAD, _RADIUS = 7.0, 5.0, 5.0, 22.0, 6.0
_NAME = TextStyle(8.5, 12, bold=True, max_lines=1)
_COUNT = TextStyle(8.5, 12, colour=MUTED, align="right", max_lines=1)
_NONE = BODY.but(colour=MUTED, align="center")


class StageColumn(NamedTuple):
    """A column: its stage, how many cards it has on all pages, and those not drawn yet."""

    name: str
    total: int
    cards: Sequence[Card]


class Columns(Block):
    """Columns side by side; cards for which a page has no room go on to the next."""

    space_after = 6

    def __init__(self, columns: Sequence[StageColumn]) -> None:
        """Take the columns from left to right, at least one."""
        self._columns = list(columns)

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken: that of the highest column."""
        self.width = width
        self.height = max(self._height(column.cards) for column in self._columns)
        return self.height

    @property
    def _column(self) -> float:
        count = len(self._columns)
        return float(self.width - _GAP * (count - 1)) / count

    @property
    def _card(self) -> float:
        return self._column - 2 * _PADDING

    def _height(self, cards: Sequence[Card]) -> float:
        if not cards:
            return _HEAD + _NONE.leading + _PADDING
        between = _BETWEEN * (len(cards) - 1)
        heights = sum(card.height_at(self._card) for card in cards)
        return _HEAD + heights + between + _PADDING

    def lead_height(self, width: float) -> float:
        """Return the height of the heads and the first card of each column."""
        self.width = width
        return max(self._height(column.cards[:1]) for column in self._columns)

    def split(self, width: float, room: float) -> list[Block]:
        """Part each column under the last card that has room."""
        self.width = width
        counts = [self._fitting(column.cards, room) for column in self._columns]
        if not any(counts) or all(
            count == len(column.cards) for count, column in zip(counts, self._columns, strict=True)
        ):
            return []
        parts = list(zip(self._columns, counts, strict=True))
        return [
            self._with([each._replace(cards=each.cards[:count]) for each, count in parts]),
            self._with([each._replace(cards=each.cards[count:]) for each, count in parts]),
        ]

    def _fitting(self, cards: Sequence[Card], room: float) -> int:
        count = 0
        while count < len(cards) and self._height(cards[: count + 1]) <= room:
            count += 1
        return count

    def _with(self, columns: list[StageColumn]) -> "Columns":
        part = copy(self)
        part._columns = columns  # noqa: SLF001 - a copy of itself
        return part

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the columns, all of one height."""
        for number, column in enumerate(self._columns):
            left = number * (self._column + _GAP)
            canvas.setFillColor(_GROUND)
            canvas.roundRect(left, 0, self._column, self.height, _RADIUS, stroke=0, fill=1)
            self._draw_head(canvas, column, left + _PADDING + 2)
            top = self.height - _HEAD
            for card in column.cards:
                card.draw(canvas, left + _PADDING, top, self._card)
                top -= card.height_at(self._card) + _BETWEEN
            if not column.total:
                Text("—", _NONE).draw_on(canvas, left, top, self._column)

    def _draw_head(self, canvas: SheetCanvas, column: StageColumn, left: float) -> None:
        width = self._card - 4
        count = Text(grouped(column.total), _COUNT)
        taken = count.natural_width() + 1
        count.draw_on(canvas, left, self.height - 5, width)
        Text(column.name, _NAME).draw_on(canvas, left, self.height - 5, width - taken - 4)
