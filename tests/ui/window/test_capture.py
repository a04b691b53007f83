"""The quick capture, by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Encounter, Task
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.capture import CaptureDialog
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, press, type_text

LINE = (
    "Rencontré Janine Dupré de Green Chemistry Centre à EFIB, intéressée par l'intercluster, "
    "envoyer la plaquette vendredi"
)


def test_one_line_becomes_an_encounter_and_a_commitment_and_is_undone(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    encounters, tasks = reading.count(Query(Encounter)), reading.count(Query(Task))
    press(qtbot, window, Qt.Key.Key_J, CTRL)
    dialog = window.findChild(CaptureDialog)
    assert isinstance(dialog, CaptureDialog)
    qtbot.waitUntil(dialog.form.edit.hasFocus)
    type_text(qtbot, window, LINE)
    qtbot.waitUntil(lambda: dialog.form.understood_line == LINE)
    shown = dialog.form.findChildren(QLabel, "capture-row")
    rows = [label.text() for label in shown if label.isVisible()]
    assert rows[0] == "Janine Dupré"
    assert "Green Chemistry Centre of Excellence" in rows[1]
    assert rows[2].startswith("EFIB ")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.count(Query(Encounter)) == encounters + 1)
    assert reading.count(Query(Task)) == tasks + 1
    met = reading.first(Query(Contact).where(Contact.family_name.equals("Dupré")))
    assert met is not None
    assert met.given_name == "Janine"
    qtbot.waitUntil(lambda: window.findChild(CaptureDialog) is None)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: reading.count(Query(Encounter)) == encounters)
    assert reading.count(Query(Task)) == tasks
    assert reading.get(Contact, met.id) is None


def test_enter_before_the_line_was_read_keeps_the_whole_line(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    press(qtbot, window, Qt.Key.Key_J, CTRL)
    dialog = window.findChild(CaptureDialog)
    assert isinstance(dialog, CaptureDialog)
    dialog.form.edit.setPlainText(LINE)
    press(qtbot, window, Qt.Key.Key_Return)
    kept = Query(Task).where(Task.name.equals("envoyer la plaquette"))
    qtbot.waitUntil(lambda: reading.count(kept) >= 1)


def test_a_name_that_several_bear_is_asked_for_before_anything_is_kept(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    line = "Rencontré Tanaka Hiroshi à EFIB, envoyer la plaquette vendredi"
    people, encounters = reading.count(Query(Contact)), reading.count(Query(Encounter))
    press(qtbot, window, Qt.Key.Key_J, CTRL)
    dialog = window.findChild(CaptureDialog)
    assert isinstance(dialog, CaptureDialog)
    qtbot.waitUntil(dialog.form.edit.hasFocus)
    type_text(qtbot, window, line)
    qtbot.waitUntil(lambda: dialog.form.understood_line == line)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.form.findChildren(Chip)))
    press(qtbot, window, Qt.Key.Key_Return)
    chosen = window.focusWidget()
    assert isinstance(chosen, Chip)
    assert chosen.text().startswith("Tanaka Hiroshi · ")
    hint = dialog.form.findChild(QLabel, "capture-hint")
    assert isinstance(hint, QLabel)
    assert hint.text().startswith("Plusieurs portent ce nom")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.form.edit.hasFocus)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.count(Query(Encounter)) == encounters + 1)
    assert reading.count(Query(Contact)) == people


def test_a_name_like_a_known_one_is_asked_for_too(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    known = Contact(given_name="Marguerite", family_name="Haldane")
    with reading.change("x") as change:
        change.add(known)
    line = "Rencontré Margerite Haldane à EFIB"
    people, encounters = reading.count(Query(Contact)), reading.count(Query(Encounter))
    press(qtbot, window, Qt.Key.Key_J, CTRL)
    dialog = window.findChild(CaptureDialog)
    assert isinstance(dialog, CaptureDialog)
    qtbot.waitUntil(dialog.form.edit.hasFocus)
    type_text(qtbot, window, line)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), Chip))
    chosen, hint = window.focusWidget(), dialog.form.findChild(QLabel, "capture-hint")
    assert isinstance(chosen, Chip)
    assert isinstance(hint, QLabel)
    assert chosen.text() == "Marguerite Haldane"
    assert hint.text().startswith("Un nom semblable est déjà connu")
    assert reading.count(Query(Encounter)) == encounters
    press(qtbot, window, Qt.Key.Key_Tab)
    another = window.focusWidget()
    assert isinstance(another, Chip)
    assert another.text() == "nouveau\u00a0: Margerite Haldane"
    press(qtbot, window, Qt.Key.Key_Backtab)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.form.edit.hasFocus)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.count(Query(Encounter)) == encounters + 1)
    assert reading.count(Query(Contact)) == people
    assert len(reading.of(Encounter.contact, known.id)) == 1
