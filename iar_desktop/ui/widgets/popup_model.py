"""The rows of a list of suggestions, with the captions of their groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

ROW = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PopupRow:
    """One suggestion: ``key`` is what ``picked`` tells; a ``group`` unlike the last gets a caption.

    ``hint`` (a shortcut, a kind) stands at the right, ``detail`` muted after the text.
    """

    key: object
    text: str
    detail: str = ""
    icon: str = ""
    country: str = ""
    hint: str = ""
    group: str = ""


class PopupModel(QAbstractListModel):
    """Suggestions, each group below its caption (a bare string)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PopupRow | str] = []

    def replace(self, rows: Sequence[PopupRow]) -> None:
        """Show other suggestions."""
        self.beginResetModel()
        self.rows, group = [], ""
        for row in rows:
            if row.group and row.group != group:
                self.rows.append(row.group)
            group = row.group
            self.rows.append(row)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, PopupRow):
            return ", ".join(part for part in (row.text, row.detail, row.hint) if part)
        return None
