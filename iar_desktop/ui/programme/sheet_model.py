"""The rows of a sheet as a table model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from iar_desktop.ui.programme.cell import Cell, Column, RowKind, SheetRow

CELL = int(Qt.ItemDataRole.UserRole) + 1
ROW = int(Qt.ItemDataRole.UserRole) + 2
_Index = QModelIndex | QPersistentModelIndex
_NOTHING = Cell()


class SheetModel(QAbstractTableModel):
    """``CELL`` is the cell, ``ROW`` the row it belongs to."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[SheetRow, ...] = ()

    def replace(self, rows: Sequence[SheetRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return where the row named ``key`` is, -1 when there is none."""
        return next((n for n, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].kind is RowKind.GROUP and not self.rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags  # arrows pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def cell(self, index: _Index) -> Cell:
        """Return the cell at ``index``; captions have one for all columns."""
        cells = self.rows[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else _NOTHING

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == CELL:
            return self.cell(index)
        if role == ROW:
            return self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell(index).tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.cell(index).words()
        return None
