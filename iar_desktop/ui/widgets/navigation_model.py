"""The rows of the navigation: captions that lead nowhere, and entries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from iar_desktop.schema.messages import grouped

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

# Numbers of Qt.ItemDataRole: the first paint does without that namespace, see painting.py.
_DISPLAY, _ACCESSIBLE = 0, 11
ROW = 0x0101


@dataclass(frozen=True)
class NavigationItem:
    """One entry: its id, its word, the name of its icon, a count or None, its shortcut."""

    id: str
    text: str
    icon: str
    count: int | None = None
    shortcut: str = ""


@dataclass(frozen=True)
class Caption:
    """The words above a group."""

    text: str


class NavigationModel(QAbstractListModel):
    """Captions and entries, one below the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NavigationItem | Caption] = []

    def set_groups(self, groups: Sequence[tuple[str, Sequence[NavigationItem]]]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = []
        for caption, items in groups:
            if caption:
                self._rows.append(Caption(caption))
            self._rows.extend(items)
        self.endResetModel()

    def set_count(self, id: str, count: int | None) -> None:
        """Change the count of one entry."""
        index = self.index_of(id)
        if index.isValid():
            row = self._rows[index.row()]
            if isinstance(row, NavigationItem) and row.count != count:
                self._rows[index.row()] = replace(row, count=count)
                self.dataChanged.emit(index, index)

    def index_of(self, id: str) -> QModelIndex:
        """Return the index of the entry ``id``, an invalid one if there is none."""
        for number, row in enumerate(self._rows):
            if isinstance(row, NavigationItem) and row.id == id:
                return self.index(number)
        return QModelIndex()

    def row_at(self, number: int) -> NavigationItem | Caption:
        """Return one row."""
        return self._rows[number]

    def id_at(self, index: "Index") -> str:
        """Return the id of an entry, an empty string for anything else."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.id if isinstance(row, NavigationItem) else ""

    def rowCount(self, parent: "Index | None" = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: "Index", role: int = _DISPLAY) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == _DISPLAY:  # what is found by typing: entries
            return row.text if isinstance(row, NavigationItem) else ""
        if role == _ACCESSIBLE:
            count = row.count if isinstance(row, NavigationItem) else None
            return row.text if count is None else f"{row.text}, {grouped(count)}"
        return None
