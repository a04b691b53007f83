"""The head of a page of the calendar: what it shows at the left, what its signs mean at right."""

from collections.abc import Iterable

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.signs import draw_sign
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import SMALL, TITLE
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import _

_TITLE = TITLE.but(size=15, leading=20, max_lines=2)
_LEGEND = SMALL.but(size=7, leading=9, max_lines=1)
_NOTE = SMALL.but(size=7.5, leading=10, max_lines=2)
_SIGN, _GAP, _AROUND = 5.0, 3.0, 10.0
_TONES = {
    "delegation": "accent",
    "congress": "blue",
    "hosted-event": "accent",
    "meeting": "violet",
    "deadline": "amber",
    "task": "amber",
}


class CalendarHead(Block):
    """A title, which enters the outline; the kinds that occur; and a line of what else to know."""

    space_after = 4

    def __init__(self, title: str, kinds: Iterable[str], note: str = "", level: int = 0) -> None:
        """Take the title, the kinds to explain, and which filters are in force."""
        self._entry, self._level = title, level
        self._title = Text(title, _TITLE)
        self._kinds = [(kind, Text(_(registry[kind].plural), _LEGEND)) for kind in kinds]
        self._note = Text(note, _NOTE) if note else None

    def wrap(self, width: float, _room: float) -> float:
        """Return the height taken."""
        self.width = width
        self.height = self._title.height_at(self._left())
        if self._note:
            self.height += self._note.height_at(width)
        return self.height

    def _legend(self) -> float:
        around = max(len(self._kinds) - 1, 0) * _AROUND
        return around + sum(_SIGN + _GAP + name.natural_width() + 0.1 for _k, name in self._kinds)

    def _left(self) -> float:
        return max(self.width - self._legend() - 14, self.width * 0.3)

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it and enter it in the outline."""
        canvas.mark(self._entry, self._level, self.height)
        self._title.draw_on(canvas, 0, self.height, self._left())
        left = self.width - self._legend()
        for kind, name in self._kinds:
            ink = inks(_TONES.get(kind, "neutral"))
            draw_sign(canvas, kind, (left, self.height - 14), _SIGN, ink.strong)
            width = name.natural_width() + 0.1
            name.draw_on(canvas, left + _SIGN + _GAP, self.height - 7, width)
            left += _SIGN + _GAP + width + _AROUND
        if self._note:
            self._note.draw_on(canvas, 0, self._note.height_at(self.width), self.width)
