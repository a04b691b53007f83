"""The items of a timeline as a list model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _

ITEM = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """One row for each item; ``ITEM`` is the item itself."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._items: list[TimelineItem] = []

    def replace(self, items: Sequence[TimelineItem]) -> None:
        """Show other items."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of items."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the item, its title, its detail as a tip, or all of it for a screen reader."""
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.detail
        if role == Qt.ItemDataRole.AccessibleTextRole:
            day = format_day(item.day, "medium")
            return f"{day}, {_(item.label)}: {item.title}. {item.detail}"
        return None
