"""The panel of backups: keys, making one now, putting one back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact
from iar_desktop.operations.records import delete
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.window.backups import BackupsPanel
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import press


def opened(window: MainWindow, qtbot: QtBot) -> BackupsPanel:
    window.commands.show_backups()
    panel = window.findChild(BackupsPanel)
    assert isinstance(panel, BackupsPanel)
    qtbot.waitUntil(panel.list.hasFocus)
    return panel


def click(panel: BackupsPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_escape_puts_the_panel_away(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(BackupsPanel) is None)


def test_a_backup_made_now_is_put_back(
    window: MainWindow, qtbot: QtBot, dossier_path: Path
) -> None:
    assert window.desk is not None
    with Dossier.open(dossier_path) as reading:
        person = reading.first(Query(Contact))
        assert person is not None
    panel = opened(window, qtbot)
    before = panel.list.count()
    click(panel, "backup-now")
    qtbot.waitUntil(lambda: panel.list.count() > before, timeout=10_000)
    window.desk.change(lambda dossier: delete(dossier, [person.id]), owner=window)
    before_restoring = window.desk
    with qtbot.waitSignal(window.desk.saved):
        pass
    panel.list.setCurrentRow(0)
    click(panel, "restore-backup")
    qtbot.waitUntil(lambda: window.desk not in (None, before_restoring), timeout=10_000)
    with Dossier.open(dossier_path) as reading:
        assert reading.get(Contact, person.id) is not None
