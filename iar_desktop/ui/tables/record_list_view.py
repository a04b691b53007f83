"""The list at the left of a page: cards, several selected at once, keys that act."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from iar_desktop.ui.tables.record_list_model import RecordListModel
from iar_desktop.ui.theme import theme
from iar_desktop.ui.widgets.two_line_delegate import TwoLineDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordListView(QTableView):
    """``current_changed`` tells the row to show, ``opened`` that the eye should follow.

    A table of one column: it places a row by its number alone, where a list view lays out all
    rows whenever one changes (100,000 of them take 140 ms).
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    opened = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    typed = Signal(str)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("records")
        self.records = RecordListModel()
        self.setModel(self.records)
        port = QWidget()  # asking Qt for its own has the binding build every class of widgets
        self.setViewport(port)
        self.records.cards_changed.connect(port.update)
        delegate = TwoLineDelegate(lines, self)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        theme().changed.connect(self._measure)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().selectionChanged.connect(lambda *_args: self.selection_changed.emit())
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.current_changed.emit(now.row())
        )

    def _measure(self) -> None:
        height = (
            self.itemDelegate().sizeHint(QStyleOptionViewItem(), self.records.index(0)).height()
        )
        header = self.verticalHeader()
        if header.defaultSectionSize() != height:  # half a second where the list is long
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)

    def selected_numbers(self) -> list[int]:
        """Return the numbers of the selected rows, in their order."""
        rows = self.records.rows
        found: list[int] = []
        for top, bottom in sorted(self._spans()):
            found.extend(rows[top : bottom + 1])
        return found

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(bottom - top + 1 for top, bottom in self._spans())

    def _spans(self) -> list[tuple[int, int]]:
        """Return the first and last rows of what is selected."""
        spans = self.selectionModel().selection()
        return [(each.top(), each.bottom()) for each in map(spans.at, range(spans.count()))]

    def select_numbers(self, numbers: list[int]) -> None:
        """Select these rows again after the list changed; those gone are left out."""
        wanted = set(numbers)
        selection = QItemSelection()
        start: int | None = None
        for row, number in enumerate(self.records.rows):
            inside = number in wanted
            if inside and start is None:
                start = row
            elif not inside and start is not None:
                selection.select(self.records.index(start), self.records.index(row - 1))
                start = None
        if start is not None:
            last = self.records.index(len(self.records.rows) - 1)
            selection.select(self.records.index(start), last)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_current(self, row: int, *, select: bool = True) -> None:
        """Make a row the current one and bring it into sight."""
        index = self.records.index(row)
        flag = QItemSelectionModel.SelectionFlag
        how = flag.ClearAndSelect if select else flag.NoUpdate
        self.selectionModel().setCurrentIndex(index, how)
        self.updateGeometries()  # rows that have just come have no place to scroll to yet
        self.scrollTo(index)

    def top_row(self) -> int:
        """Return the first row in sight."""
        return max(self.rowAt(0), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif text.strip() and text.isprintable() and not control:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
