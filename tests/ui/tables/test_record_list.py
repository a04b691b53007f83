from array import array

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.ui.tables.record_list_read import ListCard
from iar_desktop.ui.tables.record_list_view import RecordListView
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.widgets.two_line_delegate import CardRow


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> RecordListView:
    apply_theme(qapp, "light")
    made = RecordListView(3)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.records.show(array("q", range(1000, 101_000)), {})
    with qtbot.waitExposed(made):
        made.show()
    return made


def card(number: int) -> ListCard:
    return ListCard(f"{number:032x}", CardRow(f"Record {number}"))


def test_only_the_cards_in_sight_are_asked_for(qtbot: QtBot, view: RecordListView) -> None:
    asked: list[int] = []
    view.records.wanted.connect(asked.extend)
    view.scrollToBottom()
    view.viewport().repaint()
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) < 20
    assert max(asked) == 100_999


def test_a_card_is_asked_for_once_and_then_shown(qtbot: QtBot, view: RecordListView) -> None:
    asked: list[list[int]] = []
    view.records.wanted.connect(asked.append)
    view.set_current(500)
    view.viewport().repaint()
    qtbot.waitUntil(lambda: bool(asked))
    view.viewport().repaint()
    qtbot.wait(20)
    assert len(asked) == 1
    view.records.add_cards({number: card(number) for number in asked[0]}, asked[0])
    shown = view.records.data(view.records.index(500), Qt.ItemDataRole.DisplayRole)
    assert shown == "Record 1500"


def test_a_selection_of_any_size_is_kept_as_spans(view: RecordListView) -> None:
    view.selectAll()
    assert view.selected_count() == 100_000
    view.selectionModel().select(view.records.index(10), QItemSelectionModel.SelectionFlag.Deselect)
    numbers = view.selected_numbers()
    assert len(numbers) == 99_999
    assert 1010 not in numbers
    view.records.show(array("q", range(999, 101_000)), {})
    view.select_numbers(numbers)
    assert view.selected_numbers() == numbers


def test_a_list_that_stays_the_same_keeps_its_place(view: RecordListView) -> None:
    view.set_current(50_000)
    top = view.verticalScrollBar().value()
    assert view.records.show(array("q", range(1000, 101_000)), {1000: card(1000)}) is False
    assert view.currentIndex().row() == 50_000
    assert view.verticalScrollBar().value() == top > 0


def test_keys_open_edit_delete_and_type(view: RecordListView) -> None:
    said: list[str] = []
    view.opened.connect(lambda: said.append("open"))
    view.edit_wanted.connect(lambda: said.append("edit"))
    view.delete_wanted.connect(lambda: said.append("delete"))
    view.typed.connect(said.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_N):
        QTest.keyClick(view, key)
    assert said == ["open", "edit", "delete", "n"]
