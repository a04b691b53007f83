"""A list of suggestions: for completions, for search, for commands."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from iar_desktop.ui.widgets.popup_delegate import PopupDelegate
from iar_desktop.ui.widgets.popup_model import PopupModel, PopupRow


class PopupList(QListView):
    """``suggestions.set_rows([PopupRow(id, "NEDO", "Japon", icon="building")])``.

    The first row is current at once; ``step`` moves along, ``pick`` takes the current one.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PopupModel()
        self.setModel(self._model)
        self.setItemDelegate(PopupDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.activated.connect(lambda _index: self.pick())

    def set_rows(self, rows: Sequence[PopupRow]) -> None:
        """Show other suggestions."""
        self._model.replace(rows)
        self.scrollToTop()
        self.setCurrentIndex(QModelIndex())
        self.step(1)

    def count(self) -> int:
        """Return how many suggestions there are, captions not counted."""
        return sum(isinstance(row, PopupRow) for row in self._model.rows)

    def current(self) -> PopupRow | None:
        """Return the current suggestion."""
        index = self.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PopupRow) else None

    def step(self, by: int) -> None:
        """Move ``by`` suggestions down (up when negative), round the ends."""
        choices = [n for n, row in enumerate(self._model.rows) if isinstance(row, PopupRow)]
        if choices:
            now = self.currentIndex().row()
            at = choices.index(now) + by if now in choices else 0
            self.setCurrentIndex(self._model.index(choices[at % len(choices)]))

    def pick(self) -> bool:
        """Tell ``picked`` the key of the current suggestion; False when there is none."""
        row = self.current()
        if row is not None:
            self.picked.emit(row.key)
        return row is not None

    def wanted_height(self, most: int) -> int:
        """Return the height that shows all rows, at most ``most`` pixels."""
        height = 0
        for number in range(len(self._model.rows)):
            height += self.sizeHintForRow(number)
            if height > most:
                return most
        return height

    def sizeHint(self) -> QSize:
        return QSize(320, self.wanted_height(360))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == self.currentIndex():
            self.pick()
