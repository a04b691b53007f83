"""The head of the first page of a record: the logo, the office's lines beside it, a rule."""

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.logo import Logo
from iar_desktop.documents.kit.look import Look
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.style import INK, SMALL, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text

_GAP, _ABOVE_RULE, _BELOW_RULE = 14.0, 7.0, 12.0
_LINES = SMALL.but(size=7.75, leading=10.5, align="left", max_lines=6)


def letterhead(look: Look, style: TextStyle) -> Text | None:
    """Return the office's lines, the first of them in bold; ``None`` where it has none."""
    first, line_end, rest = look.letterhead.strip().partition("\n")
    return Text([Span(first, bold=True, colour=INK), line_end + rest], style) if first else None


class Letterhead:
    """The logo and the lines of a look; no height where there is neither."""

    def __init__(self, look: Look, report: Report, width: float) -> None:
        """Lay it out, ``width`` points wide."""
        self._width = width
        self._logo = Logo(look.logo, report)
        first, _line_end, rest = look.letterhead.strip().partition("\n")
        content: list[str | Span] = [
            Span(first, bold=True, colour=INK),
            f"\n{rest}" if rest else "",
        ]
        self._text = Text(content, _LINES) if first else None
        words = self._text.height_at(self._beside) if self._text else 0.0
        inside = max(self._logo.height, words)
        self.height = inside + _ABOVE_RULE + _BELOW_RULE if inside else 0.0

    @property
    def _left(self) -> float:
        return self._logo.width + _GAP if self._logo.width else 0.0

    @property
    def _beside(self) -> float:
        return self._width - self._left

    def draw(self, canvas: SheetCanvas, left: float, top: float) -> None:
        """Draw it downwards from ``top``."""
        inside = self.height - _ABOVE_RULE - _BELOW_RULE
        self._logo.draw(canvas, left, top - (inside - self._logo.height) / 2)
        if self._text:
            words = self._text.height_at(self._beside)
            place = (left + self._left, top - (inside - words) / 2)
            self._text.draw_on(canvas, *place, self._beside)
        rule = top - self.height + _BELOW_RULE
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.6)
        canvas.line(left, rule, left + self._width, rule)
