"""Acts of a record's menu that ask for a few values: other days for a visit, a signed agreement."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Agreement, Deadline, Delegation, Partnership, Session
from iar_desktop.domain.partnerships import AgreementStatus, Stage
from iar_desktop.operations.calendar.moving import announced
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.ask_panel import AskPanel
from iar_desktop.ui.pages.record_page import RecordPage
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import press, type_text


def ask(window: MainWindow, qtbot: QtBot, record_id: str, action: str) -> AskPanel:
    """The panel of an entry of the record's menu."""
    window.show_record(record_id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [record_id])
    page = window.page
    assert page
    record = page.findChild(RecordPage)
    assert record
    qtbot.waitUntil(lambda: record.form.record is not None and record.form.record.id == record_id)
    entries = page.findChildren(QAction, f"action-{action}")
    entries[-1].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(AskPanel)))
    (panel,) = window.findChildren(AskPanel)
    return panel


def closed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(AskPanel)))


def busy_visit(reading: Dossier) -> Delegation:
    """A visit to come with a programme."""
    coming = Query(Delegation).where(Delegation.starts_on.after(date.today()))
    return max(reading.all(coming), key=lambda each: len(reading.of(Session.event, each.id)))


def test_a_visit_moves_with_all_that_depends_on_it(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    visit = busy_visit(reading)
    assert visit.starts_on
    sessions = {each.id: each.starts_at for each in reading.of(Session.event, visit.id)}
    deadlines = {each.id: each.due_on for each in reading.of(Deadline.event, visit.id)}
    said = announced(reading, visit.id, timedelta(1))
    assert said
    last = journal.last_position(reading.connection)
    panel = ask(window, qtbot, visit.id, "move-days")
    note = panel.findChild(QLabel, "ask-note")
    assert note
    assert note.text() == said.sentence
    assert f"{len(sessions)}\xa0étapes" in note.text()
    to = visit.starts_on + timedelta(9)
    type_text(qtbot, window, f"{to:%d/%m/%Y}")
    press(qtbot, window, Qt.Key.Key_Return)
    closed(window, qtbot)
    moved = reading.get(Delegation, visit.id)
    assert moved
    assert moved.starts_on == to
    assert {each.id: each.starts_at for each in reading.of(Session.event, visit.id)} == {
        key: at and at + timedelta(9) for key, at in sessions.items()
    }
    assert journal.last_position(reading.connection) == last + 1
    window.commands.undo()
    qtbot.waitUntil(lambda: journal.last_position(reading.connection) == last + 2)
    assert {each.id: each.starts_at for each in reading.of(Session.event, visit.id)} == sessions
    assert {each.id: each.due_on for each in reading.of(Deadline.event, visit.id)} == deadlines


def test_giving_up_moves_nothing(window: MainWindow, qtbot: QtBot, reading: Dossier) -> None:
    visit = busy_visit(reading)
    last = journal.last_position(reading.connection)
    ask(window, qtbot, visit.id, "move-days")
    type_text(qtbot, window, "n'importe quoi")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.wait(50)
    assert [each for each in window.findChildren(AskPanel) if each.isVisible()]
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_Escape)
    closed(window, qtbot)
    assert journal.last_position(reading.connection) == last


def test_an_agreement_is_signed(window: MainWindow, qtbot: QtBot, reading: Dossier) -> None:
    open_ones = Query(Partnership).where(Partnership.stage.equals(Stage.STRATEGY))
    partnership = reading.first(open_ones)
    assert partnership
    ask(window, qtbot, partnership.id, "sign")
    type_text(qtbot, window, "MoU 2030")
    for _field in range(4):
        press(qtbot, window, Qt.Key.Key_Return)
    closed(window, qtbot)
    made = reading.first(Query(Agreement).where(Agreement.name.equals("MoU 2030")))
    assert made
    assert (made.partnership, made.status, made.signed_on) == (
        partnership.id,
        AgreementStatus.SIGNED,
        date.today(),
    )
    now = reading.get(Partnership, partnership.id)
    assert now
    assert now.stage is Stage.SIGNED
