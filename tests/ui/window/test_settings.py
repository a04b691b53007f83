"""Settings: your name signs, the language and the theme turn at once, wrong values stay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact
from iar_desktop.operations.office import office
from iar_desktop.operations.records import edit
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, focused, press, type_text


def line(window: MainWindow, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def opened(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_Comma, CTRL)
    qtbot.waitUntil(lambda: line(window, "office-name").text() != "")


def test_the_keys_begin_at_the_name_which_signs_from_then_on(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    opened(window, qtbot)
    assert focused() == "author"
    line(window, "author").clear()
    type_text(qtbot, window, "Paul Lenoir")
    press(qtbot, window, Qt.Key.Key_Return)
    person = reading.first(Query(Contact))
    assert person is not None
    assert window.desk is not None
    window.desk.change(
        lambda dossier: edit(dossier, person, Contact.city, "Laon-sous-Test"), owner=window
    )
    qtbot.waitUntil(lambda: journal.recent(reading.connection, 1)[0].author == "Paul Lenoir")


def test_an_impossible_address_is_not_kept_and_the_reason_is_said(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    opened(window, qtbot)
    before = office(reading).email
    field, reason = line(window, "office-email"), window.findChild(QLabel, "office-email-reason")
    assert isinstance(reason, QLabel)
    field.setFocus()
    field.setText("pas une adresse")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert reason.isVisible()
    assert field.text() == "pas une adresse"
    field.setText("visites@iar.example")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not reason.isVisible()
    qtbot.waitUntil(lambda: office(reading).email == "visites@iar.example")
    assert before != "visites@iar.example"


def test_language_and_theme_are_asked_for_as_chosen(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    for name, row, signal, wanted in (
        ("language", 1, window.language_wanted, "en"),
        ("theme", 2, window.theme_wanted, "dark"),
    ):
        box = window.findChild(QComboBox, name)
        assert isinstance(box, QComboBox)
        with qtbot.waitSignal(signal) as asked:
            box.setCurrentIndex(row)
            box.activated.emit(row)
        assert asked.args == [wanted]


def test_nothing_is_offered_to_print_of_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    assert not window.header.print_button.isVisible()
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    assert window.header.print_button.isVisible()
