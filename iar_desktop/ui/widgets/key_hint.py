"""A key or a shortcut as it is printed on keys."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.widgets.painting import draw_key, key_size
from iar_desktop.ui.widgets.shortcut_text import shortcut_text


class KeyHint(QLabel):
    """``KeyHint("Ctrl+J")`` in a corner; ``KeyHint(text=_("Enter to keep"))`` for a sentence."""

    def __init__(
        self, shortcut: str | QKeySequence = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text or shortcut_text(shortcut), parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return key_size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_key(painter, QPointF(0, 0), self.text())
        painter.end()
