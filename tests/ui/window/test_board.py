"""The board of partnerships: cards go from stage to stage by keys and by dropping."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.board.board import Board
from iar_desktop.ui.board.card import MIME, BoardCard
from iar_desktop.ui.pages.list_page_filters import FilterChips
from iar_desktop.ui.pages.list_page_state import ListState
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.visit_dossier import child
from tests.ui.window.keys import CTRL, drop_on, press


@pytest.fixture
def board(window: MainWindow, qtbot: QtBot) -> Board:
    """The board, its cards read."""
    ListState().keep("partnership-board")  # what a test before chose
    press(qtbot, window, Qt.Key.Key_7, CTRL)
    found = window.findChild(Board)
    assert isinstance(found, Board)
    qtbot.waitUntil(lambda: len(found.columns) > 0)
    return found


def stage_of(reading: Dossier, card_id: str) -> Stage:
    partnership = reading.get(Partnership, card_id)
    assert partnership is not None
    return partnership.stage


def focused_card() -> str:
    widget = QApplication.focusWidget()
    return widget.card.partnership.id if isinstance(widget, BoardCard) else ""


def test_every_partnership_stands_in_the_column_of_its_stage(
    board: Board, reading: Dossier
) -> None:
    shown = {
        card.card.partnership.id: column.stage for column in board.columns for card in column.cards
    }
    kept = {each.id: each.stage for each in reading.all(Query(Partnership))}
    assert shown == kept


def test_arrows_go_along_the_cards_and_control_moves_one(
    board: Board, window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    board.focus_card(0, 0)
    press(qtbot, window, Qt.Key.Key_Down)
    moved = focused_card()
    assert moved == board.columns[0].cards[1].card.partnership.id
    press(qtbot, window, Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: stage_of(reading, moved) is board.columns[1].stage)
    qtbot.waitUntil(lambda: focused_card() == moved)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stage_of(reading, moved) is board.columns[0].stage)


def test_a_card_dropped_on_a_column_takes_its_stage_and_its_place(
    board: Board, qtbot: QtBot, reading: Dossier
) -> None:
    moved = board.columns[0].cards[0].card.partnership.id
    target = board.columns[3]
    data = QMimeData()
    data.setData(MIME, moved.encode())
    drop_on(target, data, QPointF(20, 2))
    qtbot.waitUntil(lambda: stage_of(reading, moved) is Stage.STRATEGY)
    qtbot.waitUntil(lambda: board.columns[3].cards[0].card.partnership.id == moved)


def test_enter_opens_the_record_and_back_comes_to_the_board(
    board: Board, window: MainWindow, qtbot: QtBot
) -> None:
    board.focus_card(2, 0)
    wanted = focused_card()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [wanted])


def test_only_what_is_late_is_left_on_the_board(board: Board, qtbot: QtBot) -> None:
    before = count(board)
    child(filters(board), Chip, "filter-late").click()
    qtbot.waitUntil(lambda: 0 < count(board) < before)


@pytest.mark.parametrize("field", ["country", "theme"])
def test_the_board_is_filtered_by_country_and_by_theme_as_lists_are(
    board: Board, qtbot: QtBot, field: str
) -> None:
    before, chip = count(board), child(filters(board), Chip, f"choice-{field}")
    menu = chip.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: any(each.objectName() for each in menu.actions()))
    first = next(each for each in menu.actions() if each.objectName().startswith("value-"))
    first.trigger()
    qtbot.waitUntil(lambda: 0 < count(board) < before)
    assert first.text().partition("\t")[0] in chip.text()
    child(filters(board), Chip, "filter-all").click()  # of the switches, not of the menus
    assert chip.isChecked()


def test_no_chip_chooses_stages_that_are_columns(board: Board) -> None:
    assert filters(board).findChild(Chip, "choice-stage") is None


def filters(board: Board) -> FilterChips:
    return child(board.window(), FilterChips, "board-filters")


def count(board: Board) -> int:
    return sum(len(column.cards) for column in board.columns)
