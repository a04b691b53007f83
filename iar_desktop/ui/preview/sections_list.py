"""The sections of a document: ticked, moved, renamed; free text stands between them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.choice_list import ChoiceList
from iar_desktop.ui.preview.wanted import Line
from iar_desktop.ui.theme import icon, scaled

_LINE = Qt.ItemDataRole.UserRole
_ROW = 28
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled


class SectionsList(ChoiceList):
    """``edited`` tells that other sections, or others in another order, are to be printed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without sections."""
        super().__init__(parent)
        self.setObjectName("sections")
        self.setAccessibleName(_("Sections"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(scaled(14), scaled(14)))
        self._fixed = self._outside = False
        self.itemChanged.connect(self._change)

    def set_lines(self, lines: Iterable[Line], *, fixed: bool, outside: bool) -> None:
        """Show ``lines``; ``fixed`` ones keep order and name, internal ones stay ``outside``."""
        row = self.currentRow()
        self._fixed, self._outside = fixed, outside
        self.blockSignals(True)
        self.clear()
        for line in lines:
            self.addItem(self._item(line))
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        self.blockSignals(False)
        self._fit()
        self.currentRowChanged.emit(self.currentRow())

    def lines(self) -> tuple[Line, ...]:
        """Return the lines as they stand now."""
        return tuple(self.line_at(row) for row in range(self.count()))

    def line_at(self, row: int) -> Line:
        """Return the line of a row."""
        return cast("Line", self.item(row).data(_LINE))

    def current(self) -> Line | None:
        """Return the line that has the keyboard, None where there is none."""
        return self.line_at(self.currentRow()) if self.currentRow() >= 0 else None

    def add_text(self) -> None:
        """Put free text below the current line."""
        row = self.currentRow() + 1
        self.insertItem(row, self._item(Line("", "")))
        self.setCurrentRow(row)
        self._fit()

    def remove_text(self) -> None:
        """Take the free text away that is current; nothing where it is a section."""
        line = self.current()
        if line and line.is_text:
            self.takeItem(self.currentRow())
            self._fit()
            self.edited.emit()

    def change_text(self, title: str, text: str) -> None:
        """Give the free text that is current another heading and other words."""
        line = self.current()
        if line and line.is_text and (line.title, line.text) != (title, text):
            self._show(self.currentItem(), replace(line, title=title, text=text))
            self.edited.emit()

    def rename(self) -> None:
        """Edit the heading of the current line in its place."""
        if self.currentRow() >= 0 and not self._fixed:
            self.editItem(self.currentItem())

    def step(self, by: int) -> None:
        """Move the current line up or down."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            self._move(row, row + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and the arrows, take free text away with Delete."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_text()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the line that is dragged where it falls."""
        if event.source() not in (self, None) or self._fixed:
            event.ignore()
            return
        row, before = self.currentRow(), self._before(event.position().toPoint())
        self._move(row, before - (before > row))
        # A move would take the line away from here, as if it had gone elsewhere.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def supportedDropActions(self) -> Qt.DropAction:
        """Take what is dragged here."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def _before(self, at: QPoint) -> int:
        for row in range(self.count()):
            if at.y() < self.visualItemRect(self.item(row)).center().y():
                return row
        return self.count()

    def _move(self, row: int, to: int) -> None:
        if self._fixed or row == to:
            return
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentItem(item)
        self.edited.emit()

    def _item(self, line: Line) -> QListWidgetItem:
        item = QListWidgetItem()
        flags = _FLAGS
        if not self._fixed:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        item.setSizeHint(QSize(0, scaled(_ROW)))
        self._show(item, line)
        return item

    def _show(self, item: QListWidgetItem, line: Line) -> None:
        was_blocked = self.blockSignals(True)
        item.setData(_LINE, line)
        item.setText(shown(line))
        item.setCheckState(Qt.CheckState.Checked if line.printed else Qt.CheckState.Unchecked)
        if line.is_text:
            item.setIcon(icon("note", "muted"))
            item.setToolTip(_("Free text: it is printed, no record is changed."))
        elif line.internal and self._outside:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setIcon(icon("lock", "faint"))
            item.setToolTip(_("Stays in the office: not printed to share outside."))
        elif line.title:
            item.setToolTip(_("Usually: {heading}").format(heading=line.usual))
        else:
            item.setToolTip("")
        self.blockSignals(was_blocked)
        self.viewport().update()

    def _change(self, item: QListWidgetItem) -> None:
        before = cast("Line", item.data(_LINE))
        said = " ".join(item.text().split())
        title = before.title if said == shown(before) else said
        if title == before.usual:
            title = ""
        line = replace(before, printed=item.checkState() == Qt.CheckState.Checked, title=title)
        self._show(item, line)
        if line != before:
            self.edited.emit()
            self.currentRowChanged.emit(self.currentRow())

    def _fit(self) -> None:
        self.setFixedHeight(max(self.count(), 1) * scaled(_ROW) + 4)
        self.setVisible(self.count() > 0)


def shown(line: Line) -> str:
    """Return what stands in the list for a line: its heading, or how its text begins."""
    if line.title or line.usual:
        return line.title or line.usual
    return " ".join(line.text.split())[:60] or _("Free text")
