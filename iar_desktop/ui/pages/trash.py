"""The trash: what was deleted, by whom and when, and bringing it back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.trash import Deleted, deleted
from iar_desktop.storage.trash_restore import restore_deleted
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.widgets.button import PrimaryButton
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.empty_state import EmptyState

_ID = int(Qt.ItemDataRole.UserRole)


class TrashPage(Page):
    """A table of deleted records; the selected ones are restored by button or Enter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show an empty table; what was deleted comes with ``shown``."""
        super().__init__(desk, parent)
        self.table = QTreeWidget()
        self.table.setObjectName("trash")
        self.table.setHeaderLabels(
            [_("Record"), _("Kind"), _("Deleted on"), _("By"), _("Operation")]
        )
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 4):  # titles and steps may be long; the rest is read whole
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.table.itemDoubleClicked.connect(lambda _item: self._restore())
        self.nothing = EmptyState("delete", _("Nothing was deleted."))
        self.restore_button = PrimaryButton(_("Restore"), icon="restore")
        self.restore_button.setObjectName("restore")
        self.restore_button.clicked.connect(self._restore)
        row = QHBoxLayout()
        row.addWidget(self.restore_button)
        row.addStretch(1)
        card = Card(_("Deleted records, newest first"))
        for widget in (self.nothing, self.table):
            card.content.addWidget(widget)
        card.content.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(card)

    def title(self) -> str:
        """Return the page's name."""
        return _("Trash")

    def printable(self) -> bool:
        """Say that no sheet is made of this page."""
        return False

    def shown(self) -> None:
        """Read what was deleted."""
        self.desk.read(deleted, self._show, owner=self, latest="trash")

    def refresh(self, touched: Touched) -> None:
        """Read what was deleted anew."""
        if touched:
            self.shown()

    def _show(self, found: list[Deleted]) -> None:
        self.table.clear()
        self.table.addTopLevelItems([_item(each) for each in found])
        self.table.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.restore_button.setVisible(bool(found))
        if found and self.hasFocus():
            self.table.setFocus()
        first = self.table.topLevelItem(0)
        if first:
            self.table.setCurrentItem(first)
        self._show_choice()

    def _chosen(self) -> list[str]:
        return [str(item.data(0, _ID)) for item in self.table.selectedItems()]

    def _show_choice(self) -> None:
        self.restore_button.setEnabled(bool(self._chosen()))

    def _restore(self) -> None:
        ids = self._chosen()
        if ids:
            self.desk.change(
                lambda dossier: restore_deleted(dossier, *ids),
                lambda records: self.desk.message.emit(
                    _n("{count} record restored", "{count} records restored", len(records)), "undo"
                ),
                owner=self,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._restore()
        else:
            super().keyPressEvent(event)


def _item(each: Deleted) -> QTreeWidgetItem:
    local = each.when.astimezone()
    when = f"{format_day(local.date(), 'medium')} {format_time(local.time())}"
    kind = _(registry[each.kind].label)
    item = QTreeWidgetItem([each.title, kind, when, each.author, each.change.label])
    item.setData(0, _ID, each.id)
    return item
