"""What month, week, year and agenda have in common: items, keyboard focus, announcements."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.ui.calendar.accessible import announce
from iar_desktop.ui.calendar.canvas import Canvas
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.theme import theme


class CalendarView(QWidget):
    """One way of showing the entries; it has the focus, its canvases paint."""

    dropped = Signal(object)
    """A gesture ended: do what the ``Drop`` says."""
    grasped = Signal(object)
    """An entry is about to be moved: say what goes with it."""
    opened = Signal(object)
    """Open the record of this ``Entry``."""
    day_wanted = Signal(object)
    """Show all of this day (``+n``)."""
    day_opened = Signal(object)
    """Go to the hours of this day."""
    turn_wanted = Signal(int)
    """Something is being dragged over the edge: go so many periods further."""
    menu_wanted = Signal(object, QPoint)
    """Show what can be done with this ``Entry``, at this place of the screen."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Show what ``model`` says."""
        super().__init__(parent)
        self.model = model
        self.canvases: list[Canvas] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        model.chosen.connect(self.show_chosen)
        model.clashed.connect(self.repaint_items)
        theme().changed.connect(self.lay_out)

    # To be given by each view

    def lay_out(self) -> None:
        """Compute where everything stands, and paint it anew."""
        raise NotImplementedError

    def minute_steps(self) -> bool:
        """Return whether there are hours: whether up and down move along them."""
        return False

    def anchor(self, day: date, minute: int | None) -> QPoint:
        """Return where something about a day (and minute) opens, in pixels of the view."""
        raise NotImplementedError

    # Items

    def add_canvas(self, canvas: Canvas) -> None:
        """Make ``canvas`` one of the view's."""
        self.canvases.append(canvas)

    def items(self) -> list[Item]:
        """Return every item in view once per entry, in order of time."""
        seen: dict[object, Item] = {}
        for canvas in self.canvases:
            for item in canvas.items:
                seen.setdefault(item.entry.key, item)
        return sorted(seen.values(), key=_order)

    def entries(self) -> Sequence[Entry]:
        """Return what is to be laid out."""
        return self.model.shown.entries

    def place_of(self, item: Item) -> QPointF:
        """Return where on the screen the upper left corner of an item is."""
        for canvas in self.canvases:
            if item in canvas.items:
                return canvas.mapToGlobal(QPointF(item.rect.x, item.rect.y))
        return QPointF()

    def size_of(self, item: Item) -> QSize:
        """Return how large an item is."""
        return QSize(round(item.rect.width), round(item.rect.height))

    def select_next(self, by: int) -> bool:
        """Give the keyboard to the next item in time; False at either end."""
        items = self.items()
        keys = [item.entry.key for item in items]
        if self.model.selected in keys:
            at = keys.index(self.model.selected) + by
        else:
            at = self._first_after(items) if by > 0 else self._first_after(items) - 1
        if not 0 <= at < len(items):
            return False
        self.select(items[at])
        return True

    def _first_after(self, items: Sequence[Item]) -> int:
        day = self.model.day
        late = (n for n, item in enumerate(items) if item.entry.last_day >= day)
        return next(late, len(items))

    def select(self, item: Item) -> None:
        """Give the keyboard to an item and bring it into sight."""
        entry = item.entry
        first = max(entry.first_day, self.model.range[0])
        minute = None if entry.fills_days else entry.start.hour * 60 + entry.start.minute
        self.model.select(entry.key, first, minute)
        self.reveal(item)

    def reveal(self, item: Item) -> None:
        """Bring an item into sight; views that scroll do."""

    # Events

    def show_chosen(self) -> None:
        """Show which entry or day has the keyboard, and tell a screen reader."""
        for canvas in self.canvases:
            canvas.update()
        if self.isVisible() and self.hasFocus():
            announce(self)

    def repaint_items(self) -> None:
        """Paint the same items with other signs."""
        for canvas in self.canvases:
            canvas.forget_picture()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        """Go from entry to entry, then on to the next widget."""
        if self.select_next(1 if next else -1):
            return True
        if self.model.selected:
            self.model.select(None)
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.show_chosen()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        for canvas in self.canvases:
            canvas.gesture.cancel()
            canvas.update()

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(720, 520)

    def event(self, event: QEvent) -> bool:
        """Say in a tip what an entry is, where its text is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for canvas in self.canvases:
                item = canvas.item_at(QPointF(canvas.mapFromGlobal(event.globalPos())))
                if item and canvas.isVisible():
                    QToolTip.showText(event.globalPos(), tip_of(item.entry), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)


def tip_of(entry: Entry) -> str:
    """Return all that is known of an entry, one fact a line."""
    from iar_desktop.ui.calendar.words import lines_of

    return "\n".join(lines_of(entry))


def _order(item: Item) -> tuple[datetime, bool, str]:
    return item.entry.start, not item.entry.fills_days, item.entry.title


def ids_of(entries: Iterable[Entry]) -> list[str]:
    """Return the ids of the records behind entries, each once."""
    return list(dict.fromkeys(entry.id for entry in entries))
