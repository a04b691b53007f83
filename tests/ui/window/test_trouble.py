"""Trouble with the dossier while the window works: a sentence, nothing lost, and one goes on."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.capture import CaptureDialog
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.pages.programme_tab import ProgrammeTab
from iar_desktop.ui.pages.record_page_photo import PhotoAvatar
from iar_desktop.ui.programme.cell import RowKind
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, drop_on, press, type_text


def record_shown(window: MainWindow) -> str:
    """Return the id of the record that stands on the page, empty while it is being read."""
    page = window.page.right.page if isinstance(window.page, ListPage) else None
    return page.record.id if page and page.record else ""


def notice(window: MainWindow) -> str:
    """Return the sentence across the top of the page, empty without one."""
    banners = [each for each in window.findChildren(Banner, "notice") if each.isVisible()]
    return " ".join(
        label.text() for each in banners[-1:] for label in each.findChildren(QLabel) if label.text()
    )


def told(window: MainWindow) -> str:
    """Return what is said in passing at the bottom of the window."""
    return " ".join(label.text() for label in window.state.toast().findChildren(QLabel))


def open_visit(window: MainWindow, qtbot: QtBot, reading: Dossier) -> Delegation:
    visit = reading.first(Query(Delegation).order_by(Delegation.starts_on))
    assert visit is not None
    window.show_record(visit.id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [visit.id])
    qtbot.waitUntil(lambda: any(each.form.record == visit for each in cells(window, "headcount")))
    return visit


def headcount(reading: Dossier, visit: Delegation) -> int | None:
    stored = reading.get(Delegation, visit.id)
    return stored.headcount if stored else None


def cells(window: MainWindow, name: str) -> list[ValueCell]:
    assert window.page is not None
    return [each for each in window.page.findChildren(ValueCell, name) if each.isVisible()]


def cell(window: MainWindow, name: str) -> ValueCell:
    (found,) = cells(window, name)
    return found


def write(window: MainWindow, qtbot: QtBot, name: str, text: str) -> ValueCell:
    """Replace a value of the record shown, by keys."""
    found = cell(window, name)
    found.view.setFocus()
    type_text(qtbot, window, text)
    press(qtbot, window, Qt.Key.Key_Return)
    return found


def refuse_writing(state: str) -> Callable[[Dossier], object]:
    """Return work that lets the dossier be read only, as on a disk that is full or protected."""
    return lambda dossier: dossier.connection.execute(f"PRAGMA query_only = {state}")


def not_a_dossier(path: Path) -> None:
    path.write_text("Ceci est une lettre.\n" * 300)


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9000")
    connection.close()


def removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (not_a_dossier, "n’est pas un dossier"),
        (truncated, "endommagé"),
        (newer, "version plus récente"),
        (removed, "Il n’y a pas de dossier"),
    ],
)
def test_a_dossier_that_cannot_be_opened_leaves_the_open_one(
    window: MainWindow, qtbot: QtBot, reading: Dossier, sample: Path, tmp_path: Path,
    spoil: Callable[[Path], None], said: str,
) -> None:  # fmt: skip
    path = tmp_path / "autre.iar"
    shutil.copyfile(sample, path)
    spoil(path)
    window.open_dossier(path)
    qtbot.waitUntil(lambda: said in notice(window), timeout=10_000)
    assert "autre.iar" in notice(window)
    visit = open_visit(window, qtbot, reading)
    write(window, qtbot, "headcount", "77")
    qtbot.waitUntil(lambda: headcount(reading, visit) == 77)


def test_a_dossier_deleted_while_open_is_saved_elsewhere(
    window: MainWindow, qtbot: QtBot, reading: Dossier, dossier_path: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    visit = open_visit(window, qtbot, reading)
    for each in tmp_path.glob("essai.iar*"):
        if each.is_file():
            each.unlink()
    found = write(window, qtbot, "headcount", "77")
    qtbot.waitUntil(lambda: "supprimé, déplacé ou remplacé" in notice(window))
    qtbot.waitUntil(lambda: found.editor is not None)
    assert found.editor is not None
    assert found.editor.text() == "77"
    copy = tmp_path / "copie.iar"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(copy), ""))
    button = window.findChild(QWidget, "banner-action")
    assert button is not None
    button.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(copy.exists)
    qtbot.waitUntil(lambda: "copie.iar" in told(window))
    with Dossier.open(copy) as kept:
        assert kept.get(Delegation, visit.id) == visit


def test_what_cannot_be_written_stays_until_it_can(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    visit = open_visit(window, qtbot, reading)
    assert window.desk is not None
    window.desk.data.run(refuse_writing("ON"), owner=window)
    found = write(window, qtbot, "headcount", "77")
    qtbot.waitUntil(lambda: found.editor is not None and bool(found.problem()))
    assert found.editor is not None
    assert found.editor.text() == "77"
    assert found.problem() == "Pas encore enregistré\u00a0: Entrée réessaie."
    qtbot.waitUntil(lambda: "lecture seule" in notice(window))
    window.desk.data.run(refuse_writing("OFF"), owner=window)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: headcount(reading, visit) == 77)
    assert found.editor is None


def test_a_cell_that_is_refused_does_not_take_the_keys_from_the_panel_above(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    open_visit(window, qtbot, reading)
    assert window.desk is not None
    assert window.page is not None
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    tab = window.page.findChild(ProgrammeTab)
    assert isinstance(tab, ProgrammeTab)
    qtbot.waitUntil(lambda: tab.sheet.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    window.desk.data.run(refuse_writing("ON"), owner=window)
    adding = next(row.key for row in tab.sheet.rows.rows if row.kind is RowKind.ADD)
    tab.editing.open(adding, "begins")
    type_text(qtbot, window, "9h accueil")
    press(qtbot, window, Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: "lecture seule" in notice(window))
    qtbot.waitUntil(lambda: tab.editing.editor is not None and bool(tab.editing.reason()))
    assert tab.editing.editor is not None
    assert tab.editing.editor.text() == "9h accueil"
    panel = window.findChild(CaptureDialog)
    assert isinstance(panel, CaptureDialog)
    assert panel.form.edit.hasFocus()


def letter(path: Path) -> None:
    path.write_text("Ceci est une lettre.")


def bomb(path: Path) -> None:
    """Write a picture 20,000 pixels wide and as high: a few bytes on the disk, 1.6 GB in memory."""
    Image.new("1", (20_000, 20_000)).save(path)


@pytest.mark.parametrize(("make", "said"), [(letter, "n’est pas une image"), (bomb, "trop grande")])
def test_a_photo_that_cannot_be_one_is_refused_in_words(
    window: MainWindow, qtbot: QtBot, reading: Dossier, tmp_path: Path,
    make: Callable[[Path], None], said: str,
) -> None:  # fmt: skip
    person = reading.first(Query(Contact).where(Contact.photo.equals(None)))
    assert person is not None
    picture = tmp_path / "portrait.png"
    make(picture)
    window.show_record(person.id)
    qtbot.waitUntil(lambda: record_shown(window) == person.id)
    assert window.page is not None
    photo = window.page.findChild(PhotoAvatar)
    assert isinstance(photo, PhotoAvatar)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    drop_on(photo, data, QPointF(20, 20))
    qtbot.waitUntil(lambda: said in notice(window), timeout=10_000)
    assert "portrait.png" in notice(window)
    assert "imprévu" not in notice(window)
    stored = reading.get(Contact, person.id)
    assert stored is not None
    assert stored.photo is None
    window.show_record(person.id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [person.id])


def test_a_disk_that_cannot_be_read_is_said_in_words(window: MainWindow, qtbot: QtBot) -> None:
    def fail(_dossier: Dossier) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = 10, "SQLITE_IOERR"
        raise error

    assert window.desk is not None
    window.desk.read(fail, lambda _none: None, owner=window)
    qtbot.waitUntil(lambda: bool(notice(window)))
    assert "imprévu" not in notice(window)


def test_a_notice_is_never_a_window_of_its_own(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            is_window = isinstance(watched, QWidget) and watched.isWindow()
            if is_window and event.type() == QEvent.Type.Show:
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window.state.show_notice("Attention", "amber")
    qtbot.waitUntil(lambda: "<b>Attention</b>" in notice(window))
    qapp.removeEventFilter(watch)
    assert shown == []
