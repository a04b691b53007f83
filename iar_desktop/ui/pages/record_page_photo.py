"""The photo of a person in the head of their page: chosen, dropped, taken away."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from iar_desktop.domain import Attachment, Contact
from iar_desktop.operations.attachments import file_of
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.widgets.avatar import Avatar
from iar_desktop.ui.widgets.menu import Menu

SIDE = 56
_SHARP = 3  # pixels kept for each logical one, for dense screens


def read_photo(dossier: Dossier, contact: Contact) -> QImage | None:
    """Return the photo of a person, small; None without one, or when its file is gone."""
    attachment = dossier.get(Attachment, contact.photo)
    if attachment is None:
        return None
    try:
        path = file_of(dossier, attachment)
    except UserError:
        return None  # the check of the dossier names missing files; the page goes on without
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid():
        wanted = QSize(SIDE * _SHARP, SIDE * _SHARP)
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else image


class PhotoAvatar(Avatar):
    """A click or Enter opens its menu; a picture may be dropped on it."""

    chosen = Signal(str)
    """The file of a new photo."""
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(size=SIDE, parent=parent)
        self.setObjectName("photo")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(_("Choose a photo, or drop one here"))
        self._has_photo = False

    def show_photo(self, image: QImage | None) -> None:
        """Show the photo, the initials without one."""
        self._has_photo = image is not None
        self.set_photo(QPixmap.fromImage(image) if image is not None else None)

    def menu(self) -> Menu:
        """Return the menu of what can be done with the photo."""
        made = Menu(parent=self)
        made.add(_("Choose a photo…"), self._choose, icon_name="image")
        if self._has_photo:
            made.add(_("Remove the photo"), self.removed.emit, icon_name="delete")
        return made

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.chosen.emit(files[0])

    def _open_menu(self) -> None:
        made = self.menu()
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self) -> None:
        pictures = _("Pictures") + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif *.heic)"
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a photo"), str(Path.home()), pictures
        )
        if name:
            self.chosen.emit(name)
