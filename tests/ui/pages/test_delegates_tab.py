from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Congress, Contact, Delegation, Organisation, Participation
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.operations.participants import participants
from iar_desktop.operations.records import create
from iar_desktop.schema import clock
from iar_desktop.schema.errors import DossierUnusable
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages import delegates_tab
from iar_desktop.ui.pages.delegates_tab import DelegatesTab
from iar_desktop.ui.widgets.popup_model import PopupModel
from tests.ui.pages.visit_dossier import ALT, CONTROL, Office, child, drag, line_of, texts


@pytest.fixture
def tab(qtbot: QtBot, office: Office) -> DelegatesTab:
    made = DelegatesTab(office.desk)
    office.desk.touched.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.show_record(office.record(Delegation, office.visit))
    qtbot.waitUntil(lambda: made.sheet.rows.rowCount() == 3)
    return made


def order(office: Office) -> list[str]:
    with office.read() as dossier:
        return [each.contact.family_name for each in participants(dossier, office.visit)]


def reason(office: Office) -> str | None:
    visit: Delegation = office.record(Delegation, office.visit)
    return visit.precedence_reason


def move(tab: DelegatesTab, office: Office, qtbot: QtBot, name: str, key: Qt.Key) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids[f"{name}-part"], 1)
    QTest.keyClick(tab.sheet, key, ALT)


def test_delegates_stand_in_order_with_native_and_formal_names(tab: DelegatesTab) -> None:
    assert texts(tab.sheet) == [
        "1 | 田中 宏, TANAKA Hiroshi | Director General",
        "2 | 佐藤 由紀, SATO Yuki | Head of Unit",
        "3 | Kenji MORI | NEDO",
    ]


def test_the_line_that_adds_stands_below_the_last_one(tab: DelegatesTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tab.sheet.height() == tab.sheet.maximumHeight())
    assert tab.sheet.verticalScrollBar().maximum() == 0
    assert tab.height() - tab.line.geometry().bottom() > 200
    assert tab.line.y() - tab.sheet.geometry().bottom() < 60


def test_a_diet_is_a_sign_that_does_not_tell_it(tab: DelegatesTab) -> None:
    signs = [row.cells[-1] for row in tab.sheet.rows.rows]
    assert [each.icon for each in signs] == ["food", "", ""]
    assert "végétarien" not in signs[0].words()
    assert tab.diets.isHidden()


def test_moving_up_asks_for_the_reason_and_enter_keeps_it(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    move(tab, office, qtbot, "Sato", Qt.Key.Key_Up)
    qtbot.waitUntil(tab.precedence.reason.isVisible)
    assert order(office) == ["Tanaka", "Sato", "Mori"]
    QTest.keyClick(tab.precedence.reason, Qt.Key.Key_Return)
    assert tab.precedence.reason.property("invalid")
    assert order(office) == ["Tanaka", "Sato", "Mori"]
    QTest.keyClicks(tab.precedence.reason, "Invitee d'honneur")
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.precedence.reason, Qt.Key.Key_Return)
    assert order(office) == ["Sato", "Tanaka", "Mori"]
    assert reason(office) == "Invitee d'honneur"
    qtbot.waitUntil(tab.precedence.restore.isVisible)
    assert tab.precedence.reason.isHidden()


def test_esc_gives_the_order_up(tab: DelegatesTab, office: Office, qtbot: QtBot) -> None:
    move(tab, office, qtbot, "Mori", Qt.Key.Key_Up)
    qtbot.waitUntil(tab.precedence.reason.isVisible)
    assert tab.sheet.rows.row_of(office.ids["Mori-part"]) == 1
    QTest.keyClick(tab.precedence.reason, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: tab.sheet.rows.row_of(office.ids["Mori-part"]) == 2)
    assert order(office) == ["Tanaka", "Sato", "Mori"]
    assert tab.sheet.hasFocus()


def test_a_dragged_delegate_and_the_way_back(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    drag(tab.sheet, office.ids["Tanaka-part"], office.ids["Mori-part"], below=True)
    qtbot.waitUntil(tab.precedence.reason.isVisible)
    QTest.keyClicks(tab.precedence.reason, "Arrive le second jour")
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.precedence.reason, Qt.Key.Key_Return)
    assert order(office) == ["Sato", "Mori", "Tanaka"]
    qtbot.waitUntil(tab.precedence.restore.isVisible)
    with qtbot.waitSignal(office.desk.saved):
        QTest.mouseClick(tab.precedence.restore, Qt.MouseButton.LeftButton)
    assert order(office) == ["Tanaka", "Sato", "Mori"]
    assert reason(office) is None


def test_one_line_adds_a_new_person_with_function_and_organisation(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.line.setFocus()
    QTest.keyClicks(tab.line, "Aiko Yamada, Researcher, AIST")
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.line, Qt.Key.Key_Return)
    with office.read() as dossier:
        added = participants(dossier, office.visit)[2]
    assert (added.contact.title(), added.function, added.organisation) == (
        "Aiko Yamada", "Researcher", "AIST")  # fmt: skip
    assert added.participation.role is Role.DELEGATE
    assert added.contact.country == "JP"
    qtbot.waitUntil(lambda: tab.sheet.current_key() == added.participation.id)


def test_the_beginning_of_a_known_organisation_is_enough_after_the_second_comma(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier:
        known = {each.id: each.name for each in dossier.all(Query(Organisation))}
    tab.line.setFocus()
    QTest.keyClicks(tab.line, "Aiko Yamada, Researcher, ned")
    qtbot.waitUntil(tab.line.suggestions.is_open)
    model = tab.line.suggestions.popup().list.model()
    assert isinstance(model, PopupModel)

    def said() -> list[str]:
        return [row if isinstance(row, str) else row.text for row in model.rows]

    qtbot.waitUntil(lambda: "Organisation de Aiko Yamada" in said())
    assert said()[-1] == "Créer l’organisation «\u202fned\u202f»"
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.line, Qt.Key.Key_Return)
    with office.read() as dossier:
        added = participants(dossier, office.visit)[2]
        assert {each.id: each.name for each in dossier.all(Query(Organisation))} == known
    assert (added.contact.title(), added.organisation) == ("Aiko Yamada", "NEDO")


def test_a_line_that_cannot_be_kept_comes_back(
    tab: DelegatesTab, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[bool] = []

    def full(*_args: object, **_values: object) -> None:
        tried.append(True)
        raise DossierUnusable("full")

    monkeypatch.setattr(delegates_tab, "add_delegate", full)
    office.desk.blockSignals(True)  # the fixture fails a test in which something failed
    tab.line.setFocus()
    QTest.keyClicks(tab.line, "Ana Lima, professor, AIST")
    QTest.keyClick(tab.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(tried))
    qtbot.waitUntil(lambda: tab.line.text() == "Ana Lima, professor, AIST")
    office.desk.blockSignals(False)
    assert order(office) == ["Tanaka", "Sato", "Mori"]


def test_the_first_one_named_leads_the_delegation(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier:
        create(dossier, Delegation, {Delegation.name: "Visite neuve"})
        fresh = dossier.first(Query(Delegation).where(Delegation.name.equals("Visite neuve")))
    assert fresh is not None
    tab.show_record(fresh)
    qtbot.waitUntil(tab.nothing.isVisible)
    tab.line.setFocus()
    for name in ("Ana Lima", "Rui Costa"):
        QTest.keyClicks(tab.line, name)
        with qtbot.waitSignal(office.desk.saved):
            QTest.keyClick(tab.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: tab.role.currentText() == "délégué")
    with office.read() as dossier:
        named = participants(dossier, fresh.id)
    assert [(each.contact.title(), each.participation.role) for each in named] == [
        ("Ana Lima", Role.HEAD),
        ("Rui Costa", Role.DELEGATE),
    ]


def test_a_known_person_is_found_by_a_few_letters_and_gets_the_role_chosen(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.role.setCurrentIndex(tab.role.findData(Role.ESCORT))
    tab.line.setFocus()
    QTest.keyClicks(tab.line, "moreau")
    qtbot.waitUntil(tab.line.suggestions.is_open)
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.line, Qt.Key.Key_Return)
    with office.read() as dossier:
        found = participants(dossier, office.visit, [Role.ESCORT])
    assert [each.contact.id for each in found] == [office.ids["Moreau"]]


def test_function_role_and_note_are_edited_in_their_cells(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    key = office.ids["Sato-part"]
    tab.sheet.setFocus()
    tab.sheet.choose(key, 2)
    QTest.keyClick(tab.sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "Directrice")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    tab.sheet.choose(key, 4)
    QTest.keyClicks(tab.sheet, "e")
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "interp")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    stored = office.record(Participation, key)
    assert (stored.function, stored.role) == ("Directrice", Role.INTERPRETER)
    assert stored.note is None


def test_an_organisation_is_made_from_its_cell(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids["Sato-part"], 3)
    QTest.keyClick(tab.sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "AIST Tsukuba")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    stored = office.record(Participation, office.ids["Sato-part"])
    made: Organisation = office.record(Organisation, stored.organisation)
    assert made.name == "AIST Tsukuba"


def test_delete_removes_from_the_list_but_keeps_the_person(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids["Mori-part"], 1)
    with qtbot.waitSignal(office.desk.message):
        QTest.keyClick(tab.sheet, Qt.Key.Key_Delete)
    assert order(office) == ["Tanaka", "Sato"]
    assert office.record(Contact, "Mori").family_name == "Mori"


def test_a_click_on_the_name_opens_the_person(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    at = tab.sheet.cell_rect(office.ids["Sato-part"], "name").topLeft() + QPoint(20, 12)
    with qtbot.waitSignal(office.desk.record_wanted) as asked:
        QTest.mouseClick(
            tab.sheet.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )
    assert asked.args == [office.ids["Sato"], ""]


def test_diets_are_removed_after_the_visit(
    tab: DelegatesTab, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 10, 20))
    tab.show_record(office.record(Delegation, office.visit))
    qtbot.waitUntil(tab.diets.isVisible)
    with qtbot.waitSignal(office.desk.message) as told:
        QTest.mouseClick(child(tab, QPushButton, "remove-diets"), Qt.MouseButton.LeftButton)
    assert told.args == ["Régime alimentaire de 1 personne effacé.", "undo"]
    assert office.record(Contact, "Tanaka").diet is None
    qtbot.waitUntil(tab.diets.isHidden)


def test_a_congress_groups_by_role_and_shows_registrations(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.show_record(office.record(Congress, office.congress))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 6)
    goes, speaks, found = (_(r.label) for r in (Role.TRAVELLER, Role.SPEAKER, Role.TARGET))
    assert texts(tab.sheet) == [
        f"{goes[0].upper()}{goes[1:]}, 1",
        f"Claire MOREAU | {goes} | {_(Registration.CONFIRMED.label)}",
        f"{speaks[0].upper()}{speaks[1:]}, 1",
        f"Jane DOE | Green Chemistry | {speaks}",
        f"{found[0].upper()}{found[1:]}, 1",
        f"Ravi KUMAR | DBT | {found}",
    ]
    assert tab.precedence.isHidden()
    going = tab.sheet.rows.rows[1].key
    tab.sheet.setFocus()
    tab.sheet.choose(going, 4)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "pres")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert office.record(Participation, going).registration is Registration.PRESENT


def test_who_is_added_as_going_to_a_congress_is_to_be_registered(
    tab: DelegatesTab, office: Office, qtbot: QtBot
) -> None:
    tab.show_record(office.record(Congress, office.congress))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 6)
    tab.line.setFocus()
    QTest.keyClicks(tab.line, "Ana Lima")
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(tab.line, Qt.Key.Key_Return)
    with office.read() as dossier:
        going = participants(dossier, office.congress, [Role.TRAVELLER])
    assert [(each.contact.title(), each.participation.registration) for each in going] == [
        ("Claire Moreau", Registration.CONFIRMED),
        ("Ana Lima", Registration.TO_DO),
    ]
