"""The notes on a record, newest first, and a field to write another."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from iar_desktop.domain import Note
from iar_desktop.operations.notes import add_note
from iar_desktop.operations.records import delete
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine

_ID = int(Qt.ItemDataRole.UserRole)
_SPACING = 3
_INSIDE = 9
"""Pixels between the edge of a note and its words: the style sheet's padding and Qt's margin."""


class _WholeNote(QStyledItemDelegate):
    """A note as tall as its text; Qt measures it in the whole width, without its padding."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        parent = self.parent()
        if not isinstance(parent, QListWidget):
            return super().sizeHint(option, index)
        width = parent.viewport().width() - 2 * _SPACING
        room = QRect(0, 0, width - 2 * _INSIDE, 100_000)
        words = int(Qt.TextFlag.TextWordWrap)
        lines = parent.fontMetrics().boundingRect(room, words, str(index.data()))
        return QSize(width, lines.height())


class NotesCard(Card):
    """Enter in the field keeps a note; Enter on a note opens it, Delete removes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(_("Notes"), parent=parent)
        self.setObjectName("notes")
        self.desk = desk
        self._record: Entity | None = None
        self.field = WholeLine()
        self.field.setObjectName("note-field")
        self.field.setPlaceholderText(_("+ Add a note: type it and press Enter"))
        self.field.setAccessibleName(_("Add a note"))
        self.field.returnPressed.connect(self._add)
        self.list = QListWidget()
        self.list.setObjectName("notes-list")
        self.list.setAccessibleName(_("Notes"))
        self.list.setWordWrap(True)
        self.list.setSpacing(_SPACING)
        self.list.setItemDelegate(_WholeNote(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda item: desk.open_record(str(item.data(_ID))))
        self.nothing = Text(_("No note yet."), "body", "muted")
        for widget in (self.field, self.nothing, self.list):
            self.content.addWidget(widget)
        self.content.addStretch(0)

    def show_record(self, record: Entity) -> None:
        """Read and show the notes on ``record``."""
        self._record = record
        self.desk.read(
            lambda dossier: _notes(dossier, record.id), self._show, owner=self, latest="notes"
        )

    def refresh(self, touched: Touched) -> None:
        """Read the notes anew when some changed."""
        if "note" in touched.ids and self._record:
            self.show_record(self._record)

    def _show(self, notes: list[Note]) -> None:
        self.list.clear()
        for note in notes:
            day = format_day(note.written_on, "medium") if note.written_on else ""
            item = QListWidgetItem("  ·  ".join(part for part in (day, note.text) if part))
            item.setData(_ID, note.id)
            self.list.addItem(item)
        self.list.setVisible(bool(notes))
        self.nothing.setVisible(not notes)
        self.set_count(len(notes) or None)

    def _add(self) -> None:
        text, record = self.field.text().strip(), self._record
        if not text or record is None:
            return

        def write(dossier: Dossier) -> None:
            add_note(dossier, record.id, text)

        self.desk.change(write, lambda _none: self.field.clear(), owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the current note with the Delete key."""
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.list.count():
            record_id = str(item.data(_ID))
            self.desk.change(lambda dossier: delete(dossier, [record_id]), owner=self)
        else:
            super().keyPressEvent(event)


def _notes(reader: Reader, record_id: str) -> list[Note]:
    found: list[Note] = reader.of(Note.about, record_id, Note.written_on.descending())
    return found
