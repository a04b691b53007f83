"""The navigation at the left: groups with captions, entries with icon and count."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QListView, QWidget

from iar_desktop.ui.widgets.navigation_delegate import NavigationDelegate
from iar_desktop.ui.widgets.navigation_model import NavigationItem, NavigationModel

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt
    from PySide6.QtGui import QMouseEvent

    Index = QModelIndex | QPersistentModelIndex

_COMPACT_WIDTH = 36


class NavigationList(QListView):
    """``nav.set_groups([("", [NavigationItem("home", _("Home"), "home")]), …])``.

    ``chosen`` tells the id of the entry the user went to; ``select`` shows one without telling.
    Stands in a layout with side margins of its own (10 px in the side bar).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self._rows = NavigationModel()
        self._delegate = NavigationDelegate(self, self._rows)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.entered.connect(self._hover)

    def set_groups(self, groups: Sequence[tuple[str, Sequence[NavigationItem]]]) -> None:
        """Show other entries: (caption, entries) per group; the caption may be empty."""
        shown = self.current()
        self._rows.set_groups(groups)
        if shown:
            self.select(shown)

    def set_count(self, id: str, count: int | None) -> None:
        """Show ``count`` at the right of an entry, nothing for None."""
        self._rows.set_count(id, count)

    def current(self) -> str:
        """Return the id of the selected entry, or an empty string."""
        return self._rows.id_at(self.currentIndex())

    def select(self, id: str) -> None:
        """Show the entry ``id`` as the current one, without emitting ``chosen``."""
        self._quiet = True
        self.setCurrentIndex(self._rows.index_of(id))
        self._quiet = False

    def set_compact(self, compact: bool) -> None:
        """Show icons alone, for narrow windows; names stand in the tips."""
        self._delegate.compact = compact
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        return QSize(_COMPACT_WIDTH if self._delegate.compact else 190, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(_COMPACT_WIDTH, 120)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        before, under = self.currentIndex(), self.indexAt(event.position().toPoint())
        if not self._rows.id_at(under):
            return
        super().mousePressEvent(event)
        # A click on the entry one is at leads back to its start.
        if under == before:
            self.chosen.emit(self._rows.id_at(before))

    def moveCursor(
        self, action: "QListView.CursorAction", modifiers: "Qt.KeyboardModifier"
    ) -> QModelIndex:
        """Go on over captions, in the direction of travel."""
        start = self.currentIndex().row()
        found = super().moveCursor(action, modifiers).row()
        step = 1 if found >= start else -1
        while 0 <= found < self._rows.rowCount():
            if self._rows.id_at(self._rows.index(found)):
                return self._rows.index(found)
            found += step
        return self.currentIndex()

    def currentChanged(self, current: "Index", previous: "Index") -> None:
        super().currentChanged(current, previous)
        if not self._quiet and self._rows.id_at(current):
            self.chosen.emit(self._rows.id_at(current))

    def leaveEvent(self, event: "QEvent") -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, index: QModelIndex | None) -> None:
        number = index.row() if index is not None else -1
        if number != self._delegate.hovered:
            for each in (self._delegate.hovered, number):
                self.update(self._rows.index(each))
            self._delegate.hovered = number
