"""The shell: opening, sections, back and forward, undo, language, theme, trouble."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation
from iar_desktop.operations.records import edit
from iar_desktop.schema.messages import set_language
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.tabs import Tabs
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import ALT, CTRL, focused, press, type_text


def section(window: MainWindow) -> str:
    return window.trail.here.section if window.trail.here else ""


def shown(window: MainWindow) -> str:
    page = window.stack.currentWidget()
    return page.objectName() if page else ""


def test_the_dossier_opens_on_home_and_says_so(window: MainWindow) -> None:
    assert section(window) == "home"
    assert window.windowTitle() == "essai — IAR Desktop"
    assert window.sidebar.dossier.text() == "essai.iar"
    assert window.header.title.text().startswith("Bonjour")


def test_sections_are_reached_by_keys_and_left_by_back(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_5, CTRL)
    assert section(window) == "contact"
    assert window.header.title.text() == "Personnes"
    press(qtbot, window, Qt.Key.Key_9, CTRL)
    assert section(window) == "task"
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert section(window) == "contact"
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    assert section(window) == "task"


def test_tabs_of_a_record_are_turned_by_keys(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    visit = reading.first(Query(Delegation))
    assert visit is not None
    window.show_record(visit.id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [visit.id])
    tabs = window.findChild(Tabs, "tabs")
    assert isinstance(tabs, Tabs)
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    assert tabs.bar.tabText(tabs.current()) == "Programme"
    assert tabs.bar.hasFocus()
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert tabs.current() == tabs.bar.count() - 1


def test_undo_names_the_step_and_takes_it_back(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    person = reading.first(Query(Contact).where(Contact.staff.equals(False)))
    assert person is not None
    assert window.desk is not None
    before = person.city
    undo = window.actions_by_id["undo"]
    window.desk.change(
        lambda dossier: edit(dossier, person, Contact.city, "Ville-sous-Test"), owner=window
    )
    qtbot.waitUntil(lambda: person.title() in undo.text())
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    redo = window.actions_by_id["redo"]
    qtbot.waitUntil(redo.isEnabled)
    again = reading.get(Contact, person.id)
    assert again is not None
    assert again.city == before
    assert person.title() in redo.text()


def test_a_change_in_another_window_is_shown_within_a_second(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    with reading.change("Add") as change:
        change.add(Contact(family_name="Zyx", given_name="Nouvelle"))
    with qtbot.waitSignal(window.desk.touched, timeout=1000):  # type: ignore[union-attr] # open
        pass


def test_the_language_turns_at_run_time_and_stays_at_the_same_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_5, CTRL)
    set_language("en")
    window.retranslate()
    assert section(window) == "contact"
    assert window.header.title.text() == "People"
    assert window.actions_by_id["new-dossier"].text() == "New dossier…"


def test_without_a_dossier_the_first_run_page_offers_three_ways(qtbot: QtBot) -> None:
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.show_first_run()
    window.show()
    names = {"new-dossier-choice", "open-choice", "sample-choice"}
    assert all(window.findChild(QWidget, name) for name in names)
    assert shown(window) == "first-run"


def test_a_file_that_is_no_dossier_is_refused_in_one_sentence(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "faux.iar"
    path.write_text("ceci n'est pas un dossier " * 200)
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.show()
    window.open_dossier(path)
    qtbot.waitUntil(lambda: window.findChild(Banner, "notice") is not None)
    assert window.desk is None
    assert shown(window) == "first-run"


def test_closing_the_dossier_shows_the_first_run_page(window: MainWindow) -> None:
    window.actions_by_id["close-dossier"].trigger()
    assert window.desk is None
    assert shown(window) == "first-run"
    assert not window.actions_by_id["undo"].isEnabled()
    assert window.sidebar.navigation.current() == ""


def test_a_record_opened_first_is_in_sight_in_its_list(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    last = reading.all(Query(Contact).order_by(Contact.family_name))[-1]
    window.show_record(last.id)
    qtbot.waitUntil(lambda: window.findChild(ListPage, "page-contact") is not None)
    page = window.findChild(ListPage, "page-contact")
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.view.currentIndex().row() > 100)
    qtbot.waitUntil(lambda: page.view.top_row() > 50)
    box = page.view.visualRect(page.view.currentIndex())
    assert page.view.viewport().rect().contains(box.center())


def test_a_new_record_takes_the_keys_and_one_given_up_returns_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_9, CTRL)
    page = window.findChild(ListPage, "page-task")
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.right.record_id != "")
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: focused() == "name-line")
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: focused() == "records")
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: focused() == "name-line")
    type_text(qtbot, window, "Appeler Laon")
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.right.page is not None and page.right.page.record is not None)
    qtbot.waitUntil(lambda: focused() == "name-value")
