"""Tab goes as one reads, whatever was made when."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.window.main_window import MainWindow
from iar_desktop.ui.window.reading_order import next_in_reading
from tests.ui.window.keys import CTRL, focused, press, type_text


def test_what_was_made_last_stands_where_it_is_laid_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    top, bottom, left, right, hidden = (QLineEdit(window) for _each in range(5))
    column.addWidget(top)
    column.addWidget(bottom)
    line = QHBoxLayout()
    for each in (left, hidden, right):
        line.addWidget(each)
    column.insertLayout(1, line)
    window.show()
    hidden.hide()
    order = [top, left, right, bottom]
    for here, following in zip(order, [*order[1:], top], strict=True):
        assert next_in_reading(window, here, 1) is following
        assert next_in_reading(window, following, -1) is here
    assert next_in_reading(window, hidden, 1) is right


def test_a_new_delegation_is_filled_in_by_tab(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: focused() == "name-line")
    type_text(qtbot, window, "Visite BioVale")
    seen = []
    for _each in range(5):
        press(qtbot, window, Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen == [
        "country-line",
        "dates-line",
        "lead_organisation-line",
        "headcount-line",
        "create",
    ]
    press(qtbot, window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "headcount-line"
