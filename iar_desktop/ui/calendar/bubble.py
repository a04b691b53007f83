"""A small panel over the calendar: goes with Esc, or when something else gets the keyboard."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from iar_desktop.ui.theme import color, scaled
from iar_desktop.ui.theme.tokens import CARD_RADIUS
from iar_desktop.ui.widgets.painting import draw_box

_MARGIN = 8


class Bubble(QFrame):
    """Stands inside its page; ``content`` is the column of what is in it."""

    def __init__(self, name: str, title: str, width: int, page: QWidget) -> None:
        """Prepare a panel of ``width`` pixels called ``name`` over ``page``."""
        super().__init__(page)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._before = QApplication.focusWidget()
        self.setFixedWidth(min(scaled(width), max(page.width() - 2 * _MARGIN, 200)))
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(14, 12, 14, 12)
        self.content.setSpacing(6)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)

    def open_at(self, at: QPoint) -> None:
        """Show the panel near ``at`` (pixels of the page), wholly inside the page."""
        self._take_height()
        page = self._page.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        x = min(max(at.x(), page.left()), page.right() - self.width())
        y = at.y()
        if y + self.height() > page.bottom():
            y = page.bottom() - self.height()
        self.move(x, max(y, page.top()))
        self.show()
        self.raise_()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def fit(self) -> None:
        """Take the height that what is in it needs now, staying inside the page."""
        self._take_height()
        bottom = self._page.height() - _MARGIN
        if self.geometry().bottom() > bottom:
            self.move(self.x(), max(bottom - self.height(), _MARGIN))

    def _take_height(self) -> None:
        """Be as tall as wrapped texts and chips are in this width, which Qt does not ask for."""
        self.content.invalidate()
        hint = self.content.totalSizeHint().height()
        wraps = self.content.hasHeightForWidth()
        tall = self.content.totalHeightForWidth(self.width()) if wraps else hint
        self.resize(self.width(), max(tall, 1))

    def close_bubble(self, *, back: bool = True) -> None:
        """Put the panel away; the focus goes back to where it was."""
        QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr] # there is one
        if back and self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.close()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not self.isAncestorOf(new):
            self.close_bubble(back=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Esc; keep every other key from the calendar."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bubble()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a rounded panel."""
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), CARD_RADIUS, color("panel"), color("line_strong"))
        painter.end()
