"""The history of a record: who changed what, when, from what to what, and the way back."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.versions import Version, restore_version, versions
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.theme import color, font, scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_POSITION = int(Qt.ItemDataRole.UserRole)
_RECORD = _POSITION + 1
_WIDEST = 280
"""Pixels a field's name takes at most, at 100 %."""
_GAP = 24
_OPERATIONS = {"I": N_("creation"), "U": N_("change"), "D": N_("deletion")}


class HistoryTab(Card):
    """Each step with the fields it changed beneath; one can go back to the state after it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and restore through ``desk``."""
        super().__init__(_("History"), parent=parent)
        self.setObjectName("history")
        self.desk = desk
        self._record: Entity | None = None
        self.tree = QTreeWidget()
        self.tree.setObjectName("history-tree")
        self.tree.setAccessibleName(_("History"))
        self.tree.setHeaderLabels([_("Operation"), _("Before"), _("After")])
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.itemSelectionChanged.connect(self._show_choice)
        self.restore_button = Button(_("Go back to the state after this operation"), icon="restore")
        self.restore_button.setObjectName("restore-version")
        self.restore_button.clicked.connect(self._restore)
        row = QHBoxLayout()
        row.addWidget(self.restore_button)
        row.addWidget(
            Text(_("Going back is an operation of its own: it can be undone."), "small", "muted")
        )
        row.addStretch(1)
        self.content.addWidget(self.tree, 1)
        self.content.addLayout(row)

    def show_record(self, record: Entity) -> None:
        """Read and show the history of ``record``."""
        self._record = record
        self.desk.read(
            lambda dossier: versions(dossier, record.id), self._show, owner=self, latest="history"
        )

    def refresh(self, touched: Touched) -> None:
        """Read the history anew: the step may concern a part of the record."""
        if touched and self._record:
            self.show_record(self._record)

    def _show(self, found: list[Version]) -> None:
        self.tree.clear()
        for version in found:
            item = _step(version)
            item.addChildren(list(_fields(version)))
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
            item.setExpanded(True)
        first = self.tree.topLevelItem(0)
        if first:
            self.tree.setCurrentItem(first)
        self._share_width(found)
        self._show_choice()

    def _share_width(self, found: list[Version]) -> None:
        """Give fields the room of their names, values the rest; what was before may be nothing."""
        fields = [each for version in found for each in version.differences]
        metrics = QFontMetrics(self.tree.font())
        names = {each.label for each in fields}
        widest = max((metrics.horizontalAdvance(each) for each in names), default=0)
        header, mode = self.tree.header(), QHeaderView.ResizeMode
        header.setSectionResizeMode(0, mode.Fixed)
        header.resizeSection(0, min(widest, scaled(_WIDEST)) + 2 * self.tree.indentation() + _GAP)
        replaced = any(each.before for each in fields)
        header.setSectionResizeMode(1, mode.Stretch if replaced else mode.ResizeToContents)

    def _chosen(self) -> int | None:
        """Return the step whose state of this very record can be restored."""
        item = self.tree.currentItem()
        if item is None or self._record is None:
            return None
        item = item.parent() or item
        own = item.data(0, _RECORD) == self._record.id
        return int(item.data(0, _POSITION)) if own else None

    def _show_choice(self) -> None:
        newest = self.tree.topLevelItem(0)
        chosen = self._chosen()
        latest = newest is not None and newest.data(0, _POSITION) == chosen
        self.restore_button.setEnabled(chosen is not None and not latest)

    def _restore(self) -> None:
        position, record = self._chosen(), self._record
        if position is None or record is None:
            return
        self.desk.change(
            lambda dossier: restore_version(dossier, record.id, position),
            lambda _restored: self.desk.message.emit(_("The earlier state is back."), "undo"),
            owner=self,
        )


def _step(version: Version) -> QTreeWidgetItem:
    change = version.change
    made = change.made_at.astimezone()
    when = f"{format_day(made.date(), 'medium')} {format_time(made.time())}"
    words = {
        "edit": "{step}",
        "undo": _("Undone: {step}"),
        "redo": _("Done again: {step}"),
    }
    step = words[change.kind].format(step=change.label)
    what = f"{_(version.entity.label)} ({_(_OPERATIONS[version.operation])})"
    item = QTreeWidgetItem(
        ["  ·  ".join(part for part in (when, change.author, step, what) if part)]
    )
    item.setFont(0, font("strong"))
    item.setToolTip(0, item.text(0))
    item.setData(0, _POSITION, change.position)
    item.setData(0, _RECORD, version.record_id)
    return item


def _fields(version: Version) -> Iterator[QTreeWidgetItem]:
    for each in version.differences:
        item = QTreeWidgetItem([each.label, each.before, each.after])
        item.setForeground(0, color("muted"))
        item.setForeground(1, color("muted"))
        item.setToolTip(1, each.before)
        item.setToolTip(2, each.after)
        yield item
