"""A grid that fills its page; what it shows too little of is listed under it, or after it."""

from collections.abc import Sequence
from copy import copy
from datetime import date

from iar_desktop.documents.calendar.listing import Listing, lines_by_day
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.domain.calendar.entry import Entry

Listed = tuple[date, str, Entry]
"""An entry to list: its day, the number that refers to it (may be empty), and itself."""

_MOST_BELOW = 0.22  # of the page
_GAP = 6.0
_TRIES = 3


class GridPage(Block):
    """Takes all the room of a page; its own head stands above it as a block of its own."""

    grid_height = 0.0
    """The height of the grid without the list under it."""

    def __init__(self, more: Sequence[Block]) -> None:
        """Take what heads the list where it stands on a page of its own."""
        self._more = more
        self._listed: list[Listed] = []
        self._below: Listing | None = None
        self._is_parted = False
        self._laid_for = (0.0, 0.0)

    def lay(self, width: float, height: float) -> list[Listed]:
        """Lay the grid out; return what it shows too little of."""
        raise NotImplementedError

    def draw_grid(self, canvas: SheetCanvas) -> None:
        """Draw the grid, ``grid_height`` high, with its lower left corner at the origin."""
        raise NotImplementedError

    def wrap(self, width: float, room: float) -> float:
        """Take all the room there is; where the list is long, the page is to part from it."""
        if room < self.page_height / 2:
            return room + 1
        if self._laid_for != (width, room):
            self._laid_for = (width, room)
            self._lay_page(width, room)
        self.width, self.height = width, room
        return room + 1 if self._listed and not (self._below or self._is_parted) else room

    def _lay_page(self, width: float, room: float) -> None:
        self._below, reserved = None, 0.0
        for _try in range(_TRIES):
            self.grid_height = room - reserved
            self._listed = self.lay(width, self.grid_height)
            if not self._listed:
                return
            below = Listing(lines_by_day(self._listed))
            needed = below.wrap(width, room * _MOST_BELOW) + _GAP
            if needed <= reserved:
                self._below = below
                return
            if needed > room * _MOST_BELOW:
                break
            reserved = needed
        self.grid_height = room
        self._listed = self.lay(width, room)

    def split(self, width: float, room: float) -> list[Block]:
        """Part into the grid and the list."""
        if self._laid_for != (width, room) or not self._listed:
            return []
        grid = copy(self)
        grid._is_parted = True  # noqa: SLF001 - a copy of itself
        return [grid, *self._more, Listing(lines_by_day(self._listed))]

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the grid, and the list under it."""
        canvas.saveState()
        canvas.translate(0, self.height - self.grid_height)
        self.draw_grid(canvas)
        canvas.restoreState()
        if self._below:
            canvas.saveState()
            canvas.translate(0, self.height - self.grid_height - _GAP - self._below.height)
            self._below.draw(canvas)
            canvas.restoreState()
