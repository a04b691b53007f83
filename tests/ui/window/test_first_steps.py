"""The first steps that Home offers in a dossier in which nothing was begun, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Congress
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.home.first_steps import FirstSteps
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.pages.home import HomePage
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import focused, press


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    """An empty dossier in the place of the sample."""
    path = tmp_path / "vide.iar"
    Dossier.create(path).close()
    return path


@pytest.fixture
def steps(window: MainWindow, qtbot: QtBot) -> FirstSteps:
    found = window.findChild(FirstSteps)
    assert isinstance(found, FirstSteps)
    qtbot.waitUntil(found.isVisible)
    return found


def test_tab_leads_from_the_capture_to_the_steps(
    window: MainWindow, steps: FirstSteps, qtbot: QtBot
) -> None:
    page = window.page
    assert isinstance(page, HomePage)
    page.capture.edit.setFocus()
    press(qtbot, window, Qt.Key.Key_Tab)
    assert focused() == "first-delegation"
    press(qtbot, window, Qt.Key.Key_Down)
    assert focused() == "first-congress"
    assert [each.objectName() for each in steps.findChildren(ActionRow)] == [
        "first-delegation",
        "first-congress",
        "first-contact",
        "first-import",
    ]


@pytest.mark.parametrize("kind", ["delegation", "congress", "contact"])
def test_enter_begins_a_new_record(
    kind: str, window: MainWindow, steps: FirstSteps, qtbot: QtBot
) -> None:
    row = steps.findChild(ActionRow, f"first-{kind}")
    assert isinstance(row, ActionRow)
    row.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.trail.here is not None and window.trail.here.section == kind)
    qtbot.waitUntil(lambda: focused() not in ("", "record-list"))


def test_a_calendar_is_asked_for(
    steps: FirstSteps, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def no_file(_parent: QWidget, title: str, *_more: str) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", no_file)
    row = steps.findChild(ActionRow, "first-import")
    assert isinstance(row, ActionRow)
    row.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert asked == ["Importer un calendrier"]


def test_the_steps_go_when_something_was_begun(
    window: MainWindow, steps: FirstSteps, dossier_path: Path, qtbot: QtBot
) -> None:
    page = window.page
    assert isinstance(page, HomePage)
    assert not page.today.isVisible()
    with Dossier.open(dossier_path) as dossier, dossier.change("x") as change:
        change.add(Congress(name="EFIB"))
    qtbot.waitUntil(page.today.isVisible, timeout=5000)
    assert not steps.isVisible()


def test_a_board_and_tasks_without_anything_say_what_belongs_there(
    window: MainWindow, steps: FirstSteps, qtbot: QtBot
) -> None:
    window.show_section("task")
    tasks = window.findChild(QWidget, "nothing-yet")
    assert tasks is not None
    qtbot.waitUntil(tasks.isVisible)
    window.show_section("partnership")
    board = window.findChild(QWidget, "no-partnership-yet")
    assert board is not None
    qtbot.waitUntil(board.isVisible)
    step = board.findChild(QAbstractButton)
    assert isinstance(step, QAbstractButton)
    step.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    strip = window.findChild(QWidget, "new-record")
    assert strip is not None
    qtbot.waitUntil(strip.isVisible)
