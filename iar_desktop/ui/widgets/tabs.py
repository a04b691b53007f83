"""Pages behind tabs, each built when it is first shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.theme import color
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.tab_bar import TabBar

_MORE_GAP = 4
_EDGE = 16


class Tabs(QWidget):
    """``tabs.add(_("Programme"), build_programme, count=14)``; Left and Right move along them.

    ``build`` is called once, when its tab is first shown; ``changed`` tells the index shown.
    Tabs for which there is no room wait in a menu at the end of the row.
    """

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TabBar()
        self._stack = QStackedWidget()
        self._builders: list[Callable[[], QWidget]] = []
        self._pages: dict[int, QWidget] = {}
        self._places: dict[int, QWidget] = {}
        self._more = Button("", menu=self._menu(), quiet=True)
        self._more.setObjectName("more-tabs")
        self._more.hide()
        row = QHBoxLayout()
        row.setSpacing(_MORE_GAP)
        row.addWidget(self.bar, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show)

    def add(self, title: str, build: Callable[[], QWidget], count: int | None = None) -> int:
        """Add a tab at the end and return its index; the first one added is shown."""
        self._builders.append(build)
        index = self.bar.addTab(title)
        self.bar.set_count(index, count)
        return index

    def set_count(self, index: int, count: int | None) -> None:
        """Show another count after the title of a tab."""
        if self.bar.tabData(index) != count:
            self.bar.set_count(index, count)
            self._fit()

    def current(self) -> int:
        """Return the index of the tab shown, -1 without any."""
        return self.bar.currentIndex()

    def show_tab(self, index: int) -> None:
        """Show a tab, building its page if this is the first time."""
        if 0 <= index < self.bar.count():
            self.bar.setTabVisible(index, True)
        self.bar.setCurrentIndex(index)

    def page(self, index: int) -> QWidget | None:
        """Return the page of a tab if it was built already."""
        return self._pages.get(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below the words on to the end of the row."""
        painter = QPainter(self)
        line = self.bar.geometry().bottom()
        painter.fillRect(self.bar.x(), line, self.width() - self.bar.x(), 1, color("line"))
        painter.end()

    def _menu(self) -> Menu:
        menu = Menu(parent=self)
        menu.setObjectName("more-tabs-menu")
        menu.aboutToShow.connect(self._fill_menu)
        return menu

    def _fill_menu(self) -> None:
        menu = self._more.menu()
        assert isinstance(menu, Menu)  # noqa: S101 - it was made above
        menu.clear()
        for index in range(self.bar.count()):
            if not self.bar.isTabVisible(index):
                count = self.bar.tabData(index)
                said = f"{self.bar.tabText(index)}   {grouped(count)}" if count else ""
                entry = menu.add(said or self.bar.tabText(index), partial(self.show_tab, index))
                entry.setObjectName(f"tab-{index}")

    def _fit(self) -> None:
        """Show as many tabs as there is room for; the button tells how many more there are."""
        if not self.bar.count() or not self.width():
            return
        self._more.setText(_("More"))
        left_out = self.bar.fit(self.width(), self._more.sizeHint().width() + _MORE_GAP)
        self._more.setVisible(bool(left_out))

    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._builders):
            return
        if index not in self._pages:
            self._pages[index] = self._builders[index]()
            self._places[index] = _clear_of_edge(self._pages[index])
            self._stack.addWidget(self._places[index])
        self._stack.setCurrentWidget(self._places[index])
        self._fit()
        self.changed.emit(index)


def _clear_of_edge(page: QWidget) -> QWidget:
    """Return what stands in the stack for ``page``: cards end above the edge of the window.

    What scrolls may touch it, and keeps its own distance below the last line.
    """
    layout = page.layout()
    if isinstance(page, Card):
        place = QWidget()
        around = QVBoxLayout(place)
        around.setContentsMargins(0, 0, 0, _EDGE)
        around.addWidget(page)
        return place
    if layout is not None and not isinstance(page, QAbstractScrollArea):
        margins = layout.contentsMargins()
        margins.setBottom(max(margins.bottom(), _EDGE))
        layout.setContentsMargins(margins)
    return page
