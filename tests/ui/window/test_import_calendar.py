"""The import of another program's calendar: preview, Enter, undo, refusals; and the export."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation, Meeting
from iar_desktop.exchange.icalendar import parse
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar import import_dialog
from iar_desktop.ui.calendar.import_dialog import ImportDialog, open_import
from iar_desktop.ui.calendar.import_rows import MOST
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import press

HEAD, TAIL = ("BEGIN:VCALENDAR", "VERSION:2.0"), ("END:VCALENDAR", "")
EVENT = (
    *("BEGIN:VEVENT", "UID:a@example.org", "SUMMARY:Atelier de Kyōto"),
    *("DTSTART;TZID=Asia/Tokyo:20261014T090000", "DURATION:PT1H", "RDATE:demain", "END:VEVENT"),
)
JOURNAL = ("BEGIN:VJOURNAL", "SUMMARY:Notes", "END:VJOURNAL")

Answer = Callable[..., tuple[str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "atelier.ics"
    path.write_text("\n".join([*HEAD, *EVENT, *JOURNAL, *TAIL]))
    return path


def opened(window: MainWindow, file: Path, qtbot: QtBot) -> ImportDialog:
    assert window.desk is not None
    dialog = open_import(window, window.desk, file)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=10_000)
    return dialog


def gone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None, timeout=10_000)


def shown(dialog: ImportDialog) -> list[tuple[str, str, str, str]]:
    rows = [each for each in dialog.list._model.rows if isinstance(each, PopupRow)]
    return [(each.group, each.text, each.detail, each.hint) for each in rows]


def test_the_preview_says_what_is_done_and_what_is_refused(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, file, qtbot)
    assert shown(dialog) == [
        (
            "Refusée",
            "Une entrée de journal n’a pas sa place dans ce calendrier.",
            "Notes",
            "ligne 10",
        ),
        (
            "Omis",
            "«\u202fdemain\u202f» n’est ni une date ni une heure (RDATE).",
            "Atelier de Kyōto",
            "ligne 8",
        ),
        ("Ajoutée", "Atelier de Kyōto", "14 oct. 2026 09:00", "Réunion"),
    ]
    assert dialog.state.text().startswith("1 ajoutée, 1 refusée. Entrée importe le tout")
    press(qtbot, window, Qt.Key.Key_Escape)
    gone(window, qtbot)


def test_enter_imports_as_one_step_that_the_toast_takes_back(
    window: MainWindow, file: Path, reading: Dossier, qtbot: QtBot
) -> None:
    before = journal.last_position(reading.connection)
    opened(window, file, qtbot)
    press(qtbot, window, Qt.Key.Key_Return)
    gone(window, qtbot)
    wanted = Query(Meeting).where(Meeting.uid.equals("a@example.org"))
    assert reading.count(wanted) == 1
    assert journal.last_position(reading.connection) == before + 1
    toast = window.state.toast()
    assert toast.accessibleName() == "Importé\xa0: 1 ajoutée, 1 refusée"
    toast.acted.emit()
    qtbot.waitUntil(lambda: reading.count(wanted) == 0, timeout=10_000)


def test_what_is_here_already_is_not_imported_again(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    opened(window, file, qtbot).import_now()
    gone(window, qtbot)
    dialog = opened(window, file, qtbot)
    assert not dialog.import_button.isEnabled()
    assert "il n’y a rien à importer" in dialog.state.text()
    press(qtbot, window, Qt.Key.Key_Return)  # the one button left has the focus
    gone(window, qtbot)


def test_a_file_that_cannot_be_read_is_said_in_the_panel(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.desk is not None
    dialog = open_import(window, window.desk, tmp_path / "none.ics")
    qtbot.waitUntil(lambda: "none.ics" in dialog.state.text(), timeout=10_000)
    assert not dialog.import_button.isEnabled()


def test_long_lists_are_cut(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "many.ics"
    events = [
        line
        for number in range(MOST + 5)
        for line in ("BEGIN:VEVENT", f"UID:{number}", "DTSTART:20261014", "END:VEVENT")
    ]
    path.write_text("\n".join([*HEAD, *events, *TAIL]))
    dialog = opened(window, path, qtbot)
    found = shown(dialog)
    assert len(found) == MOST + 1
    assert found[-1][1] == "et 5 autres"


def test_work_that_takes_long_shows_how_far_it_is_and_is_stopped_by_escape(
    window: MainWindow,
    tmp_path: Path,
    reading: Dossier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(import_dialog, "_PATIENCE_MS", 1)
    path = tmp_path / "many.ics"
    events = [
        line
        for number in range(3000)
        for line in ("BEGIN:VEVENT", f"UID:{number}", "DTSTART:20261014", "END:VEVENT")
    ]
    path.write_text("\n".join([*HEAD, *events, *TAIL]))
    before = reading.count(Query(Meeting))
    dialog = opened(window, path, qtbot)
    dialog.import_now()
    qtbot.waitUntil(dialog.progress.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=10_000)
    press(qtbot, window, Qt.Key.Key_Escape)
    gone(window, qtbot)
    assert window.desk is not None
    answered: list[int] = []
    window.desk.read(lambda dossier: dossier.count(Query(Meeting)), answered.append, owner=window)
    qtbot.waitUntil(lambda: bool(answered), timeout=20_000)
    assert answered == [before]


def test_what_escape_came_too_late_for_is_said(
    window: MainWindow,
    file: Path,
    reading: Dossier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(window, file, qtbot)
    monkeypatch.setattr(dialog._work, "told", lambda _done, _target: None)
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_Escape)
    gone(window, qtbot)
    qtbot.waitUntil(lambda: "Importé" in window.state.toast().accessibleName(), timeout=10_000)
    assert reading.count(Query(Meeting).where(Meeting.uid.equals("a@example.org"))) == 1


def test_the_menu_imports_and_exports(
    window: MainWindow,
    file: Path,
    reading: Dossier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose: Answer = lambda *_args: (str(file), "")  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(choose))
    window.actions_by_id["import-calendar"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    press(qtbot, window, Qt.Key.Key_Escape)
    gone(window, qtbot)

    visit = reading.first(Query(Delegation).where(Delegation.starts_on.after(date(2020, 1, 1))))
    assert visit is not None
    window.show_record(visit.id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [visit.id])
    target = file.with_name("sortie")
    save: Answer = lambda *_args: (str(target), "")  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(save))
    window.actions_by_id["export-calendar"].trigger()
    written = target.with_suffix(".ics")
    qtbot.waitUntil(written.is_file, timeout=10_000)
    qtbot.waitUntil(lambda: "sortie.ics" in window.state.toast().accessibleName())
    found = parse(written.read_bytes())
    assert found.proposed[0].appearance.title == visit.name
    assert found.refusals == ()
