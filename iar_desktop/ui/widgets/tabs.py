"""Pages behind tabs, each built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.ui.widgets.tab_bar import TabBar


class Tabs(QWidget):
    """``tabs.add(_("Programme"), build_programme, count=14)``; Left and Right move along them.

    ``build`` is called once, when its tab is first shown; ``changed`` tells the index shown.
    """

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TabBar()
        self._stack = QStackedWidget()
        self._builders: list[Callable[[], QWidget]] = []
        self._pages: dict[int, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.bar)
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
        self.bar.set_count(index, count)

    def current(self) -> int:
        """Return the index of the tab shown, -1 without any."""
        return self.bar.currentIndex()

    def show_tab(self, index: int) -> None:
        """Show a tab, building its page if this is the first time."""
        self.bar.setCurrentIndex(index)

    def page(self, index: int) -> QWidget | None:
        """Return the page of a tab if it was built already."""
        return self._pages.get(index)

    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._builders):
            return
        if index not in self._pages:
            self._pages[index] = self._builders[index]()
            self._stack.addWidget(self._pages[index])
        self._stack.setCurrentWidget(self._pages[index])
        self.changed.emit(index)
