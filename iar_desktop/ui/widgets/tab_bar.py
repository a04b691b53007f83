"""The row of tabs itself: words, muted counts, an underline below the current one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.theme import Role, color, font
from iar_desktop.ui.widgets.painting import draw_focus, draw_text

_GAP = 20
_COUNT_GAP = 5
_PADDING = 8


class TabBar(QTabBar):
    """Tabs of a page; Qt's own bar for keys, scrolling and screen readers, painted as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hovered = -1
        for arrow in self.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tabs themselves follow the keys

    def set_count(self, index: int, count: int | None) -> None:
        """Show ``count`` after the word of a tab, nothing for None."""
        self.setTabData(index, count)
        said = self.tabText(index) if count is None else f"{self.tabText(index)}, {grouped(count)}"
        self.setAccessibleTabName(index, said)
        self.setTabText(index, self.tabText(index))  # its width has changed

    def tabSizeHint(self, index: int) -> QSize:
        word = QFontMetricsF(_font(current=True))
        width = word.horizontalAdvance(self.tabText(index)) + _GAP
        count = self._count(index)
        if count:
            width += QFontMetricsF(font("tiny")).horizontalAdvance(count) + _COUNT_GAP
        return QSize(round(width), round(word.height()) + 2 * _PADDING + 2)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.tabAt(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        super().mouseMoveEvent(event)

    def _count(self, index: int) -> str:
        count = self.tabData(index)
        return grouped(count) if isinstance(count, int) else ""

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        box = QRectF(self.tabRect(index)).adjusted(0, 0, -_GAP, 0)
        current = index == self.currentIndex()
        ink: Role = "accent" if current else "ink" if index == self._hovered else "muted"
        if not self.isTabEnabled(index):
            ink = "faint"
        face = _font(current=current)
        painter.setFont(face)
        line = box.adjusted(0, 0, _GAP, -2)
        draw_text(painter, line, self.tabText(index), ink)
        count = self._count(index)
        if count:
            start = QFontMetricsF(face).horizontalAdvance(self.tabText(index)) + _COUNT_GAP
            painter.setFont(font("tiny"))
            draw_text(painter, line.adjusted(start, 1, 0, 1), count, ink if current else "muted")
        if current:
            painter.fillRect(QRectF(box.left(), self.height() - 2, box.width(), 2), color("accent"))
            if self.hasFocus():
                draw_focus(painter, box.adjusted(-4, 3, 4, -5), 5)


def _font(*, current: bool) -> QFont:
    return font("strong") if current else font("body")
