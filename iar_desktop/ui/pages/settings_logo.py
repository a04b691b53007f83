"""The office's logo in the settings: chosen or dropped, shown on white as it is printed."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.domain import Attachment, Office
from iar_desktop.operations.attachments import file_of
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.settings_rows import SettingRow
from iar_desktop.ui.theme import color, font, scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.painting import elided

_WIDTH, _HEIGHT = 220, 76
_SHARP = 3  # pixels kept for each logical one, for dense screens
_INK = QColor("#66736b")


def read_logo(dossier: Dossier, office: Office) -> QImage | None:
    """Return the logo, small; None without one, or when its file is gone."""
    attachment = dossier.get(Attachment, office.logo)
    if attachment is None:
        return None
    try:
        path = file_of(dossier, attachment)
    except UserError:
        return None  # the check of the dossier names missing files
    reader = QImageReader(str(path))
    most, size = QSize(_WIDTH * _SHARP, _HEIGHT * _SHARP), reader.size()
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class LogoBox(QWidget):
    """Paper white in either theme; a picture may be dropped on it."""

    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that there is no logo yet."""
        super().__init__(parent)
        self.image: QImage | None = None
        self._over = False
        self.setAcceptDrops(True)
        self.setFixedSize(scaled(_WIDTH), scaled(_HEIGHT))

    def show_image(self, image: QImage | None) -> None:
        """Show another logo, or none."""
        self.image = image
        self.setToolTip("" if image else _("Drop a picture here"))
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: Any) -> None:
        self._over = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(color("accent" if self._over else "line_strong"), 2.0 if self._over else 1.0)
        if self.image is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(box, 7, 7)
        if self.image is not None:
            painter.drawImage(fitted(self.image, box.adjusted(8, 8, -8, -8)), self.image)
        else:
            painter.setFont(font("small"))
            painter.setPen(_INK)
            said = elided(_("Drop a picture here"), "small", box.width() - 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
        painter.end()


def fitted(image: QImage, box: QRectF, *, left: bool = False) -> QRectF:
    """Return where ``image`` stands in ``box``: whole, no larger than it is, in its proportion."""
    size = image.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    found = QRectF(box.topLeft(), size)
    if left:
        found.moveCenter(QRectF(box.left(), box.top(), size.width(), box.height()).center())
    else:
        found.moveCenter(box.center())
    return found


class LogoRow(SettingRow):
    """The logo, a button to choose another, and one to take it away."""

    chosen = Signal(str)
    """The file of a new logo."""
    removed = Signal()

    def __init__(self) -> None:
        """Show the office's logo."""
        self.box = LogoBox()
        super().__init__(Office.logo, self.box)
        self.choose = Button(_("Choose a logo…"), icon="image")
        self.choose.setObjectName("logo-choose")
        self.remove = Button(_("Remove"), icon="delete", quiet=True)
        self.remove.setObjectName("logo-remove")
        self.remove.setAccessibleName(_("Remove the logo"))
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self.removed)
        self.box.dropped.connect(self.chosen)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.box)
        line.addLayout(buttons, 1)
        self.cell.insertLayout(0, line)
        self.show_image(None)

    def show_image(self, image: QImage | None) -> None:
        """Show the logo, or that there is none."""
        self.box.show_image(image)
        self.remove.setVisible(image is not None)

    def _choose(self) -> None:
        pictures = _("Pictures") + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif)"
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a logo"), str(Path.home()), pictures
        )
        if name:
            self.chosen.emit(name)
