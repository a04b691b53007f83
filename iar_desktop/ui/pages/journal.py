"""The history of the whole dossier: every step, who did it, when, and whether it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.journal import ChangeSet
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.theme import color
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_MOST = 1000


class JournalPage(Page):
    """A table of the last thousand steps, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show an empty table; the steps come with ``shown``."""
        super().__init__(desk, parent)
        self.table = QTreeWidget()
        self.table.setObjectName("journal")
        self.table.setHeaderLabels([_("When"), _("Who"), _("What was done"), _("State")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        card = Card(_("The last operations, newest first"))
        card.content.addWidget(self.table)
        card.content.addWidget(
            Text(
                _("Undo takes back the last operation in force; undoing goes on across restarts."),
                "small",
                "muted",
                wrap=True,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(card)
        self.setFocusProxy(self.table)

    def title(self) -> str:
        """Return the page's name."""
        return _("History of the dossier")

    def printable(self) -> bool:
        """Say that no sheet is made of this page."""
        return False

    def shown(self) -> None:
        """Read the last steps."""
        self.desk.read(_steps, self._show, owner=self, latest="journal")

    def refresh(self, touched: Touched) -> None:
        """Read the last steps anew."""
        if touched:
            self.shown()

    def _show(self, steps: list[ChangeSet]) -> None:
        self.table.clear()
        self.table.addTopLevelItems([_item(step) for step in steps])
        self.table.scrollToTop()


def _steps(dossier: Dossier) -> list[ChangeSet]:
    return journal.recent(dossier.connection, _MOST)


def _item(step: ChangeSet) -> QTreeWidgetItem:
    local = step.made_at.astimezone()
    when = f"{format_day(local.date(), 'medium')} {format_time(local.time())}"
    words = {"edit": "{step}", "undo": _("Undone: {step}"), "redo": _("Done again: {step}")}
    states = {"undone": _("undone"), "abandoned": _("undone, replaced by later operations")}
    texts = [
        when,
        step.author,
        words[step.kind].format(step=step.label),
        states.get(step.state, ""),
    ]
    item = QTreeWidgetItem(texts)
    if step.state in states or step.kind != "edit":
        for column in range(len(texts)):
            item.setForeground(column, color("muted"))
    item.setData(0, Qt.ItemDataRole.UserRole, step.position)
    return item
