"""What charts are drawn with, apart in grey: full, and pale with an edge."""

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.map.ground import shade
from iar_desktop.documents.kit.text.style import ACCENT, CELL
from iar_desktop.documents.kit.text.text import Text

TRACK = "#e9edea"
KEY = CELL.but(size=8, leading=11, max_lines=1)
_PALE = 0.22
_SIGN = 8.0


def draw_bar(
    canvas: SheetCanvas, box: tuple[float, float, float, float], *, pale: bool = False
) -> None:
    """Draw a bar (x, y, width, height) in the accent, or pale with an edge; none without size."""
    x, y, width, height = box
    if width < 0.05 or height < 0.05:
        return
    if not pale:
        canvas.setFillColor(ACCENT)
        canvas.rect(x, y, width, height, stroke=0, fill=1)
        return
    canvas.setFillColor(shade(canvas, _PALE))
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(0.5)
    inset = min(0.25, width / 2, height / 2)
    canvas.rect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, stroke=1, fill=1)


def draw_key(
    canvas: SheetCanvas, names: tuple[str, str], top: float, width: float, left: float = 0
) -> None:
    """Draw what full and pale bars stand for, side by side."""
    room = (width - left) / 2
    for name, pale in zip(names, (False, True), strict=True):
        text = Text(name, KEY)
        draw_bar(canvas, (left, top - 9, _SIGN, _SIGN), pale=pale)
        text.draw_on(canvas, left + _SIGN + 4, top + 0.5, room - _SIGN - 8)
        left += min(text.natural_width() + _SIGN + 20, room)
