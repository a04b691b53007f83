from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation, Organisation, Partnership, Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.tasks_tab import DONE, TasksTab
from iar_desktop.ui.programme.task_line import TypedTask, read_task
from tests.ui.pages.visit_dossier import CONTROL, Office, click, line_of, texts

MONDAY = date(2026, 10, 12)


@pytest.fixture
def tab(qtbot: QtBot, office: Office) -> TasksTab:
    made = TasksTab(office.desk)
    office.desk.touched.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_record(office.record(Delegation, office.visit))
    qtbot.waitUntil(lambda: made.sheet.rows.rowCount() == 4)
    return made


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("envoyer la plaquette vendredi", "fr",
         TypedTask("envoyer la plaquette", date(2026, 10, 16))),
        ("relancer NEDO avant le 20/10", "fr", TypedTask("relancer NEDO", date(2026, 10, 20))),
        ("send the leaflet on Friday", "en", TypedTask("send the leaflet", date(2026, 10, 16))),
        ("call back", "en", TypedTask("call back")),
        ("demain", "fr", TypedTask("demain", date(2026, 10, 13))),
    ],
)  # fmt: skip
def test_a_line_is_a_task_and_its_day(text: str, code: str, expected: TypedTask) -> None:
    assert read_task(text, MONDAY, code) == expected


def test_open_tasks_stand_by_day_with_late_ones_said(tab: TasksTab) -> None:
    assert texts(tab.sheet) == [
        "Menus | Tâche | 9 oct., en retard",
        "Badges | Tâche | 13 oct., J-1",
        "Liste des participants | Ils ont promis | 20 nov., J-39",
        "Interprète | Tâche | sans date",
    ]
    assert [row.cells[2].ink for row in tab.sheet.rows.rows[:2]] == ["red", "ink"]
    assert tab.accessibleName() == "1 suivi en retard"


def test_a_tick_finishes_a_task_and_folds_it_away(
    tab: TasksTab, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(office.desk.saved):
        click(tab.sheet, office.ids["Badges"], "what")
    stored = office.record(Task, "Badges")
    assert (stored.status, stored.done_on) == (TaskStatus.DONE, MONDAY)
    qtbot.waitUntil(lambda: texts(tab.sheet)[-1] == "Terminés (1)")
    tab.sheet.setFocus()
    tab.sheet.choose(DONE)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    assert texts(tab.sheet)[-1] == "Badges | Tâche | fait le 12 oct."
    tab.sheet.choose(office.ids["Badges"])
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.sheet, Qt.Key.Key_Space)
    assert office.record(Task, "Badges").status is TaskStatus.OPEN


def test_one_line_adds_a_task_of_this_visit(tab: TasksTab, office: Office, qtbot: QtBot) -> None:
    line = tab.line.line
    QTest.keyClicks(line, "envoyer la plaquette vendredi")
    assert tab.line.echo.text() == "= ven. 16 oct. 2026"
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(line, Qt.Key.Key_Return)
    with office.read() as dossier:
        (added,) = dossier.all(Query(Task).where(Task.name.equals("envoyer la plaquette")))
    assert (added.due_on, added.event, added.owner) == (
        date(2026, 10, 16),
        office.visit,
        office.ids["Moreau"],
    )
    qtbot.waitUntil(lambda: tab.sheet.current_key() == added.id)
    assert line.text() == ""


def test_the_day_and_the_side_are_edited_in_place(
    tab: TasksTab, office: Office, qtbot: QtBot
) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids["Menus"], 2)
    QTest.keyClick(tab.sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "demain")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    tab.sheet.choose(office.ids["Menus"], 1)
    QTest.keyClicks(tab.sheet, "n")
    line = line_of(tab.editing)
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    stored = office.record(Task, "Menus")
    assert (stored.due_on, stored.direction) == (date(2026, 10, 13), Direction.OURS)


def test_an_impossible_day_stays_with_its_reason(
    tab: TasksTab, office: Office, qtbot: QtBot
) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids["Menus"], 2)
    QTest.keyClick(tab.sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "31/02")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert tab.editing.reason() != ""
    assert tab.editing.editor is not None
    assert tab.editing.editor.text() == "31/02"
    assert office.record(Task, "Menus").due_on == date(2026, 10, 9)


def test_a_colleague_sees_what_they_are_to_do(tab: TasksTab, office: Office, qtbot: QtBot) -> None:
    tab.show_record(office.record(Contact, "Moreau"))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 1)
    assert texts(tab.sheet) == ["Menus, Délégation japonaise — NEDO | Tâche | 9 oct., en retard"]


def test_an_empty_list_says_what_belongs_there(tab: TasksTab, office: Office, qtbot: QtBot) -> None:
    tab.show_record(office.record(Contact, "Tanaka"))
    qtbot.waitUntil(tab.nothing.isVisible)
    assert tab.sheet.isHidden()


def test_names_are_said_once_and_not_that_of_the_record(
    tab: TasksTab, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier, dossier.change("Partner") as change:
        cluster = change.add(Organisation(name="Bio Cluster"))
        partnership = change.add(Partnership(name="Bio Cluster", organisation=cluster.id))
        links = {"organisation": cluster.id, "partnership": partnership.id}
        change.add(Task(name="Statuts", contact=office.ids["Tanaka"], **links))
    tab.show_record(cluster)
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 1)
    assert tab.sheet.rows.rows[0].cells[0].detail == office.record(Contact, "Tanaka").title()
    tab.show_record(office.record(Contact, "Tanaka"))
    qtbot.waitUntil(lambda: [row.cells[0].detail for row in tab.sheet.rows.rows] == ["Bio Cluster"])
