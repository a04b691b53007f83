"""Partnerships: the list with its record page, or the board by stage."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.board.board import Board
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.pages.list_page_filters import FilterChips
from iar_desktop.ui.pages.list_page_state import ListState
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.pages.sections.partnerships import SECTION
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.empty_state import EmptyState

_LIST, _BOARD = 0, 1
_STATE = "partnership-board"
_BETWEEN = 18
"""Pixels between what is shown and which of it."""


class PartnershipsPage(Page):
    """Two views of the same partnerships; opening a card shows it in the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begin with the board."""
        super().__init__(desk, parent)
        self.list = ListPage(desk, "partnership")
        self.board = Board(desk)
        self.board.opened.connect(self._open)
        # The stages are the columns: nothing is left to choose of them.
        choices = tuple(each for each in SECTION.choices if each is not SECTION.pill_field())
        self._state = ListState.of(_STATE)
        self.chips = FilterChips(desk, replace(SECTION, choices=choices), self._state)
        self.chips.setObjectName("board-filters")
        self.chips.changed.connect(self._read_board)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self._board = QStackedWidget()
        self._board.addWidget(self.board)
        self._empty = EmptyState("handshake", _(SECTION.empty), [(self.new_label(), self.new)])
        self._empty.setObjectName("no-partnership-yet")
        self._board.addWidget(self._empty)
        self.board.counted.connect(self._counted)
        self.stack.addWidget(self._board)
        self._views = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._switch())
        layout.addWidget(self.stack, 1)
        self._turn(_BOARD)

    def _switch(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(6)
        for view, key, label in ((_BOARD, "board", _("Board")), (_LIST, "list", _("List"))):
            chip = Chip(label)
            chip.setObjectName(f"view-{key}")
            chip.clicked.connect(lambda _checked, wanted=view: self._turn(wanted))
            self._views.addButton(chip, view)
            row.addWidget(chip)
            row.setAlignment(chip, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(_BETWEEN)
        row.addWidget(self.chips, 1)
        row.addStretch(0)
        return row

    def _turn(self, view: int) -> None:
        self.stack.setCurrentIndex(view)
        for button in self._views.buttons():
            button.setChecked(self._views.id(button) == view)
        self.chips.setVisible(view == _BOARD)
        if self.isVisible():
            self.shown()

    def _read_board(self) -> None:
        self.board.show_where(self.chips.condition())
        self._state.keep(_STATE)

    def _counted(self, count: int) -> None:
        """Show the columns, unless there is nothing at all to stand in them."""
        empty = not count and not self.chips.is_filtering()
        self._board.setCurrentWidget(self._empty if empty else self.board)

    def _open(self, record_id: str) -> None:
        self.desk.open_record(record_id)

    def title(self) -> str:
        """Return the page's name."""
        return _("Partnerships")

    def new_label(self) -> str:
        """Return what the main button makes."""
        return self.list.new_label()

    def new(self) -> None:
        """Begin a new partnership in the list."""
        self._turn(_LIST)
        self.list.new()

    def shown(self) -> None:
        """Read the view that is shown."""
        if self.stack.currentIndex() == _BOARD:
            self._read_board()
        else:
            self.list.shown()

    def refresh(self, touched: Touched) -> None:
        """Read what was touched in the view that is shown."""
        if self.stack.currentIndex() == _LIST:
            self.list.refresh(touched)
        elif touched.ids.keys() & {"partnership", "agreement", "organisation", "theming"}:
            self._read_board()

    def print_view(self) -> bool:
        """Ask for the board on paper: of the cards shown, of what the list shows or has chosen."""
        if self.stack.currentIndex() == _LIST:
            return self.list.print_view()
        return self.print_list()

    def print_list(self) -> bool:
        """Ask for all that is shown."""
        if self.stack.currentIndex() == _LIST:
            return self.list.print_list()
        shown = self.board.shown_ids()
        if shown:
            self.desk.print_wanted.emit(shown)
        else:
            self.desk.message.emit(_("Nothing is listed here to print."), "")
        return True

    def selected_ids(self) -> list[str]:
        """Return the partnerships chosen in the list."""
        return self.list.selected_ids() if self.stack.currentIndex() == _LIST else []

    def open_record(self, record_id: str, tab: str = "") -> None:
        """Show a partnership in the list."""
        self._turn(_LIST)
        self.list.open_record(record_id, tab)
