"""The programme at a glance, for the back of a badge."""

from collections.abc import Iterable, Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, TextStyle
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.reading.texts import capital
from iar_desktop.domain import Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _

_LARGEST, _SMALLEST = 8.5, 5.5  # points
_LEADING = 1.32
_GAP = 8.0
_TITLE = 1.25  # of the lines' size
_LEFT_OUT = (SessionKind.FREE, SessionKind.TRANSFER)


class Glance(Block):
    """The sessions, a line each under their days, in as many columns as they need.

    What has no room even in small letters is left out: the whole of it is in the programme.
    """

    def __init__(self, title: str, found: Sequence[Session], height: float) -> None:
        """Take the title over it, the sessions, and the height in points."""
        self.height = height
        self._title = title
        self._lines = list(_lines([each for each in found if each.type not in _LEFT_OUT]))
        self._laid: list[tuple[Text, float, float, float]] = []

    def wrap(self, width: float, _room: float) -> float:
        """Lay the lines out, once for all badges of one size."""
        if not self._laid or width != self.width:
            self.width = width
            self._lay()
        return self.height

    def _lay(self) -> None:
        size, columns = self._fitting()
        leading = size * _LEADING
        style = TextStyle(
            size, leading, align="left", max_lines=1, at_a_glance=True, cuts_words=True
        )
        head = style.but(size=size * _TITLE, leading=leading * 1.5, bold=True, colour=ACCENT)
        self._laid = [(Text(self._title, head), 0.0, self.height, self.width)]
        below = self.height - head.leading
        rows = int(below / leading)
        width = (self.width - _GAP * (columns - 1)) / columns
        for index, line in enumerate(self._lines[: rows * columns]):
            column, row = divmod(index, rows)
            left = column * (width + _GAP)
            self._laid.append((Text(line, style), left, below - row * leading, width))

    def _fitting(self) -> tuple[float, int]:
        """Return the largest size at which all lines have room, and in how many columns."""
        for columns, smallest in ((1, 6.0), (2, _SMALLEST)):
            size = _LARGEST
            while size >= smallest:
                rows = int((self.height - size * _LEADING * 1.5) / (size * _LEADING))
                if rows * columns >= len(self._lines):
                    return size, columns
                size -= 0.25
        return _SMALLEST, 2

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the lines."""
        for text, left, top, width in self._laid:
            text.draw_on(canvas, left, top, width)


def _lines(found: Sequence[Session]) -> Iterable[Content]:
    """Yield a line for each day and each session."""
    day = None
    for number, each in enumerate(found):
        if each.day() != day or not number:
            day = each.day()
            said = format_day(day, "weekday") if day else _("Without a date")
            yield Span(capital(said), bold=True)
        clock = format_time(each.starts_at.time()) if each.starts_at else ""
        yield [Span(f"{clock}  " if clock else "", bold=True), each.name]
