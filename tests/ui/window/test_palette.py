"""The search that also runs commands."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from iar_desktop.ui.palette import Palette
from iar_desktop.ui.theme.tokens import LIGHT
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, press, type_text


def opened(window: MainWindow, qtbot: QtBot) -> Palette:
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(palette.field.hasFocus)
    return palette


def test_a_person_is_found_as_typed_and_opened_by_enter(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    type_text(qtbot, window, "tanaka hir")

    def found() -> bool:
        row = palette.list.current()
        return row is not None and "Tanaka Hiroshi" in row.text

    qtbot.waitUntil(found)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.trail.here is not None and window.trail.here.record_id != "")
    assert window.trail.here is not None
    assert window.trail.here.section == "contact"


def test_a_letter_typed_on_the_search_box_is_not_lost(window: MainWindow, qtbot: QtBot) -> None:
    window.sidebar.search.setFocus()
    type_text(qtbot, window, "tanaka")
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.field.text() == "tanaka"


def test_a_command_is_run_from_the_same_box(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    type_text(qtbot, window, "> corb")
    row = palette.list.current()
    assert row is not None
    assert row.text == "Corbeille"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.trail.here is not None
    assert window.trail.here.section == "trash"


def test_nothing_found_is_said(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    type_text(qtbot, window, "qqqqzzzz")
    qtbot.waitUntil(lambda: "qqqqzzzz" in palette.nothing.text())
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)


def test_the_panel_hides_what_lies_behind(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    corner = palette.panel.geometry().bottomLeft()
    picture = window.grab().toImage()
    scale = picture.devicePixelRatio()
    seen = picture.pixelColor(int((corner.x() + 12) * scale), int((corner.y() - 12) * scale))
    assert seen.name() == LIGHT.panel
