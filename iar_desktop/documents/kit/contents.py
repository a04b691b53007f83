"""The contents of a book: its titles with the numbers of their pages, each a link."""

from collections.abc import Sequence
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import Mark, Page, SheetCanvas
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.numbering import Place
from iar_desktop.documents.kit.text.style import BODY, BOLD, MUTED
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import _

_CHAPTER = BOLD.but(size=9.5, leading=13, align="left", max_lines=2, at_a_glance=True)
_PART = BODY.but(size=9, leading=12.5, align="left", max_lines=2, at_a_glance=True)
_INDENT, _NUMBERS, _GAP, _STEP = 16.0, 34.0, 5.0, 3.6


class Entry(NamedTuple):
    """A title and the page that it stands on."""

    mark: Mark
    page: Page


class Contents(Block):
    """Lists the titles of the pages after it, up to the next cover, on pages of its own.

    Laid out when all those pages are drawn: ``flow`` asks for its ``blocks`` then.
    """

    def __init__(self, title: str = "", levels: int = 2) -> None:
        """Take the heading, by default “Contents”, and how many levels of titles are listed."""
        self._title = title or _("Contents")
        self._levels = levels

    def blocks(self, pages: Sequence[Page]) -> list[Block]:
        """Return what lists the titles on ``pages``; nothing where there are none."""
        found: list[Entry] = []
        for page in pages:
            if page["place"] == "cover":
                break
            marks: list[Mark] = page["marks"]
            found += [Entry(mark, page) for mark in marks if mark.level < self._levels]
        title = Title(self._title)
        title.place = "front"
        return [title, *map(_Row, found)] if found else []


class _Row(Block):
    """A title, dots, and a number that is known when the page is written."""

    place: Place = "front"

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        level = entry.mark.level
        self._indent = _INDENT * level
        self._text = Text(entry.mark.title, _PART if level else _CHAPTER)
        self.space_before = 0 if level else 6
        self.stays_with_next = not level

    def wrap(self, width: float, _room: float) -> float:
        self.width = width
        self.height = self._text.height_at(self._words) + 1
        return self.height

    @property
    def _words(self) -> float:
        return self.width - self._indent - _NUMBERS - _GAP

    def draw(self, canvas: SheetCanvas) -> None:
        left, bottom = canvas.absolutePosition(0, 0)
        canvas.later(lambda: self._draw_at(canvas, left, bottom))

    def _draw_at(self, canvas: SheetCanvas, left: float, bottom: float) -> None:
        canvas.saveState()
        canvas.translate(left, bottom)
        self._text.draw_on(canvas, self._indent, self.height, self._words)
        lines = self._text.lines_at(self._words)
        style = self._text.style
        number = Text(canvas.number_of(self._entry.page), style.but(align="right", max_lines=1))
        right = self.width - number.natural_width()
        row_top = self.height - style.leading * (len(lines) - 1)
        number.draw_on(canvas, self.width - _NUMBERS, row_top, _NUMBERS)
        end = self._indent + lines[-1].width * style.size
        self._draw_leader(canvas, end + _GAP, right - _GAP, row_top - style.leading * 0.7)
        canvas.link_to_mark(self._entry.mark.key, (self._indent, 0, self.width, self.height))
        canvas.restoreState()

    def _draw_leader(self, canvas: SheetCanvas, start: float, end: float, y: float) -> None:
        """Draw dots that stand right under those of the row above."""
        count = int((end - start) / _STEP)
        if count < 2:
            return
        first = self.width - int((self.width - start) / _STEP) * _STEP
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.8)
        canvas.setLineCap(1)
        canvas.setDash([0, _STEP])
        canvas.line(first, y, end, y)
