"""Columns side by side: what happened in each month."""

from collections.abc import Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.charts.inks import draw_bar, draw_key
from iar_desktop.documents.kit.figures import largest, said, share_of
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.text.style import INK, MUTED, STRONG_LINE, TextStyle
from iar_desktop.schema.messages import language

_NUMBER = TextStyle(7.5, 10, bold=True, colour=INK, align="center")
_LABEL = TextStyle(7.5, 10, colour=MUTED, align="center")
_ABOVE, _BELOW, _KEY = 11.0, 12.0, 15.0
_WIDEST = 46.0
_FLOOR = 4.0


class Columns(Block):
    """One column for each (label, number), or two with (label, number, number before).

    Each column says its number over it; 0 has none.
    """

    space_before = 2
    space_after = 4

    def __init__(
        self,
        rows: Sequence[tuple[str, float] | tuple[str, float, float]],
        names: tuple[str, str] | None = None,
        height: float = 120,
    ) -> None:
        """Take the rows, what first and second columns stand for, and the height in points."""
        self._labels = [row[0] for row in rows]
        self._amounts = [tuple(row[1:]) for row in rows]
        self._most = largest(value for pair in self._amounts for value in pair)
        self._names = names if any(len(pair) > 1 for pair in self._amounts) else None
        self._given = height

    def wrap(self, width: float, _room: float) -> float:
        """Return the height given, or none without rows."""
        self.width, self.height = width, self._given if self._labels else 0.0
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the columns on their line."""
        if not self._labels:
            return
        top = self.height
        if self._names:
            draw_key(canvas, self._names, top, self.width)
            top -= _KEY
        step = min(self.width / len(self._labels), _WIDEST)
        for index, (label, amounts) in enumerate(zip(self._labels, self._amounts, strict=True)):
            left = index * step
            self._draw_columns(canvas, amounts, (left, step), top)
            _write(canvas, label, _LABEL, (left, 0, step, _BELOW))
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.6)
        canvas.line(0, _BELOW, step * len(self._labels), _BELOW)

    def _draw_columns(
        self,
        canvas: SheetCanvas,
        amounts: tuple[float, ...],
        place: tuple[float, float],
        top: float,
    ) -> None:
        left, step = place
        width = step * 0.76 / len(amounts)
        left += step * 0.12
        for index, amount in enumerate(amounts):
            height = max(top - _BELOW - _ABOVE, 1) * share_of(amount, self._most)
            draw_bar(canvas, (left, _BELOW, width - 0.8, height), pale=index == 1)
            if amount:
                spare = step * 0.12 if len(amounts) == 1 else 0.0
                style = _NUMBER if index == 0 else _NUMBER.but(bold=False, colour=MUTED)
                box = left - spare, _BELOW + height, width + 2 * spare, _ABOVE
                _write(canvas, said(amount), style, box)
            left += width


def monthly(
    now: Sequence[float], before: Sequence[float] | None = None
) -> list[tuple[str, float] | tuple[str, float, float]]:
    """Return rows for ``Columns``: the months of a year by their short names."""
    from babel.dates import get_month_names  # late: few sheets need it

    names = get_month_names("abbreviated", context="stand-alone", locale=language())
    labels = [str(names[month]) for month in range(1, len(now) + 1)]
    if before is None:
        return list(zip(labels, now, strict=True))
    return list(zip(labels, now, before, strict=True))


def _write(
    canvas: SheetCanvas, text: str, style: TextStyle, box: tuple[float, float, float, float]
) -> None:
    x, y, width, height = box
    fitted = Fitted(text, style, height, floor=_FLOOR)
    fitted.wrap(max(width, 1), height)
    canvas.saveState()
    canvas.translate(x, y)
    fitted.draw(canvas)
    canvas.restoreState()
