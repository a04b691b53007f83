"""The pages as they will come out of the printer, one below the other.

Only those on the screen are drawn: the view asks for a picture when a page is scrolled to.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.raster import PageSize
from iar_desktop.ui.theme import color, theme

_GAP = 16
_WIDEST = 900 / 595.3
"""Pixels for a point: an A4 page is 900 pixels wide at most."""
_STEP = 60
_MOST_BYTES = 64 * 1024 * 1024
_ASKED_AFTER_MS = 15


class Place(NamedTuple):
    """Where the reader is: a page, and how far down on it from its upper edge (0 to 1)."""

    page: int
    share: float


class PagesView(QAbstractScrollArea):
    """``set_pages`` shows pages; ``needed`` asks for the pictures of some, from 0."""

    needed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without pages."""
        super().__init__(parent)
        self.setObjectName("pages-view")
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sizes: list[PageSize] = []
        self._boxes: list[QRect] = []
        self._images: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._whole = False
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_ASKED_AFTER_MS)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    @property
    def scale(self) -> float:
        """Device pixels for a point: at this scale pictures are wanted."""
        return self._points() * self.devicePixelRatioF()

    def show_whole(self, whole: bool) -> None:
        """Show pages as large as fits the view, or as wide."""
        place = self.place()
        self._whole = whole
        self._arrange(Place(place.page, 0 if whole else place.share))
        self._asking.start()

    def visible(self) -> list[int]:
        """Return the pages on the screen, from 0; before there are any, the first."""
        shown = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        found = [number for number, box in enumerate(self._boxes) if box.intersects(shown)]
        return found or [0]

    def drawn(self) -> list[int]:
        """Return the pages of which there are pictures, the one used last at the end."""
        return list(self._images)

    def set_pages(self, sizes: Sequence[PageSize], *, keep: bool = True) -> None:
        """Show other pages; ``keep`` stays at the place where the reader is."""
        place = self.place() if keep else Place(0, 0)
        self._sizes = list(sizes)
        self._images.clear()
        self._arrange(place)

    def add_pictures(self, images: Mapping[int, QImage], scale: float) -> None:
        """Show pictures of pages drawn at ``scale``; forget those not seen for longest."""
        for number, image in images.items():
            self._images[number] = (scale, image)
            self._images.move_to_end(number)
        shown = set(self.visible())
        for number in [each for each in self._images if each not in shown]:
            if self._bytes() <= _MOST_BYTES:
                break
            del self._images[number]
        self.viewport().update()
        self._asking.start()

    def place(self) -> Place:
        """Return where the reader is."""
        top = self.verticalScrollBar().value()
        for number, box in enumerate(self._boxes):
            if box.bottom() >= top:
                return Place(number, (top - box.top()) / max(box.height(), 1))
        return Place(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the pages to the new width."""
        super().resizeEvent(event)
        self._arrange(self.place())
        self._asking.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning or the end; the rest as any scrolled view."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are on the screen."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("well"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._boxes:
            top = self.verticalScrollBar().value()
            for number in self.visible():
                self._draw(painter, number, self._boxes[number].translated(0, -top))
        painter.end()

    def _draw(self, painter: QPainter, number: int, box: QRect) -> None:
        painter.fillRect(box.adjusted(-1, -1, 1, 1), color("line_strong"))
        painter.fillRect(box, Qt.GlobalColor.white)
        if number in self._images:
            painter.drawImage(QRectF(box), self._images[number][1])

    def _points(self) -> float:
        widest = max((size.width for size in self._sizes), default=595.3)
        found = min((self.viewport().width() - 2 * _GAP) / widest, _WIDEST)
        if self._whole:
            tallest = max((size.height for size in self._sizes), default=841.9)
            found = min(found, (self.viewport().height() - 2 * _GAP) / tallest)
        return max(found, 0.1)

    def _arrange(self, place: Place) -> None:
        scale, top, self._boxes = self._points(), _GAP, []
        width = self.viewport().width()
        for size in self._sizes:
            wide, tall = round(size.width * scale), round(size.height * scale)
            self._boxes.append(QRect((width - wide) // 2, top, wide, tall))
            top += tall + _GAP
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(top - self.viewport().height(), 0))
        if self._boxes:
            box = self._boxes[min(place.page, len(self._boxes) - 1)]
            share = place.share * box.height()
            bar.setValue(round(box.top() + (share or -_GAP)) if any(place) else 0)
        self._say()
        self.viewport().update()

    def _scrolled(self) -> None:
        self.viewport().update()
        self._say()
        self._asking.start()

    def _say(self) -> None:
        if not self._sizes:
            self.setAccessibleDescription("")
            return
        number = self.visible()[0] + 1
        self.setAccessibleDescription(
            _("Page {number} of {count}").format(number=number, count=len(self._sizes))
        )

    def _ask(self) -> None:
        if not self._sizes:
            return
        wanted = []
        for number in self.visible():
            if number in self._images:
                self._images.move_to_end(number)
            if number not in self._images or self._images[number][0] != self.scale:
                wanted.append(number)
        if wanted:
            self.needed.emit(wanted)

    def _bytes(self) -> int:
        return sum(image.sizeInBytes() for _scale, image in self._images.values())
