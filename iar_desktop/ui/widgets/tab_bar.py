"""The row of tabs itself: words, muted counts, an underline below the current one."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.theme import Role, color, font
from iar_desktop.ui.widgets.painting import draw_focus, draw_text

_GAP = 20
_LEAST_GAP = 11
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
        self._gap = _GAP
        self._last = -1
        for arrow in self.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tabs themselves follow the keys

    def set_count(self, index: int, count: int | None) -> None:
        """Show ``count`` after the word of a tab, nothing for None."""
        self.setTabData(index, count)
        said = self.tabText(index) if count is None else f"{self.tabText(index)}, {grouped(count)}"
        self.setAccessibleTabName(index, said)
        self.setTabText(index, self.tabText(index))  # its width has changed

    def fit(self, room: int, more: int) -> list[int]:
        """Show the tabs that ``room`` pixels hold, the current one in any case.

        The words move together first.  Returns the indices left out; ``more`` is the room that
        the way to them needs.
        """
        words = [ceil(self._word_width(index)) for index in range(self.count())]
        spaces = max(len(words) - 1, 1)
        self._gap = min(max((room - sum(words)) // spaces, _LEAST_GAP), _GAP)
        left_out: list[int] = []
        if sum(words) + spaces * self._gap > room:
            left_out = self._left_out(words, room - more)
        self._last = max(set(range(self.count())) - set(left_out), default=-1)
        for index in range(self.count()):
            if self.isTabVisible(index) == (index in left_out):
                self.setTabVisible(index, index not in left_out)
        if self.count():
            self.setTabText(0, self.tabText(0))  # Qt lays the tabs out anew
        return left_out

    def _left_out(self, words: list[int], room: int) -> list[int]:
        """Return the indices for which ``room`` does not last; the current tab comes first."""
        current = self.currentIndex()
        room -= words[current] + self._gap
        for index, width in enumerate(words):
            room -= 0 if index == current else width + self._gap
            if room < 0:
                return [each for each in range(index, len(words)) if each != current]
        return []

    def tabSizeHint(self, index: int) -> QSize:
        height = round(QFontMetricsF(_font(current=True)).height()) + 2 * _PADDING + 2
        gap = 0 if index == self._last else self._gap
        return QSize(ceil(self._word_width(index)) + gap, height)

    def _word_width(self, index: int) -> float:
        width = QFontMetricsF(_font(current=True)).horizontalAdvance(self.tabText(index))
        count = self._count(index)
        if count:
            width += QFontMetricsF(font("tiny")).horizontalAdvance(count) + _COUNT_GAP
        return width

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
        for index in range(self.count()):
            if self.isTabVisible(index):
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
        gap = 0 if index == self._last else self._gap
        box = QRectF(self.tabRect(index)).adjusted(0, 0, -gap, 0)
        current = index == self.currentIndex()
        ink: Role = "accent" if current else "ink" if index == self._hovered else "muted"
        if not self.isTabEnabled(index):
            ink = "faint"
        face = _font(current=current)
        painter.setFont(face)
        line = box.adjusted(0, 0, self._gap, -2)
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
