"""What is typed is kept: on quitting, on going elsewhere, and beside a second window."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation, Session
from iar_desktop.operations.programme import add_session
from iar_desktop.operations.records import edit
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.pages.programme_tab import ProgrammeTab
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.programme.rows import BEGINS, TITLE
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import ALT, CTRL, press, type_text


@pytest.fixture
def visit(reading: Dossier) -> Delegation:
    """The delegation that the tests write in."""
    found = reading.first(Query(Delegation).order_by(Delegation.starts_on))
    assert found is not None
    return found


@pytest.fixture
def session(reading: Dossier, visit: Delegation) -> Session:
    """A session of its programme."""
    assert visit.starts_on is not None
    at = datetime(visit.starts_on.year, visit.starts_on.month, visit.starts_on.day, 21)
    return add_session(reading, visit, "Essai", at)


@pytest.fixture
def second(window: MainWindow, dossier_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Another window on the same dossier."""
    made = MainWindow(Preferences())
    qtbot.addWidget(made)
    made.show()
    made.open_dossier(dossier_path)
    qtbot.waitUntil(lambda: made.page is not None, timeout=10_000)
    yield made
    made.close()


def open_at(window: MainWindow, qtbot: QtBot, visit: Delegation, tab: str = "") -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_record(visit.id, tab)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [visit.id])


def cell(window: MainWindow, qtbot: QtBot, visit: Delegation, name: str) -> ValueCell:
    def found() -> list[ValueCell]:
        page = window.page
        every = page.findChildren(ValueCell, name) if page else []
        return [
            each
            for each in every
            if each.isVisible() and each.form.record and each.form.record.id == visit.id
        ]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def type_in(window: MainWindow, qtbot: QtBot, visit: Delegation, text: str) -> ValueCell:
    """Type into the headcount without leaving it."""
    found = cell(window, qtbot, visit, "headcount")
    found.view.setFocus()
    type_text(qtbot, window, text)
    return found


def programme(window: MainWindow, qtbot: QtBot, session: Session) -> ProgrammeTab:
    def found() -> list[ProgrammeTab]:
        page = window.page
        every = page.findChildren(ProgrammeTab) if page else []
        return [e for e in every if e.isVisible() and e.sheet.rows.row_of(session.id) >= 0]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def headcount(reading: Dossier, visit: Delegation) -> int | None:
    stored = reading.get(Delegation, visit.id)
    return stored.headcount if stored else None


def name_of(reading: Dossier, session: Session) -> str:
    stored = reading.get(Session, session.id)
    return stored.name if stored else ""


def test_quitting_keeps_the_value_that_is_being_typed(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation
) -> None:
    open_at(window, qtbot, visit)
    type_in(window, qtbot, visit, "77")
    window.close()
    assert headcount(reading, visit) == 77


def test_quitting_keeps_the_cell_that_is_being_typed(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation, session: Session
) -> None:
    open_at(window, qtbot, visit, "programme")
    tab = programme(window, qtbot, session)
    tab.editing.open(session.id, TITLE)
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    type_text(qtbot, window, "Visite du port")
    window.close()
    assert name_of(reading, session) == "Visite du port"


def test_another_section_keeps_the_cell_that_is_being_typed(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation, session: Session
) -> None:
    open_at(window, qtbot, visit, "programme")
    tab = programme(window, qtbot, session)
    tab.editing.open(session.id, TITLE)
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    type_text(qtbot, window, "Visite du port")
    press(qtbot, window, Qt.Key.Key_5, CTRL)
    qtbot.waitUntil(lambda: name_of(reading, session) == "Visite du port")


def test_another_language_keeps_what_is_being_typed(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation, session: Session
) -> None:
    open_at(window, qtbot, visit)
    type_in(window, qtbot, visit, "77")
    window.retranslate()
    qtbot.waitUntil(lambda: headcount(reading, visit) == 77)
    open_at(window, qtbot, visit, "programme")
    tab = programme(window, qtbot, session)
    tab.editing.open(session.id, TITLE)
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    type_text(qtbot, window, "Visite du port")
    window.retranslate()
    qtbot.waitUntil(lambda: name_of(reading, session) == "Visite du port")


def test_what_cannot_be_kept_is_there_again_when_one_comes_back(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation
) -> None:
    before = headcount(reading, visit)
    open_at(window, qtbot, visit)
    type_in(window, qtbot, visit, "beaucoup")
    press(qtbot, window, Qt.Key.Key_5, CTRL)
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    found = cell(window, qtbot, visit, "headcount")
    qtbot.waitUntil(lambda: found.editor is not None)
    assert found.editor is not None
    assert found.editor.text() == "beaucoup"
    assert found.problem() != ""
    assert headcount(reading, visit) == before


def test_a_cell_that_cannot_be_kept_is_there_again_when_one_comes_back(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation, session: Session
) -> None:
    open_at(window, qtbot, visit, "programme")
    tab = programme(window, qtbot, session)
    tab.editing.open(session.id, BEGINS)
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    type_text(qtbot, window, "bientôt")
    press(qtbot, window, Qt.Key.Key_5, CTRL)
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(tab.isVisible)
    assert tab.editing.editor is not None
    assert tab.editing.editor.text() == "bientôt"
    assert tab.editing.reason() != ""


def test_a_stale_value_shows_both_and_overwrites_nothing(
    window: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation
) -> None:
    open_at(window, qtbot, visit)
    mine = type_in(window, qtbot, visit, "66")
    edit(reading, visit, Delegation.headcount, 55)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "55" in mine.problem() and "66" in mine.problem())
    assert headcount(reading, visit) == 55
    write_mine = mine.findChild(QAbstractButton, "way-out-1")
    assert isinstance(write_mine, QAbstractButton)
    qtbot.waitUntil(write_mine.isVisible)
    press(qtbot, window, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_Tab)
    assert write_mine.hasFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: headcount(reading, visit) == 66)


def test_a_change_elsewhere_is_seen_within_a_second(
    window: MainWindow, second: MainWindow, qtbot: QtBot, reading: Dossier, visit: Delegation
) -> None:
    open_at(window, qtbot, visit)
    mine = cell(window, qtbot, visit, "headcount")
    open_at(second, qtbot, visit)
    type_in(second, qtbot, visit, "55")
    press(qtbot, second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: headcount(reading, visit) == 55)
    qtbot.waitUntil(lambda: mine.view.shown_text() == "55", timeout=1000)
