"""Indicators against their objectives."""

from collections.abc import Sequence
from math import isfinite

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.charts.inks import TRACK, draw_bar
from iar_desktop.documents.kit.charts.rows import VALUES, ChartRows, value_width
from iar_desktop.documents.kit.figures import percent, said, share_of
from iar_desktop.documents.kit.text.style import ACCENT, INK, MUTED
from iar_desktop.documents.kit.text.text import Span, Text

_OBJECTIVE_AT = 0.8  # of the track: what is more than the objective has room beyond it
_LEAST_TRACK = 0.3
_MARK = 3.0


class Progress(ChartRows):
    """One bar for each (label, number, objective), on its way to the mark of the objective.

    The marks stand one under the other; what is reached beyond a quarter more than the objective
    ends in a point.  Without an objective (``None`` or 0) the number alone is said.
    """

    band = 10.0

    def __init__(self, rows: Sequence[tuple[str, float, float | None]], unit: str = "") -> None:
        """Take the rows."""
        super().__init__([label for label, _value, _objective in rows])
        self._amounts = [(value, objective) for _label, value, objective in rows]
        self._values = [_said(value, objective, unit) for value, objective in self._amounts]

    def draw_row(self, canvas: SheetCanvas, row: int, width: float) -> None:
        """Draw the track, the bar, the mark, and the numbers at the right."""
        value, objective = self._amounts[row]
        text = self._values[row]
        numbers = min(value_width(self._values), width * (1 - _LEAST_TRACK))
        track = width - numbers
        if objective and objective > 0 and isfinite(objective):
            canvas.setFillColor(TRACK)
            canvas.rect(0, 1, track, self.band - 2, stroke=0, fill=1)
            most = objective / _OBJECTIVE_AT
            length = track * share_of(value, most)
            if value > most:
                self._draw_point(canvas, track)
                length = track - self.band / 2
            draw_bar(canvas, (0, 1, length, self.band - 2))
            self._draw_mark(canvas, track * _OBJECTIVE_AT, reached=value >= objective)
        top = (self.band + text.style.leading) / 2
        text.draw_on(canvas, track + 5, top, max(numbers - 5, 1))

    def _draw_point(self, canvas: SheetCanvas, right: float) -> None:
        path = canvas.beginPath()
        path.moveTo(right - self.band / 2, 1)
        path.lineTo(right, self.band / 2)
        path.lineTo(right - self.band / 2, self.band - 1)
        path.close()
        canvas.setFillColor("#ffffff")
        canvas.rect(right - self.band / 2, 0, self.band / 2 + 1, self.band, stroke=0, fill=1)
        canvas.setFillColor(ACCENT)
        canvas.drawPath(path, stroke=0, fill=1)

    def _draw_mark(self, canvas: SheetCanvas, x: float, *, reached: bool) -> None:
        """Draw the objective: a line through the track with a wedge over it."""
        if reached:
            canvas.setStrokeColor("#ffffff")
            canvas.setLineWidth(2.4)
            canvas.line(x, 1, x, self.band - 1)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.line(x, -0.5, x, self.band + 0.5)
        path = canvas.beginPath()
        path.moveTo(x, self.band - 0.5)
        path.lineTo(x - _MARK / 1.4, self.band + _MARK - 0.5)
        path.lineTo(x + _MARK / 1.4, self.band + _MARK - 0.5)
        path.close()
        canvas.setFillColor(INK)
        canvas.drawPath(path, stroke=0, fill=1)


def _said(value: float, objective: float | None, unit: str) -> Text:
    parts: list[str | Span] = [said(value)]
    if objective and objective > 0 and isfinite(objective):
        parts.append(Span(f" / {said(objective)}", bold=False))
        if unit:
            parts.append(Span(f"\u00a0{unit}", bold=False, colour=MUTED))
        if isfinite(value):
            share = min(max(value / objective, 0), 99.99)
            parts.append(Span(f"  {percent(share)}", bold=False, colour=MUTED))
    elif unit:
        parts.append(Span(f"\u00a0{unit}", bold=False, colour=MUTED))
    return Text(parts, VALUES)
