"""The pages as they will come out of the printer, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import color

_GAP = 16
_WIDEST = 900


class PagesView(QScrollArea):
    """Shows pictures of pages scaled to the width of the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without pages."""
        super().__init__(parent)
        self.setObjectName("pages-view")
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._images: list[QImage] = []
        self._labels: list[QLabel] = []
        self._sheet = QWidget()
        self._sheet.setObjectName("pages-ground")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._column.setSpacing(_GAP)
        self.setWidget(self._sheet)
        ground = self._sheet.palette()
        ground.setColor(self._sheet.backgroundRole(), color("well"))
        self._sheet.setPalette(ground)
        self._sheet.setAutoFillBackground(True)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._images)

    def set_pages(self, images: Sequence[QImage]) -> None:
        """Show other pages, keeping the place where the reader is."""
        self._images = list(images)
        while len(self._labels) < len(images):
            label = QLabel()
            label.setFrameShape(QFrame.Shape.NoFrame)
            self._labels.append(label)
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in self._labels[len(images) :]:
            label.deleteLater()
        del self._labels[len(images) :]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the pages to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        width = min(self.viewport().width() - 2 * _GAP, _WIDEST)
        for number, (label, image) in enumerate(zip(self._labels, self._images, strict=True), 1):
            scaled = image.scaledToWidth(
                round(max(width, 100) * ratio), Qt.TransformationMode.SmoothTransformation
            )
            scaled.setDevicePixelRatio(ratio)
            label.setPixmap(QPixmap.fromImage(scaled))
            label.setAccessibleName(
                _("Page {number} of {count}").format(number=number, count=len(self._images))
            )
