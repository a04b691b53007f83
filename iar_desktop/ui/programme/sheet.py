"""A table of wrapped rows under captions, moved through by arrows, edited in place, dragged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from iar_desktop.ui.programme.cell import Cell, Column, RowKind, SheetRow
from iar_desktop.ui.programme.sheet_delegate import INDENT, PAD, SheetDelegate, row_height, text_box
from iar_desktop.ui.programme.sheet_drag import SheetDrag
from iar_desktop.ui.programme.sheet_model import SheetModel
from iar_desktop.ui.programme.sheet_widths import least_widths, share
from iar_desktop.ui.theme import theme

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TICK_WIDTH = 22
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_MODIFIERS = _CONTROL | _ALT | Qt.KeyboardModifier.ShiftModifier


class Sheet(QTableView):
    """``sheet.set_rows(rows)`` keeps the current row; the page acts on what the signals tell."""

    edit_wanted = Signal(str, str, str)
    """Edit the cell of this row and column, with this typed already (mostly nothing)."""
    opened = Signal(str)
    """The text of a cell that links to this record was clicked."""
    entered = Signal(str, str)
    """Enter or a double click on a cell that is not edited: row and column."""
    ticked = Signal(str)
    """The box of this row was clicked, or Space pressed."""
    chosen = Signal(str)
    """Another row is current, empty for none."""
    dropped = Signal(str, int)
    """The row with this key was dragged to stand before row number so and so."""
    menu_wanted = Signal(str, QPoint)
    """The menu of a row is asked for, at a point of the screen."""
    arranged = Signal()
    """Rows or widths are others: what stands over the cells must find its place anew."""

    def __init__(
        self, columns: Sequence[Column], parent: QWidget | None = None, *, hugs: bool = False
    ) -> None:
        """Show ``columns``; a sheet that ``hugs`` its rows is never taller than they are."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._hugs = hugs
        self.rows = SheetModel(columns)
        self._keys: dict[tuple[int, int], Callable[[str], object]] = {}
        self._pressed = QModelIndex()
        self._was_chosen = False
        self._expected = ""
        self.setModel(self.rows)
        self.setItemDelegate(SheetDelegate(self))
        self._dress()
        self.drag = SheetDrag(self)
        self.drag.dropped.connect(self.dropped)
        self.verticalScrollBar().valueChanged.connect(self.arranged)
        theme().changed.connect(self._measure)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        head = self.horizontalHeader()
        head.setStyleSheet("QHeaderView::section { padding: 6px 8px; }")  # as in the cells
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(16)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setVisible(any(column.label for column in self.columns))

    def set_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show other rows; the current row stays so if it is still there."""
        key, column = self.current_key(), max(self.currentIndex().column(), 0)
        offset = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.clearSpans()
        self.rows.replace(rows)
        for number, row in enumerate(rows):
            if row.kind is not RowKind.ITEM and len(self.columns) > 1:
                self.setSpan(number, 0, 1, len(self.columns))
        self.selectionModel().blockSignals(False)
        # Tab passes a sheet in which there is nothing to go to.
        reached = any(map(self._reached, range(len(rows))))
        policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self._measure()
        self.choose(key, column)
        self.verticalScrollBar().setValue(offset)
        if self._expected and self.rows.row_of(self._expected) >= 0:
            self.choose(self._expected, column)
            self._expected = ""
        self.viewport().update()
        self.arranged.emit()

    def on_key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier, act: Callable[[str], object]
    ) -> None:
        """Call ``act`` with the current row's key when these keys are pressed."""
        self._keys[(int(key), modifiers.value)] = act

    def current_key(self) -> str:
        """Return the key of the current row, empty without one."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else ""

    def current_column(self) -> str:
        """Return the key of the current column."""
        return self.columns[max(self.currentIndex().column(), 0)].key

    def choose(self, key: str, column: int = 0) -> None:
        """Make the row named ``key`` the current one."""
        row = self.rows.row_of(key) if key else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, min(column, len(self.columns) - 1)))
        elif self.currentIndex().isValid():
            self.setCurrentIndex(QModelIndex())

    def expect(self, key: str) -> None:
        """Make the row named ``key`` the current one, as soon as it is there."""
        self._expected = key
        if self.rows.row_of(key) >= 0:
            self.choose(key)
            self._expected = ""

    def cell_rect(self, key: str, column: str) -> QRect:
        """Return where a cell stands in the viewport, an empty one when it is not there."""
        row = self.rows.row_of(key)
        names = [each.key for each in self.columns]
        if row < 0:
            return QRect()
        return self.visualRect(self.rows.index(row, names.index(column) if column else 0))

    def step(self, key: str, column: str, by: int) -> None:
        """Ask to edit the next cell (previous when negative) of the rows that can be edited."""
        editable = [n for n, each in enumerate(self.columns) if each.editable]
        row = self.rows.row_of(key)
        names = [each.key for each in self.columns]
        at = names.index(column) if column in names else editable[0]
        line = [n for n in editable if (n > at if by > 0 else n < at)]
        if row >= 0 and line and self.rows.rows[row].kind is RowKind.ITEM:
            target = line[0] if by > 0 else line[-1]
            self.setCurrentIndex(self.rows.index(row, target))
            self.edit_wanted.emit(key, names[target], "")
        else:
            self.setFocus()

    # --- Keys ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt's own first step is the first row, and it stays there when that is a caption.
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            first = next(filter(self._reached, range(len(self.rows.rows))), None)
            if first is not None:
                self.setCurrentIndex(self.rows.index(first, 0))

    def _reached(self, row: int) -> bool:
        """Return whether the keys reach this row."""
        return bool(self.rows.flags(self.rows.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = self._keys.get((event.key(), (event.modifiers() & _MODIFIERS).value))
            if own is not None or (event.key() == Qt.Key.Key_Escape and self.drag.key):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & _MODIFIERS
        own = self._keys.get((event.key(), modifiers.value))
        if event.key() == Qt.Key.Key_Escape and self.drag.key:
            self.drag.give_up()
        elif own is not None and self.current_key():
            own(self.current_key())
        elif event.key() in (*_ENTER, Qt.Key.Key_F2):
            self._enter(follow=bool(modifiers & _CONTROL))
        elif event.key() == Qt.Key.Key_Space and self._has_box():
            self.ticked.emit(self.current_key())
        elif self._types(event):
            self._edit(self.currentIndex(), event.text())
        else:
            super().keyPressEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & (_CONTROL | _ALT)
        return bool(event.text()) and event.text().isprintable() and not control

    def _has_box(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and any(
            cell.ticked is not None for cell in self.rows.rows[index.row()].cells
        )

    def _enter(self, *, follow: bool) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        link = self.rows.cell(index).link
        if link and (follow or not self._can_edit(index)):
            self.opened.emit(link)
        else:
            self._edit(index)

    def _can_edit(self, index: QModelIndex) -> bool:
        row = self.rows.rows[index.row()]
        item = row.kind is RowKind.ITEM
        return row.kind is RowKind.ADD or (item and self.columns[index.column()].editable)

    def _edit(self, index: QModelIndex, typed: str = "") -> None:
        if not index.isValid():
            return
        row, column = self.rows.rows[index.row()], self.columns[index.column()].key
        if row.kind is RowKind.ADD:
            self.edit_wanted.emit(row.key, self.columns[0].key, typed.strip())
        elif self._can_edit(index):
            self.edit_wanted.emit(row.key, column, typed.strip())
        elif not typed:
            self.entered.emit(row.key, column)

    # --- Pointer ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pressed = self.indexAt(at)
        self._was_chosen = (
            self._pressed.isValid() and self._pressed.row() == self.currentIndex().row()
        )
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._pressed.isValid():
            self.drag.press(self.rows.rows[self._pressed.row()], at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drag.move(at)
            return  # a selection is not drawn out by dragging
        index = self.indexAt(at)
        hand = index.isValid() and (self._hits_link(index, at) or self._hits_box(index, at))
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.drag.release():
            return
        index = self.indexAt(at)
        if index.isValid() and index == self._pressed:
            self._click(index, at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._pressed = QModelIndex()  # the release that follows is no click of its own
        if index.isValid() and not (self._hits_box(index, at) or self._hits_link(index, at)):
            self.setCurrentIndex(index)
            self._edit(index)

    def _click(self, index: QModelIndex, at: QPoint) -> None:
        row = self.rows.rows[index.row()]
        if self._hits_box(index, at):
            self.ticked.emit(row.key)
        elif self._hits_link(index, at):
            self.opened.emit(self.rows.cell(index).link)
        elif row.kind is RowKind.GROUP:
            self.entered.emit(row.key, "")
        elif row.kind is RowKind.ADD or (self._was_chosen and self._can_edit(index)):
            self._edit(index)

    def _hits_link(self, index: QModelIndex, at: QPoint) -> bool:
        cell: Cell = self.rows.cell(index)
        return bool(cell.link) and text_box(cell, self.visualRect(index)).contains(at)

    def _hits_box(self, index: QModelIndex, at: QPoint) -> bool:
        ticked = self.rows.cell(index).ticked is not None
        indent = INDENT if self.rows.rows[index.row()].child and index.column() else 0
        return ticked and at.x() < self.visualRect(index).left() + PAD + indent + _TICK_WIDTH

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and self.rows.rows[index.row()].kind is RowKind.ITEM:
            self.setCurrentIndex(index)
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(self.current_key(), self.viewport().mapToGlobal(at))

    # --- Looks ---

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.maximumHeight()) if self._hugs else hint

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(self.current_key())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self.arranged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.drag.paint()

    def _measure(self) -> None:
        least = least_widths(self.rows.rows, len(self.columns))
        widths = share(self.viewport().width(), self.columns, least)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        for number, row in enumerate(self.rows.rows):
            height = row_height(row, widths)
            if height != self.rowHeight(number):
                self.setRowHeight(number, height)
        if self._hugs:
            head = self.horizontalHeader()
            above = 0 if head.isHidden() else head.sizeHint().height()
            self.setMaximumHeight(above + self.verticalHeader().length() + 2)
