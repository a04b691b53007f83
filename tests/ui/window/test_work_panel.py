"""Long changes: how far they are is shown, they can be stopped, and the window stays alive."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.window.main_window import MainWindow
from iar_desktop.ui.window.work_panel import WorkPanel
from tests.ui.window.keys import CTRL, press

NEW = N_("Edit {title}")
# Some twenty seconds in one statement, unless it is stopped.
LONG = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000)
    SELECT max(i) FROM n"""


def add_slowly(dossier: Dossier, seconds: float) -> None:
    """Add a person and be busy with it for so long."""
    with dossier.change(NEW, title="x") as change:
        change.add(Contact(family_name="Lent"))
        for number in range(100):
            change.progress.reached(number / 100)
            time.sleep(seconds / 100)


def search_long(dossier: Dossier) -> None:
    """Be busy within the database itself."""
    with dossier.change(NEW, title="x") as change:
        change.add(Contact(family_name="Lent"))
        change.connection.execute(LONG)


def panel_of(window: MainWindow, qtbot: QtBot) -> WorkPanel:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(WorkPanel)))
    (panel,) = window.findChildren(WorkPanel)
    return panel


def said(window: MainWindow) -> str:
    label = window.findChild(QLabel, "toast-text")
    return label.text() if label and label.isVisible() else ""


def slow_ones(reading: Dossier) -> int:
    return reading.count(Query(Contact).where(Contact.family_name.equals("Lent")))


def test_short_changes_show_nothing(window: MainWindow, qtbot: QtBot, reading: Dossier) -> None:
    assert window.desk
    for _time in range(3):
        with qtbot.waitSignal(window.desk.saved):
            window.desk.change(lambda dossier: add_slowly(dossier, 0.01), owner=window)
    (panel,) = window.findChildren(WorkPanel)
    qtbot.wait(600)
    assert not panel.isVisible()
    assert slow_ones(reading) == 3


def test_a_long_change_shows_how_far_it_is_and_goes(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    assert window.desk
    window.desk.change(lambda dossier: add_slowly(dossier, 1.5), owner=window)
    panel = panel_of(window, qtbot)
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    first = panel.bar.value()
    qtbot.waitUntil(lambda: panel.bar.value() > first)
    assert panel.bar.text() == f"{round(panel.bar.value() / 10)}\u202f%"
    assert window.rect().contains(panel.geometry())
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert slow_ones(reading) == 1


def test_the_button_stops_it_and_keeps_nothing(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    assert window.desk
    last = journal.last_position(reading.connection)
    window.desk.change(lambda dossier: add_slowly(dossier, 30), owner=window)
    panel = panel_of(window, qtbot)
    button = panel.findChild(QPushButton, "work-stop")
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.isVisible(), timeout=2000)
    qtbot.waitUntil(lambda: said(window) == "Arrêté\u00a0: rien n’a été modifié.")
    assert not window.findChildren(Banner, "notice")
    assert slow_ones(reading) == 0
    assert journal.last_position(reading.connection) == last
    with qtbot.waitSignal(window.desk.saved):
        window.desk.change(lambda dossier: add_slowly(dossier, 0.01), owner=window)
    assert slow_ones(reading) == 1


def test_keys_stop_what_the_database_itself_is_busy_with(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    assert window.desk
    window.desk.change(search_long, owner=window)
    window.desk.change(lambda dossier: add_slowly(dossier, 0.01), owner=window)
    panel = panel_of(window, qtbot)
    began = time.monotonic()
    press(qtbot, window, Qt.Key.Key_Period, CTRL)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert time.monotonic() - began < 2
    qtbot.waitUntil(lambda: slow_ones(reading) == 1)  # the one that waited behind it
    press(qtbot, window, Qt.Key.Key_Period, CTRL)
    qtbot.waitUntil(lambda: said(window) == "Aucun travail n’est en cours.")
