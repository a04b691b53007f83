"""An entry as a tile: its edge, its sign, its name in as much of it as fits.

The edge and the ground differ in grey as well: what is finished is dashed and without ground,
what goes on before or after has a point instead of an edge.
"""

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.signs import draw_shape, draw_sign
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect

EDGE = 2.0
BEFORE_TEXT = 11.0
BEFORE_NARROW = 4.0
AFTER_TEXT = 1.5
_NARROW = 64.0
_POINT = 3.2
_SIGN = 4.6


class Ends:
    """How a tile ends: with an edge where the entry begins, with a point where it goes on."""

    def __init__(self, *, opens: bool = True, closes: bool = True, filled: bool = True) -> None:
        """Say whether the entry begins and ends here, and whether the tile has a ground."""
        self.opens, self.closes, self.filled = opens, closes, filled


def draw_tile(canvas: SheetCanvas, entry: Entry, box: Rect, ends: Ends) -> None:
    """Draw what is behind the text in ``box``, whose y grows upwards from the lower edge."""
    ink = inks(entry.tone, finished=entry.finished)
    left, right, low, high = box.x, box.right, box.y, box.bottom
    middle = (low + high) / 2
    points = [(left, low), (right, low), (right, high), (left, high)]
    if not ends.closes:
        points[1:3] = [(right - _POINT, low), (right, middle), (right - _POINT, high)]
    if not ends.opens:
        points[0], points[-1] = (left + _POINT, low), (left + _POINT, high)
        points.append((left, middle))
    canvas.setLineWidth(0.4)
    if entry.finished:
        canvas.setStrokeColor(ink.strong)
        canvas.setDash(1.2, 1.2)
        draw_shape(canvas, points, filled=False)
        canvas.setDash()
    elif ends.filled:
        canvas.setFillColor(ink.ground)
        draw_shape(canvas, points, filled=True, drawn=False)
    canvas.setFillColor(ink.strong)
    if ends.opens:
        canvas.rect(left, low, EDGE, high - low, stroke=0, fill=1)
    else:
        tip = [(left + _POINT, low), (left, middle), (left + _POINT, high)]
        draw_shape(canvas, tip, filled=True, drawn=False)


def draw_text(canvas: SheetCanvas, entry: Entry, box: Rect, text: Text, *, top: float = 0) -> None:
    """Draw the sign and the text ``top`` below the upper edge of ``box``, centred when it is 0."""
    width = text_width(box.width)
    height = text.height_at(width)
    start = box.bottom - (top or max((box.height - height) / 2, 0))
    size = min(_SIGN, text.style.size * 0.66)
    ink = inks(entry.tone, finished=entry.finished)
    left, sign = BEFORE_TEXT, (box.x + EDGE + 2.2, start - text.style.leading / 2 - size / 2)
    if is_narrow(box.width):
        left, sign = BEFORE_NARROW, (box.right - size - 1.5, box.y + 1.5)
    draw_sign(canvas, entry.kind, sign, size, ink.strong)
    text.draw_on(canvas, box.x + left, start, width)


def text_width(width: float) -> float:
    """Return the room for text in a tile so wide."""
    before = BEFORE_NARROW if is_narrow(width) else BEFORE_TEXT
    return max(width - before - AFTER_TEXT, 1.0)


def is_narrow(width: float) -> bool:
    """Tell whether the sign stands in the lower corner, so that words have more room."""
    return width < _NARROW
