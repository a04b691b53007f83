"""The files of a record: dropped or chosen, opened with the system's program."""

from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from iar_desktop.domain import Attachment
from iar_desktop.operations.attachments import attach, attachments_of
from iar_desktop.operations.records import delete
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.opened_files import open_file
from iar_desktop.ui.pages.sizes import readable_size
from iar_desktop.ui.theme import icon, scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_FILE = int(Qt.ItemDataRole.UserRole)
_ROW = 28


class FilesCard(Card):
    """Takes any file dropped on it; each is stored once beside the dossier."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(_("Files"), parent=parent)
        self.setObjectName("files")
        self.setAcceptDrops(True)
        self.desk = desk
        self._record: Entity | None = None
        self.list = QListWidget()
        self.list.setObjectName("files-list")
        self.list.setAccessibleName(_("Files"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(self._open)
        # A long name gives way in its middle: how it ends, and the size, are seen.
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Text(
            _("Drop files here: letters, photos, agreements, presentations."),
            "body",
            "muted",
            wrap=True,
        )
        self.content.addLayout(self._buttons())
        self.content.addWidget(self.nothing)
        self.content.addWidget(self.list, 1)
        self.content.addStretch(0)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add_button = Button(_("Add a file…"), icon="attach")
        self.add_button.setObjectName("add-file")
        self.add_button.clicked.connect(self._choose)
        self.open_button = Button(_("Open"), icon="open")
        self.open_button.setObjectName("open-file")
        self.open_button.clicked.connect(lambda: self._open(self.list.currentItem()))
        self.remove_button = Button(_("Remove"), icon="delete", quiet=True)
        self.remove_button.setObjectName("remove-file")
        self.remove_button.clicked.connect(self._remove)
        for button in (self.add_button, self.open_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_record(self, record: Entity) -> None:
        """Read and show the files of ``record``."""
        self._record = record
        self.desk.read(
            lambda dossier: attachments_of(dossier, record.id),
            self._show,
            owner=self,
            latest="files",
        )

    def refresh(self, touched: Touched) -> None:
        """Read the files anew when some were added or removed."""
        if "attachment" in touched.ids and self._record:
            self.show_record(self._record)

    def _show(self, files: tuple[Attachment, ...]) -> None:
        self.list.clear()
        for each in files:
            text = f"{each.name}  ·  {readable_size(each.size)}"
            item = QListWidgetItem(icon("document", "muted"), text)
            item.setToolTip(f"<span>{escape(each.name)}</span>")
            item.setSizeHint(QSize(0, scaled(_ROW)))  # as wide as the list, whatever it is called
            item.setData(_FILE, each)
            self.list.addItem(item)
        if self.list.hasFocus() and not files:
            self.add_button.setFocus()  # not into the field of notes: Ctrl+Z would be its own
        self.nothing.setVisible(not files)
        self.list.setVisible(bool(files))
        self.open_button.setEnabled(bool(files))
        self.remove_button.setEnabled(bool(files))
        self.set_count(len(files) or None)
        if files:
            self.list.setCurrentRow(0)

    def _choose(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, _("Add files"), str(Path.home()))
        self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Store the files at ``paths`` and attach them to the record shown."""
        record = self._record
        if record is None or not paths:
            return

        def write(dossier: Dossier) -> int:
            return len([attach(dossier, record.id, path) for path in paths])

        self.desk.change(
            write,
            lambda count: self.desk.message.emit(
                _n("{count} file added", "{count} files added", count), "undo"
            ),
            owner=self,
        )

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        file: Attachment = item.data(_FILE)
        open_file(self.desk, file, self)

    def _remove(self) -> None:
        chosen: list[Any] = [item.data(_FILE) for item in self.list.selectedItems()]
        if chosen:
            self.desk.change(
                lambda dossier: delete(dossier, [each.id for each in chosen]), owner=self
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the selected files with the Delete key."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
