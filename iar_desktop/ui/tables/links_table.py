"""The table of linked records: cells edited in place, rows added, opened, deleted, reordered."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.draft_form import DraftForm
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.tables.column_widths import claims, share
from iar_desktop.ui.tables.header import Header
from iar_desktop.ui.tables.links_model import LinksModel
from iar_desktop.ui.tables.shown_delegate import ROW_HEIGHT, ShownDelegate, text_rect
from iar_desktop.ui.widgets.menu import Menu

_EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinksTable(QTableView):
    """Shows a ``LinksModel``; ``form_of`` gives the form by which a row is edited."""

    followed = Signal(str)
    delete_wanted = Signal(list)
    move_wanted = Signal(int, int)
    """Move the record of the first row to the place of the second."""
    settled = Signal()
    """A cell was closed; rows may move again."""

    def __init__(
        self, model: LinksModel, form_of: Callable[[int], Form], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.links, self._form_of = model, form_of
        self._cells: dict[ValueCell, Form] = {}
        self.next_column: int | None = None
        self.setModel(model)
        self.setItemDelegate(ShownDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setHorizontalHeader(Header(self))
        model.modelReset.connect(self._share_width)
        model.dataChanged.connect(self._share_width)

    def is_editing(self) -> bool:
        """Return whether a cell is open, be it for a value that cannot be kept."""
        return bool(self._cells)

    def edit_cell(self, index: QModelIndex, typed: str = "") -> None:
        """Open the editor of a cell, with ``typed`` in place of its value if there is any."""
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        there = self.indexWidget(index)
        if isinstance(there, ValueCell):
            there.edit(typed)
            return
        form = self._form_of(index.row())
        cell = form.cell(self.links.columns[index.column()])
        cell.stand_in_table()
        cell.setAutoFillBackground(True)
        self._cells[cell] = form
        cell.complained.connect(lambda: self._make_room(index.row()))
        cell.entered.connect(lambda: self._ask_for_more(index))
        cell.closed.connect(lambda: QTimer.singleShot(0, self, lambda: self._finish(cell)))
        self.setIndexWidget(index, cell)
        cell.refresh()
        cell.edit(typed)
        self._make_room(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, typed = self.currentIndex(), event.text()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if alt and event.key() in steps:
            self.move_wanted.emit(index.row(), index.row() + steps[Qt.Key(event.key())])
        elif event.key() in _EDIT_KEYS and control:
            self.followed.emit(self.links.shown(index.row(), index.column()).link)
        elif event.key() in _EDIT_KEYS:
            self.edit_cell(index)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self.chosen_ids())
        elif typed.isprintable() and typed and not control and not alt:
            self.edit_cell(index, "" if typed == " " else typed)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid() or not plain:
            return
        value = self.links.shown(index.row(), index.column())
        if value.link and self._on_text(at, index):
            self.followed.emit(value.link)
        elif self.links.is_draft(index.row()) or value.ticked is not None:
            self.edit_cell(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_cell(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        over = index.isValid() and self._on_text(at, index)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        ids = self.chosen_ids()
        if not index.isValid() or self.links.is_draft(index.row()) or not ids:
            return
        menu = Menu(parent=self)
        link = self.links.shown(index.row(), index.column()).link
        if link:
            menu.add(_("Open this record"), lambda: self.followed.emit(link), icon_name="open")
        menu.add(_("Edit"), lambda: self.edit_cell(index), icon_name="edit", shortcut="F2")
        menu.add(
            _("Delete"), lambda: self.delete_wanted.emit(ids), icon_name="delete", shortcut="Del"
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        head = self.horizontalHeader().sizeHint().height()
        return QSize(400, head + self.verticalHeader().length() + 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), 160))

    def fit(self) -> None:
        """Be as high as the rows are, so that what follows stands right below."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        if self._cells and self.indexWidget(self.currentIndex()) is not None:
            self._edit_beside(1 if next else -1)
            return True
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def chosen_ids(self) -> list[str]:
        """Return the ids of the records whose rows are selected."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.links.records[row].id for row in rows if not self.links.is_draft(row)]

    def _on_text(self, at: QPoint, index: QModelIndex) -> bool:
        value = self.links.shown(index.row(), index.column())
        place = text_rect(QRectF(self.visualRect(index)), value)
        return bool(value.link) and place.contains(at.toPointF())

    def _ask_for_more(self, index: QModelIndex) -> None:
        """In a row begun and still without what it needs go on to the first value missing."""
        form = self._form_of(index.row())
        if not isinstance(form, DraftForm) or form.is_making():
            return
        columns = [self.links.columns.index(e) for e in form.missing() if e in self.links.columns]
        if columns and index.column() not in columns:
            self.edit_cell(self.links.index(index.row(), columns[0]))

    def _edit_beside(self, step: int) -> None:
        """Keep what is typed here and go on in the next cell, in the next row after the last."""
        at, columns = self.currentIndex(), len(self.links.columns)
        cell = self.indexWidget(at)
        if isinstance(cell, ValueCell) and not cell.keep():
            return
        if isinstance(cell, ValueCell) and self._cells.get(cell, cell.form).is_making():
            self.next_column = min(max(at.column() + step, 0), columns - 1)
            return
        place = at.row() * columns + at.column() + step
        if 0 <= place < self.links.rowCount() * columns:
            self.edit_cell(self.links.index(place // columns, place % columns))

    def _finish(self, cell: ValueCell) -> None:
        """Take a closed cell away, unless it has been opened again or has something to say."""
        if cell not in self._cells or cell.editor is not None or cell.problem():
            return
        form = self._cells.pop(cell)
        form.remove(cell)
        for row in range(self.links.rowCount()):
            for column in range(len(self.links.columns)):
                index = self.links.index(row, column)
                if self.indexWidget(index) is cell:
                    had_focus = cell.view.hasFocus()
                    self.setIndexWidget(index, None)  # type: ignore[arg-type] # takes it away
                    self._make_room(row)
                    if had_focus:
                        self.setFocus()
        self.settled.emit()

    def _make_room(self, row: int) -> None:
        """Let a row be as high as the cells being edited in it ask for."""
        heights = [ROW_HEIGHT]
        for column in range(len(self.links.columns)):
            cell: QWidget | None = self.indexWidget(self.links.index(row, column))
            if cell is not None and (layout := cell.layout()) is not None:
                wrapped = layout.totalHeightForWidth(self.columnWidth(column))
                heights.append(max(cell.sizeHint().height(), wrapped))
        self.setRowHeight(row, max(heights))
        self.fit()

    def _share_width(self) -> None:
        if not self.is_editing():  # nothing moves under the hand that types
            for column, width in enumerate(share(self.viewport().width(), claims(self.links))):
                self.setColumnWidth(column, width)
