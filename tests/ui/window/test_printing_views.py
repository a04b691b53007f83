"""Ctrl+P on lists and views: what is selected, what is listed, or days that belong to the page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation, Organisation, Partnership, Task, WatchNote
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.domain.watch import WatchStatus
from iar_desktop.schema import clock
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import ids_of
from iar_desktop.storage.reader import Query
from iar_desktop.ui.desk import PeriodToPrint
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.preview import Days, PreviewDialog, Records
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, press

BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


def listed(window: MainWindow, qtbot: QtBot, section: str) -> ListPage:
    """Show a section and wait for its list and its record."""
    window.show_section(section)
    page = window.page
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: len(page.view.records.rows) > 0)
    qtbot.waitUntil(lambda: page.right.record_id != "")
    page.view.setFocus()
    return page


def preview(window: MainWindow, qtbot: QtBot) -> PreviewDialog:
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None)
    found = window.findChild(PreviewDialog)
    assert isinstance(found, PreviewDialog)
    return found


def records(window: MainWindow, qtbot: QtBot) -> list[str]:
    subject = preview(window, qtbot).subject
    assert isinstance(subject, Records)
    return subject.ids


def days(window: MainWindow, qtbot: QtBot) -> PeriodToPrint:
    subject = preview(window, qtbot).subject
    assert isinstance(subject, Days)
    return subject.wanted


def menu_of(window: MainWindow) -> Menu:
    found = window.findChild(Menu, "print-menu")
    assert isinstance(found, Menu)
    assert found.isVisible()
    return found


def choose(window: MainWindow, qtbot: QtBot, entry: QAction) -> None:
    """Choose an entry of the menu that is open."""
    menu_of(window).close()
    window.activateWindow()  # without a window manager nobody gives it back
    qtbot.waitUntil(window.isActiveWindow)
    entry.trigger()


def test_everyone_selected_is_printed_however_many(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    listed(window, qtbot, "contact")
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_P, CTRL)  # at once: nothing is waited for
    ids = records(window, qtbot)
    assert len(ids) == reading.count(Query(Contact)) > 400
    assert set(ids) == set(reading.ids(Query(Contact)))


def test_a_record_shown_is_printed_and_its_list_by_its_own_keys(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    page = listed(window, qtbot, "organisation")
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    assert records(window, qtbot) == [page.right.record_id]
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is None)
    press(qtbot, window, Qt.Key.Key_P, BOTH)
    assert set(records(window, qtbot)) == set(reading.ids(Query(Organisation)))


def test_the_list_is_printed_as_it_is_filtered(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    page = listed(window, qtbot, "delegation")
    all_rows = len(page.view.records.rows)
    page.filter.setText("NEDO")
    qtbot.waitUntil(lambda: 0 < len(page.view.records.rows) < all_rows)
    shown = len(page.view.records.rows)
    button = page.findChild(QWidget, "print-list")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    ids = records(window, qtbot)
    found = reading.get_many(Delegation, ids)
    assert len(ids) == shown
    assert ids == ids_of(reading, page.view.records.rows)  # in the order on the screen
    assert any("NEDO" in each.name for each in found.values())


def test_tasks_are_printed_as_a_list(window: MainWindow, qtbot: QtBot, reading: Dossier) -> None:
    page = listed(window, qtbot, "task")
    everything = page.findChild(Chip, "filter-open")
    assert everything is not None
    assert everything.isChecked()
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    ids = records(window, qtbot)
    open_ones = reading.ids(Query(Task).where(Task.status.equals(TaskStatus.OPEN)))
    assert sorted(ids) == sorted(open_ones)


def test_watch_offers_the_notes_listed_and_the_digest_of_a_month(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    page = listed(window, qtbot, "watch-note")
    chip = page.findChild(Chip, "filter-new")
    assert chip is not None
    chip.click()
    new = reading.ids(Query(WatchNote).where(WatchNote.status.equals(WatchStatus.NEW)))
    qtbot.waitUntil(lambda: len(page.view.records.rows) == len(new))
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    menu = menu_of(window)
    assert len(menu.actions()) == 3
    assert str(len(new)) in menu.actions()[0].text()
    choose(window, qtbot, menu.actions()[0])
    assert sorted(records(window, qtbot)) == sorted(new)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is None)
    page.view.setFocus()
    qtbot.waitUntil(lambda: window.findChild(Menu, "print-menu") is None)
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    choose(window, qtbot, menu_of(window).actions()[2])
    wanted = days(window, qtbot)
    this = clock.today().replace(day=1)
    before = date(this.year - (this.month == 1), (this.month - 2) % 12 + 1, 1)
    assert (wanted.document, wanted.first, wanted.last) == ("watch-digest", before, None)


def test_home_offers_the_report_of_the_year(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    menu = menu_of(window)
    year = clock.today().year
    reports = [each for each in menu.actions() if "Bilan" in each.text()]
    assert [
        str(number) in each.text() for number, each in zip((year, year - 1), reports, strict=True)
    ]
    choose(window, qtbot, reports[0])
    wanted = days(window, qtbot)
    assert (wanted.document, wanted.first) == ("activity-report", date(year, 1, 1))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(lambda: dialog.pages.page_count > 0, timeout=20_000)


@pytest.mark.parametrize("keys", [CTRL, BOTH])
def test_the_board_is_printed_with_the_cards_it_shows(
    keys: Qt.KeyboardModifier, window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    window.show_section("partnership")
    page = window.page
    assert page is not None
    board = page.findChild(QWidget, "board")
    assert board is not None
    expected = set(reading.ids(Query(Partnership)))
    qtbot.waitUntil(lambda: set(board.shown_ids()) == expected)  # type: ignore[attr-defined] # the board
    page.setFocus()
    assert QApplication.focusWidget() is not None
    press(qtbot, window, Qt.Key.Key_P, keys)
    assert set(records(window, qtbot)) == expected
