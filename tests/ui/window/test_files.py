"""Files of a record: dropped, removed, undone; what cannot be taken is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation
from iar_desktop.operations.attachments import attachments_of, file_of
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.files_card import FilesCard
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, drop_on, press


@pytest.fixture
def visit(reading: Dossier) -> str:
    """The id of a visit without files."""
    for each in reading.all(Query(Delegation)):
        if not attachments_of(reading, each.id):
            return each.id
    raise LookupError


@pytest.fixture
def card(window: MainWindow, qtbot: QtBot, visit: str) -> FilesCard:
    """The files of the visit, shown."""
    window.show_record(visit, "files")
    qtbot.waitUntil(lambda: window.findChild(FilesCard) is not None)
    found = window.findChild(FilesCard)
    assert isinstance(found, FilesCard)
    qtbot.waitUntil(lambda: found.isVisible() and not found.nothing.isHidden())
    return found


def drop(card: FilesCard, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_on(card, data, QPointF(20, 40))


def test_a_dropped_file_is_kept_opened_removed_and_brought_back(
    card: FilesCard,
    window: MainWindow,
    qtbot: QtBot,
    reading: Dossier,
    visit: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letter = tmp_path / "lettre d’invitation.txt"
    letter.write_text("Bienvenue")
    drop(card, letter)
    qtbot.waitUntil(lambda: card.list.count() == 1)
    (kept,) = attachments_of(reading, visit)
    assert kept.name == letter.name
    assert file_of(reading, kept).read_text() == "Bienvenue"
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    card.list.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert Path(opened[0]).read_text() == "Bienvenue"
    press(qtbot, window, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card.list.count() == 0)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.list.count() == 1)


def test_a_dropped_folder_is_refused_in_one_sentence(
    card: FilesCard, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "un dossier"
    folder.mkdir()
    drop(card, folder)
    qtbot.waitUntil(lambda: window.findChild(Banner, "notice") is not None)
    banner = window.findChild(Banner, "notice")
    assert isinstance(banner, Banner)
    assert "un dossier" in banner.accessibleName()
    assert card.list.count() == 0


def test_a_file_that_vanished_is_said_when_it_is_opened(
    card: FilesCard, window: MainWindow, qtbot: QtBot, reading: Dossier, visit: str, tmp_path: Path
) -> None:
    letter = tmp_path / "perdu.txt"
    letter.write_text("contenu qui disparaît")
    drop(card, letter)
    qtbot.waitUntil(lambda: card.list.count() == 1)
    (kept,) = attachments_of(reading, visit)
    file_of(reading, kept).unlink()
    card.list.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(Banner, "notice") is not None)
    banner = window.findChild(Banner, "notice")
    assert isinstance(banner, Banner)
    assert "perdu.txt" in banner.accessibleName()
