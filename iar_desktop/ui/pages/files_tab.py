"""What is kept with a record: its files and its notes, side by side."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.files_card import FilesCard
from iar_desktop.ui.pages.notes_card import NotesCard


class FilesTab(QWidget):
    """``show_record`` shows the files and the notes of a record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent)
        self.files, self.notes = FilesCard(desk), NotesCard(desk)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.files, 1)
        layout.addWidget(self.notes, 1)

    def show_record(self, record: Entity) -> None:
        """Read and show what is kept with ``record``."""
        self.files.show_record(record)
        self.notes.show_record(record)

    def refresh(self, touched: Touched) -> None:
        """Read anew what was touched."""
        self.files.refresh(touched)
        self.notes.refresh(touched)
