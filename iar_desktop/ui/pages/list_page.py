"""The page of a section: its list at the left, the record chosen in it at the right."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.listing import ids_of
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.list_page_filters import FilterChips
from iar_desktop.ui.pages.list_page_right import RightSide
from iar_desktop.ui.pages.list_page_selection import SelectionBar
from iar_desktop.ui.pages.list_page_state import ListState
from iar_desktop.ui.pages.navigation import destination, neighbours
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.pages.sections import SECTIONS
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.tables.record_list_read import ListRead, ListSpec, read_cards, read_list
from iar_desktop.ui.tables.record_list_view import RecordListView
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.empty_state import EmptyState
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.search_field import SearchField
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.splitter import Splitter
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text

_SPLITTER = "list/splitter"
_LIST_WIDTH, _RECORD_WIDTH = 360, 860
_FOOT = 34


class ListPage(Page):
    """``ListPage(desk, "contact")``: everything about the records of one entity."""

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.section = SECTIONS[key]
        self.setObjectName(f"page-{key}")
        self._state = ListState.of(key)
        self._wanted = self._state.record
        self._tab = ""
        self._read_once = False
        self._selected: list[str] = []
        self._typing = self._timer(120, self._reload)
        self.filter = SearchField(_("Filter…"))
        self.filter.setObjectName("filter")
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.installEventFilter(self)
        self.chips = FilterChips(desk, self.section, self._state)
        self.chips.changed.connect(self._reload)
        self.view = RecordListView(3 if self.section.remarks else 2)
        self.selection = SelectionBar(desk, self.section, self.view.selected_numbers)
        self.right = RightSide(desk, self.section)
        self._foot = Text("", "small", "muted")
        self._foot.setObjectName("count")
        said = f"{_('Print the list…')} ({shortcut_text('Ctrl+Shift+P')})"
        self._print_button = IconButton("print", said, quiet=True, size=16)
        self._print_button.setObjectName("print-list")
        self._print_button.clicked.connect(self.print_list)
        self._showing = self._timer(15, self._show_current)
        self._choosing = self._timer(80, self._read_selected)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return _(self.section.entity.plural)

    def new_label(self) -> str:
        return _(self.section.new_label)

    def shown(self) -> None:
        self._reload()
        focused = cast("QWidget | None", self.focusWidget())
        if focused is None or not self.right.isAncestorOf(focused):
            self.view.setFocus()

    def refresh(self, touched: Touched) -> None:
        self._reload()
        self.right.refresh(touched)

    def new(self) -> None:
        if self.section.required:
            self._showing.stop()
            self.right.begin_new()

    def selected_ids(self) -> list[str]:
        if self.view.selected_count() > 1 and self._selected:
            return list(self._selected)
        return [self.right.record_id] if self.right.record_id else []

    def print_view(self) -> bool:
        if self.view.selected_count() > 1:
            self._print(self.view.selected_numbers())
            return True
        if self.section.digest:
            from iar_desktop.ui.pages.printing import offer_digest  # late: only when asked for

            offer_digest(self, len(self.view.records.rows))
            return True
        record = self.right.record_id and not self.section.printed_whole
        return False if record else self.print_list()

    def print_list(self) -> bool:
        self._print(list(self.view.records.rows))
        return True

    def open_record(self, record_id: str, tab: str = "") -> None:
        self._wanted, self._tab = record_id, tab
        self.right.show_record(record_id, tab)
        self._reload()

    def delete_selected(self) -> None:
        """Delete the selected records, as one step of undo."""
        if self.view.selected_count() > 0:
            self.selection.delete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._filter_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.view.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_state()
        super().hideEvent(event)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        self._splitter = Splitter(self._left(), self.right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LIST_WIDTH, _RECORD_WIDTH])
        kept = Preferences().state(_SPLITTER)
        if not kept.isEmpty():
            self._splitter.restoreState(kept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _left(self) -> Surface:
        left = Surface("panel")
        left.setMinimumWidth(240)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.selection)
        column.addWidget(self._list(), 1)
        column.addLayout(self._under_list())
        return left

    def _print(self, numbers: list[int]) -> None:
        if not numbers:
            self.desk.message.emit(_("Nothing is listed here to print."), "")
            return
        self.desk.read(
            lambda dossier: ids_of(dossier, numbers), self.desk.print_wanted.emit, owner=self
        )

    def _under_list(self) -> QHBoxLayout:
        """Return the count of the list, and the ways to the lists that stand beside it."""
        line = QHBoxLayout()
        line.setContentsMargins(14, 2, 6, 2)
        line.addStrut(scaled(_FOOT))
        line.setSpacing(0)
        line.addWidget(self._foot)
        line.addWidget(self._print_button)
        line.addStretch(1)
        for place in neighbours(self.section.key):
            button = Button(_(place.label), icon=place.icon, quiet=True)
            button.setObjectName(f"beside-{place.key}")
            button.clicked.connect(lambda _checked=False, key=place.key: self._go(key))
            line.addWidget(button)
        return line

    def _go(self, key: str) -> None:
        self.desk.section_wanted.emit(key)

    def _head(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.filter, 1)
        line.addWidget(self.chips.sort_button())
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 10)
        head.setSpacing(8)
        head.addLayout(line)
        head.addWidget(self.chips)
        return head

    def _list(self) -> QStackedWidget:
        place = destination(self.section.key)
        icon = place.icon if place else "list"
        first = [(self.new_label(), self.new)] if self.section.required else []
        self._empty = EmptyState(icon, _(self.section.empty), first)
        self._empty.setObjectName("nothing-yet")
        self._nothing = EmptyState(
            "filter", _("Nothing here fits the filters."), [(_("Show all"), self._show_all)]
        )
        self._nothing.setObjectName("nothing-fits")
        self._stack = QStackedWidget()
        for page in (self.view, self._empty, self._nothing):
            self._stack.addWidget(page)
        return self._stack

    def _connect(self) -> None:
        self.view.records.wanted.connect(self._read_cards)
        self.view.current_changed.connect(lambda _row: self._showing.start())
        self.view.selection_changed.connect(self._selection_changed)
        self.view.opened.connect(self.right.take_focus)
        self.view.edit_wanted.connect(self.right.edit_title)
        self.view.delete_wanted.connect(self.delete_selected)
        self.view.typed.connect(self._type_ahead)
        self.selection.cleared.connect(self._clear_selection)
        self.right.created.connect(self._open_new)
        self.right.gone.connect(self._gone)
        self.right.given_up.connect(self._given_up)
        self._splitter.splitterMoved.connect(
            lambda *_args: Preferences().keep_state(_SPLITTER, self._splitter.saveState())
        )

    def _reload(self) -> None:
        spec = ListSpec(self.chips.condition(), self.chips.order(), self.filter.text())
        wanted, top, section = (
            self._wanted or self.right.record_id,
            self.view.top_row(),
            self.section,
        )
        self.desk.read(
            lambda dossier: read_list(dossier, section, spec, wanted, top),
            self._show,
            owner=self,
            latest="list",
        )

    def _show(self, read: ListRead) -> None:
        selected = self.view.selected_numbers() if self.view.selected_count() > 1 else []
        place = self.view.verticalScrollBar().value()
        wanted, self._wanted = self._wanted, ""
        blocked = self.view.selectionModel().blockSignals(True)
        other = self.view.records.show(read.rows, read.cards)
        if other and read.at is not None and not wanted:
            self.view.set_current(read.at)
            self.view.verticalScrollBar().setValue(place)
        elif read.at is not None and (wanted or not self._read_once):
            self.view.set_current(read.at)
        if selected and other:
            self.view.select_numbers(selected)
        self.view.selectionModel().blockSignals(blocked)
        self._selection_changed()
        self._show_count(len(read.rows), barren=read.barren)
        self._choose_record(read)
        self._read_once = True

    def _choose_record(self, read: ListRead) -> None:
        """Show the current row's record, or the first one where nothing is shown yet."""
        if self.right.is_beginning():
            return  # what was read must not push away what is being typed
        if read.at is not None:
            self._show_soon()
        elif read.rows and (not self.right.record_id or self.filter.hasFocus()):
            self.view.set_current(0)
            self._show_soon()
        elif not read.rows and not self.right.record_id:
            self.right.show_nothing()

    def _show_soon(self) -> None:
        """Show the current record; the first one once the list has been painted."""
        if self.right.page is None:
            self._showing.start()
        else:
            self._show_current()

    def _show_count(self, count: int, *, barren: bool) -> None:
        page = self.view if count else self._empty if barren else self._nothing
        self._stack.setCurrentWidget(page)
        self.right.invite(to_choose=bool(count))
        self._foot.setText(_n("{count} entry", "{count} entries", count))
        self._print_button.setVisible(count > 0)

    def _show_current(self) -> None:
        row = self.view.currentIndex().row()
        if not 0 <= row < len(self.view.records.rows):
            return
        card = self.view.records.card(row)
        if card is None:
            self._showing.start()  # its card is on the way
        elif card.id != self.right.record_id:
            self.right.show_record(card.id, self._tab)
            self._tab = ""

    def _read_cards(self, numbers: list[int]) -> None:
        self.desk.read(
            lambda dossier: read_cards(dossier, self.section, numbers),
            lambda cards: self.view.records.add_cards(cards, numbers),
            owner=self,
        )

    def _selection_changed(self) -> None:
        self.selection.show_count(self.view.selected_count())
        self._selected = []
        if self.view.selected_count() > 1:
            self._choosing.start()

    def _read_selected(self) -> None:
        numbers = self.view.selected_numbers()

        def known(ids: list[str]) -> None:
            self._selected = ids

        self.desk.read(
            lambda dossier: ids_of(dossier, numbers), known, owner=self, latest="selected"
        )

    def _clear_selection(self) -> None:
        row = self.view.currentIndex().row()
        self.view.clearSelection()
        if row >= 0:
            self.view.set_current(row)

    def _type_ahead(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)

    def _filter_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.view.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        return False

    def _show_all(self) -> None:
        self.filter.clear()
        self.chips.clear()

    def _open_new(self, record_id: str) -> None:
        self.filter.clear()
        self.open_record(record_id)
        self.right.take_focus()

    def _given_up(self) -> None:
        self.view.setFocus()
        if not self.right.record_id:
            self._reload()  # a record is chosen that waited for the new one

    def _gone(self, _record_id: str) -> None:
        """Go on with the row that took the place of the one deleted."""
        row = max(self.view.currentIndex().row(), 0)
        rows = len(self.view.records.rows)
        if rows:
            self.view.set_current(min(row, rows - 1))
            self._showing.start()
        else:
            self.right.show_nothing()

    def _keep_state(self) -> None:
        self._state.record = self.right.record_id
        self._state.keep(self.section.key)
