"""Lists and menus leave nothing in their corners."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.popup import Popup
from iar_desktop.ui.widgets.popup_model import PopupRow


def corners_are_cut(window: QWidget) -> bool:
    mask, last = window.mask(), window.rect().bottomRight()
    corners = [QPoint(0, 0), QPoint(last.x(), 0), QPoint(0, last.y()), last]
    middle = [window.rect().center(), QPoint(0, last.y() // 2), QPoint(last.x(), last.y() // 2)]
    return not any(map(mask.contains, corners)) and all(map(mask.contains, middle))


def test_the_corners_of_a_list_are_cut_whatever_its_height(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    popup = Popup(field)
    for count in (1, 5):
        popup.show_rows([PopupRow(number, f"Row {number}") for number in range(count)])
        qtbot.waitUntil(popup.isVisible)
        assert corners_are_cut(popup)


def test_the_corners_of_a_menu_are_cut(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.add("Delete", lambda: None)
    menu.popup(QPoint(10, 10))
    qtbot.waitUntil(menu.isVisible)
    assert corners_are_cut(menu)
    menu.close()
