"""The sheet of keys: every command, over the window, gone when the language turns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from iar_desktop.schema.messages import set_language
from iar_desktop.ui.help import HelpSheet
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import press


def texts(sheet: HelpSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_f1_shows_every_command_with_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    sheet = window.findChild(HelpSheet)
    assert isinstance(sheet, HelpSheet)
    shown = texts(sheet)
    for action in window.actions_by_id.values():
        label = action.text().split("\u00a0:")[0].split(" :")[0]
        assert label in shown
    assert shown[shown.index("Imprimer…") + 1] == "Ctrl P"
    assert shown[shown.index("Onglet suivant") + 1] == "Ctrl Page suiv. / Ctrl Tab"
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(HelpSheet) is None)


def test_another_language_puts_the_sheet_away(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    set_language("en")
    window.retranslate()
    qtbot.waitUntil(lambda: window.findChild(HelpSheet) is None)
    press(qtbot, window, Qt.Key.Key_F1)
    sheet = window.findChild(HelpSheet)
    assert isinstance(sheet, HelpSheet)
    assert "Next tab" in texts(sheet)


@pytest.mark.parametrize("width", [980, 1366])
def test_the_keys_are_seen_whole_in_a_window_of_any_width(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 700)
    press(qtbot, window, Qt.Key.Key_F1)
    sheet = window.findChild(HelpSheet)
    assert isinstance(sheet, HelpSheet)
    area = sheet.findChild(QScrollArea, "help-sheet")
    assert isinstance(area, QScrollArea)
    keys = [each for each in area.findChildren(QLabel) if each.text() == "Maj Alt ↓ / Maj Alt ↑"]
    right = keys[0].mapTo(area.viewport(), keys[0].rect().topRight()).x()
    assert right < area.viewport().width()
    assert keys[0].width() >= keys[0].sizeHint().width()
