"""A panel over the window: dims what lies behind, goes with Esc or a click beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

_DIM = QColor(10, 18, 14, 96)
_TOP = 72
_EDGE = 24


class Overlay(QWidget):
    """Covers its window; ``panel`` is the card in the middle, ``content`` its layout."""

    closed = Signal()

    def __init__(self, name: str, title: str, width: int, window: QWidget) -> None:
        """Prepare a panel of ``width`` pixels called ``name`` over ``window``."""
        self._behind = window.window()
        super().__init__(self._behind)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width
        self._before = QApplication.focusWidget()
        self.panel = QFrame(self)
        self.panel.setObjectName("overlay-panel")
        self.content = QVBoxLayout(self.panel)
        self.content.setContentsMargins(16, 16, 16, 16)
        self.content.setSpacing(8)
        self.window().installEventFilter(self)

    def open(self) -> None:
        """Show the panel over the window; one of each name at a time."""
        for other in self.window().findChildren(Overlay, self.objectName()):
            if other is not self and other.isVisible():
                self.deleteLater()
                return
        self.fit()
        self.show()
        self.raise_()
        self.setFocus()  # keys belong to the panel from now on; it may put them to a field

    def fit(self) -> None:
        """Cover the window and put the panel near its top, as tall as it needs to be."""
        self.setGeometry(self._behind.rect())
        width, tallest = self.room().width(), self.room().height()
        self.panel.setFixedWidth(width)
        height = min(self.panel.sizeHint().height(), tallest)
        if self.content.hasHeightForWidth():
            height = min(self.content.totalHeightForWidth(width), tallest)
        self.panel.setFixedHeight(height)
        self.panel.move(QPoint((self.width() - width) // 2, _TOP))

    def room(self) -> QSize:
        """Return the width the panel has in the window, and the height it may take."""
        behind = self._behind.rect()
        return QSize(min(self._width, behind.width() - 2 * _EDGE), behind.height() - _TOP - _EDGE)

    def close_panel(self) -> None:
        """Put the panel away and give the focus back."""
        self.window().removeEventFilter(self)
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.close()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; keep every other key from what lies behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_panel()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        """Keep the focus inside the panel."""
        inside = [
            child
            for child in self.panel.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
        ]
        current = QApplication.focusWidget()
        if not inside:
            return False
        at = inside.index(current) if current in inside else -1
        inside[(at + (1 if next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), _DIM)
        painter.end()
