"""The model of a table of linked records: a row each, a column a field, and a row to add one."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.forms.shown import Shown, shown
from iar_desktop.ui.tables.shown_delegate import SHOWN_ROLE

_Index = QModelIndex | QPersistentModelIndex


class LinksModel(QAbstractTableModel):
    """Records as rows; the last row is the one that is being added."""

    def __init__(self, columns: Sequence[Field[Any]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.records: list[Entity] = []
        self.entries: Mapping[str, Entry] = {}
        self.draft: Entity | None = None

    def show(
        self, records: Sequence[Entity], entries: Mapping[str, Entry], draft: Entity | None
    ) -> None:
        """Show other records; the same rows keep their place, editors and selection."""
        same = [each.id for each in records] == [each.id for each in self.records]
        if not same:
            self.beginResetModel()
        self.records, self.entries, self.draft = list(records), entries, draft
        if not same:
            self.endResetModel()
        elif self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def record(self, row: int) -> Entity | None:
        """Return the record of a row, the draft in the last one."""
        return self.records[row] if row < len(self.records) else self.draft

    def is_draft(self, row: int) -> bool:
        """Return whether the row is the one to add with."""
        return row >= len(self.records)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.records) + 1

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        field = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(field.label)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _(field.note) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if field.kind.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == SHOWN_ROLE:
            return self.shown(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.shown(index.row(), index.column()).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.shown(index.row(), index.column()).text or None
        return None

    def shown(self, row: int, column: int) -> Shown:
        """Return how a cell is shown; the title of a record of its own leads to its page."""
        record, field = self.record(row), self.columns[column]
        if record is None:
            return Shown()
        value = getattr(record, field.name, None)
        if self.is_draft(row):
            return self._of_draft(column, value)
        made = shown(field, value, self.entries)
        own_title = column == 0 and not record.part and not isinstance(field.kind, AnyLink)
        return Shown(made.text or _("(untitled)"), link=record.id) if own_title else made

    def _of_draft(self, column: int, value: Any) -> Shown:
        field = self.columns[column]
        untouched = not value or value == field.default
        if column == 0 and untouched:
            return Shown(_("Add…"), faint=True)
        # Defaults of a line that is not there yet are left to the imagination.
        return Shown() if untouched else shown(field, value, self.entries)
