"""Entries for screen readers: each a list item of its view, with name, time and state.

Qt asks the factory for a view when an assistive program (or a test) wants to know; nothing is
made before.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.words import KIND_LABELS, entry_when, own_when, states_of

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.item import Item
    from iar_desktop.ui.calendar.view import CalendarView

_views: dict[int, "AccessibleView"] = {}
"""Qt owns the interfaces, yet Python must not collect their overrides."""


def name_of(item: "Item", *, clash: bool) -> str:
    """Return what a screen reader says of an entry: what, when, where, how it stands."""
    entry = item.entry
    parts = [_(KIND_LABELS.get(entry.kind, "")), entry.title, entry_when(entry), own_when(entry)]
    parts += [entry.place, entry.event_title, *states_of(entry, clash=clash)]
    return ", ".join(part for part in parts if part)


class AccessibleEntry(QAccessibleInterface):
    """One entry in view; it stays the same number of its view while that shows the same."""

    def __init__(self, view: "CalendarView", number: int) -> None:
        super().__init__()
        self._view, self._number = view, number

    def _item(self) -> "Item | None":
        items = self._view.items()
        return items[self._number] if self._number < len(items) else None

    def isValid(self) -> bool:
        return self._item() is not None

    def object(self) -> QObject | None:  # type: ignore[override] # an entry is no QObject
        return None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # has none
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # has none
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        item = self._item()
        if item is None:
            return QRect()
        return QRect(self._view.place_of(item).toPoint(), self._view.size_of(item))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if item is None:
            return ""
        clash = item.entry.id in self._view.model.clashing
        if kind == QAccessible.Text.Name:
            return name_of(item, clash=clash)
        if kind == QAccessible.Text.Description:
            return ", ".join(states_of(item.entry, clash=clash))
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are read, never set."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        item = self._item()
        chosen = item is not None and item.entry.key == self._view.model.selected
        state.selected = chosen
        state.focused = chosen and self._view.hasFocus()
        state.invalid = item is None
        state.readOnly = item is not None and not item.entry.movable
        return state

    def window(self) -> None:  # type: ignore[override] # Qt asks the view for its window
        return None

    def backgroundColor(self) -> QColor:
        return QColor()

    def foregroundColor(self) -> QColor:
        return QColor()


class AccessibleView(QAccessibleWidget):
    """A view as a list of its entries."""

    def __init__(self, view: "CalendarView") -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._entries: list[AccessibleEntry] = []

    def childCount(self) -> int:
        return len(self._view.items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # beyond the end
        if not 0 <= index < self.childCount():
            return None
        while len(self._entries) <= index:
            made = AccessibleEntry(self._view, len(self._entries))
            QAccessible.registerAccessibleInterface(made)
            self._entries.append(made)
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, each in enumerate(self._entries) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # none there
        for canvas in self._view.canvases:
            item = canvas.item_at(QPointF(canvas.mapFromGlobal(QPointF(x, y))))
            if item:
                keys = [each.entry.key for each in self._view.items()]
                return self.child(keys.index(item.entry.key))
        return None


def install() -> None:
    """Let Qt ask for the entries of calendar views; further calls change nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made)


_installed: list[bool] = []


def _made(_key: str, thing: QObject) -> QAccessibleInterface | None:
    from iar_desktop.ui.calendar.view import CalendarView

    if not isinstance(thing, CalendarView):
        return None
    made = AccessibleView(thing)
    number = id(thing)
    _views[number] = made
    thing.destroyed.connect(lambda: _views.pop(number, None))
    return made


def announce(view: "CalendarView") -> None:
    """Tell assistive programs which entry has the keyboard now."""
    if not QAccessible.isActive():
        return
    keys = [item.entry.key for item in view.items()]
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    if view.model.selected in keys:
        event.setChild(keys.index(view.model.selected))
    QAccessible.updateAccessibility(event)
