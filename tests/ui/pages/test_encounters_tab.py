import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Congress, Contact, Encounter, Organisation, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.schema.messages import N_
from iar_desktop.ui.pages.encounters_tab import EncountersTab
from tests.ui.pages.visit_dossier import Office, child, click, texts

SAID = "Intéressée par l’intercluster ; connaît le site de Pomacle."


@pytest.fixture
def tab(qtbot: QtBot, office: Office) -> EncountersTab:
    made = EncountersTab(office.desk)
    office.desk.touched.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_record(office.record(Congress, office.congress))
    qtbot.waitUntil(lambda: made.sheet.rows.rowCount() == 3)
    return made


def test_encounters_stand_from_the_latest_with_what_was_promised(tab: EncountersTab) -> None:
    assert texts(tab.sheet) == [
        "8 oct. 2026, rencontré | Kenji Mori | Demande la liste des adhérents.",
        f"7 oct. 2026, rencontré | 佐藤 由紀, Sato Yuki, NEDO | {SAID}",
        "Nous avons promis | Envoyer la plaquette | 16 oct., J-4",
    ]


def test_the_person_opens_by_a_click_and_the_encounter_by_enter_or_two(
    tab: EncountersTab, office: Office, qtbot: QtBot
) -> None:
    met, asked = office.ids["met"], []
    office.desk.record_wanted.connect(lambda record, _tab: asked.append(record))
    click(tab.sheet, met, "who")
    click(tab.sheet, met, "said", twice=True)
    tab.sheet.setFocus()
    tab.sheet.choose(met, 2)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    tab.sheet.choose(met, 1)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    assert asked == [office.ids["Sato"], met, met, office.ids["Sato"]]


def test_a_promise_is_ticked_off(tab: EncountersTab, office: Office, qtbot: QtBot) -> None:
    box = tab.sheet.cell_rect(office.ids["plaquette"], "said").topLeft() + QPoint(28, 12)
    with qtbot.waitSignal(office.desk.saved):
        QTest.mouseClick(
            tab.sheet.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box
        )
    assert office.record(Task, "plaquette").status is TaskStatus.DONE


@pytest.mark.parametrize(
    ("entity", "name", "beginning"),
    [
        (Congress, "", "À EFIB 2026, rencontré "),
        (Contact, "Sato", "Rencontré Sato Yuki, "),
        (Organisation, "NEDO", "Rencontré NEDO, "),
    ],
)
def test_a_capture_begins_with_the_record(
    tab: EncountersTab, office: Office, qtbot: QtBot, entity: type, name: str, beginning: str
) -> None:
    tab.show_record(office.record(entity, name or office.congress))
    button = child(tab, QPushButton, "capture-encounter")
    with qtbot.waitSignal(office.desk.capture_wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [beginning]


def test_a_person_sees_where_they_were_met(
    tab: EncountersTab, office: Office, qtbot: QtBot
) -> None:
    tab.show_record(office.record(Contact, "Sato"))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 2)
    assert tab.sheet.rows.rows[0].cells[1].detail == "NEDO · EFIB 2026"


def test_a_name_is_said_once_be_it_that_of_an_organisation_or_of_an_event(
    tab: EncountersTab, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier, dossier.change(N_("New")) as change:
        visit = change.add(Congress(name="NEDO"))
        met = change.get(Encounter, office.ids["met"])
        assert met is not None
        change.update(met, {Encounter.event: visit.id})
    tab.show_record(office.record(Contact, "Sato"))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 2)
    assert tab.sheet.rows.rows[0].cells[1].detail == "NEDO"
    tab.show_record(office.record(Organisation, "NEDO"))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 2)
    assert tab.sheet.rows.rows[0].cells[1].detail == "NEDO"  # the event, not the page itself


def test_delete_takes_an_encounter_away(tab: EncountersTab, office: Office, qtbot: QtBot) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids["later"])
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.sheet, Qt.Key.Key_Delete)
    assert office.record(Encounter, "later") is None
