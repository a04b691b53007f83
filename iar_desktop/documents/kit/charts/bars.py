"""Horizontal bars, each with its label and number."""

from collections.abc import Sequence

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.charts.inks import draw_bar, draw_key
from iar_desktop.documents.kit.charts.rows import GAP, VALUES, ChartRows, value_width
from iar_desktop.documents.kit.figures import largest, said, share_of
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Span, Text

_KEY = 15.0
_LEAST_BAR = 0.25  # of the room, however long the numbers are


class Bars(ChartRows):
    """One bar for each (label, number), in the order given; ``unit`` follows the numbers."""

    def __init__(self, rows: Sequence[tuple[str, float]], unit: str = "") -> None:
        """Take the rows."""
        super().__init__([label for label, _value in rows])
        self._amounts = [value for _label, value in rows]
        self._most = largest(self._amounts)
        self._values = [_said(value, unit) for value in self._amounts]

    def draw_row(self, canvas: SheetCanvas, row: int, width: float) -> None:
        """Draw the bar and its number."""
        room = max(width - value_width(self._values), width * _LEAST_BAR)
        length = room * share_of(self._amounts[row], self._most)
        draw_bar(canvas, (0, 0, length, self.band))
        text = self._values[row]
        top = (self.band + VALUES.leading) / 2
        text.draw_on(canvas, length + 4, top, max(width - length - 4, 1))


class PairedBars(ChartRows):
    """Two bars for each (label, number, number before), the second pale with an edge."""

    band = 19.0

    def __init__(
        self,
        rows: Sequence[tuple[str, float, float]],
        names: tuple[str, str],
        unit: str = "",
    ) -> None:
        """Take the rows, and what the first and the second bars stand for (years)."""
        super().__init__([label for label, _now, _before in rows])
        self._amounts = [(now, before) for _label, now, before in rows]
        self._most = largest(value for pair in self._amounts for value in pair)
        self._values = [(_said(now, unit), _quiet(before, unit)) for now, before in self._amounts]
        self._names = names

    def head_height(self) -> float:
        """Return the height of the key."""
        return _KEY

    def draw_head(self, canvas: SheetCanvas, top: float) -> None:
        """Say what the two bars stand for."""
        draw_key(canvas, self._names, top, self.width, self._label_width() + GAP)

    def draw_row(self, canvas: SheetCanvas, row: int, width: float) -> None:
        """Draw the two bars, this year's above."""
        room = width - value_width([value for pair in self._values for value in pair])
        room = max(room, width * _LEAST_BAR)
        half = self.band / 2
        for index, (amount, text) in enumerate(
            zip(self._amounts[row], self._values[row], strict=True)
        ):
            bottom = half * (1 - index)
            length = room * share_of(amount, self._most)
            draw_bar(canvas, (0, bottom + 0.75, length, half - 1.5), pale=index == 1)
            top = bottom + (half + text.style.leading) / 2
            text.draw_on(canvas, length + 4, top, max(width - length - 4, 1))


def _said(value: float, unit: str) -> Text:
    parts: list[str | Span] = [said(value)]
    if unit:
        parts.append(Span(f"\u00a0{unit}", bold=False, colour=MUTED))
    return Text(parts, VALUES)


def _quiet(value: float, unit: str) -> Text:
    text = said(value) + (f"\u00a0{unit}" if unit else "")
    return Text(text, VALUES.but(size=8, bold=False, colour=MUTED))
