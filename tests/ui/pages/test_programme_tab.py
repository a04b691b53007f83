from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Attendance, Delegation, Session
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.programme_tab import ProgrammeTab
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.widgets.chip import Chip
from tests.ui.pages.visit_dossier import (
    ALT,
    CONTROL,
    Office,
    child,
    click,
    drag,
    line_of,
    plain,
    texts,
)

WELCOME = "Accueil et présentation du pôle"
PLANT = "Visite : bioraffinerie de Bazancourt-Pomacle"
LUNCH = "Déjeuner"
TABLE = "Table ronde : biotechnologies industrielles"
TRANSFER = "Transfert Compiègne → Paris"
SHIFT = Qt.KeyboardModifier.ShiftModifier
START = [
    (WELCOME, "14 09:00", "14 10:00"),
    (PLANT, "14 10:30", "14 12:30"),
    (LUNCH, "14 12:30", "14 14:00"),
    (TABLE, "15 09:30", "15 11:30"),
    (TRANSFER, "15 11:15", "15 12:00"),
]


@pytest.fixture
def tab(qtbot: QtBot, office: Office) -> ProgrammeTab:
    made = ProgrammeTab(office.desk)
    office.desk.touched.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1320, 880)
    made.show()
    made.show_record(office.record(Delegation, office.visit))
    qtbot.waitUntil(lambda: made.sheet.rows.rowCount() == 11)
    return made


def sheet_of(tab: ProgrammeTab, office: Office, name: str, column: int = 2) -> Sheet:
    tab.sheet.setFocus()
    tab.sheet.choose(office.ids[name], column)
    return tab.sheet


def with_changed(**times: tuple[str, str]) -> list[tuple[str, str, str]]:
    names = {"welcome": WELCOME, "plant": PLANT, "lunch": LUNCH, "transfer": TRANSFER}
    changed = {names[key]: value for key, value in times.items()}
    found = [(name, *changed.get(name, (begin, end))) for name, begin, end in START]
    return sorted(found, key=lambda each: (each[1], each[0]))


def test_the_keys_come_in_at_the_first_row_that_can_be_edited(tab: ProgrammeTab) -> None:
    tab.sheet.setCurrentIndex(QModelIndex())
    tab.sheet.clearFocus()
    tab.sheet.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Down)
    assert tab.sheet.currentIndex().row() == 2
    tab.sheet.set_rows([])
    assert tab.sheet.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_sessions_stand_by_day_and_what_clashes_says_so(tab: ProgrammeTab) -> None:
    assert texts(tab.sheet) == [
        "Mer. 14 oct.",
        f"09:00 | 10:00 | {WELCOME}, Accueil : Claire Moreau",
        f"10:30 | 12:30 | {PLANT}",
        f"12:30 | 14:00 | {LUNCH}",
        "Ajouter une étape : « 10h visite de l’usine »",
        "Jeu. 15 oct.",
        f"09:30 | 11:30 | {TABLE}, Accueil : Université de technologie de Compiègne",
        f"11:15 | 12:00 | {TRANSFER}",
        "Ajouter une étape : « 10h visite de l’usine »",
        "Ven. 16 oct.",
        "Ajouter une étape : « 10h visite de l’usine »",
    ]
    late = tab.sheet.rows.rows[7]
    assert late.ground == "red_soft"
    assert plain(late.cells[4].detail) == f"Conflit avec « {TABLE} »"


def test_a_remedy_is_one_step_that_ends_the_conflict(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    button = child(tab.conflicts, QPushButton, "remedy")
    assert plain(button.text()) == f"Décaler « {TRANSFER} » de 15 min"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.conflicts.isHidden)
    assert office.sessions() == with_changed(transfer=("15 11:30", "15 12:15"))
    office.desk.change(lambda dossier: dossier.undo(), owner=tab)
    qtbot.waitUntil(lambda: not tab.conflicts.isHidden())
    assert office.sessions() == START


def test_the_menu_holds_further_remedies(tab: ProgrammeTab, office: Office, qtbot: QtBot) -> None:
    action = child(tab.conflicts, QAction, "remedy-2")
    assert plain(action.text()) == f"Avancer « {TABLE} » de 15 min"
    action.trigger()
    qtbot.waitUntil(tab.conflicts.isHidden)
    assert office.sessions()[3:] == [(TABLE, "15 09:15", "15 11:15"), START[4]]


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("9h30", ("14 09:30", "14 10:30")),
        ("8:15", ("14 08:15", "14 09:15")),
        ("16/10 14h", ("16 14:00", "16 15:00")),
    ],
)
def test_a_beginning_is_typed_and_keeps_the_length(
    tab: ProgrammeTab, office: Office, qtbot: QtBot, typed: str, times: tuple[str, str]
) -> None:
    sheet = sheet_of(tab, office, WELCOME, 0)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    QTest.keyClicks(line, typed)
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert office.sessions() == with_changed(welcome=times)


def test_an_end_before_the_beginning_stays_in_its_field_with_the_reason(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    sheet = sheet_of(tab, office, PLANT, 1)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    line = line_of(tab.editing)
    QTest.keyClicks(line, "9h")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.editing.reason() != "")
    assert tab.editing.editor is not None
    assert tab.editing.editor.text() == "9h"
    assert office.sessions() == START
    QTest.keyClick(line_of(tab.editing), Qt.Key.Key_Escape)
    assert tab.editing.isHidden()


def test_nonsense_is_never_stored_and_never_lost(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    sheet = sheet_of(tab, office, PLANT, 0)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    QTest.keyClicks(line_of(tab.editing), "plus tard")
    other = QLineEdit(tab)
    other.show()
    other.setFocus()
    assert tab.editing.isVisible()
    assert "plus tard" in tab.editing.reason()
    assert office.sessions() == START


def test_a_long_reason_is_seen_whole(tab: ProgrammeTab, office: Office, qtbot: QtBot) -> None:
    tab.resize(720, 520)
    sheet = sheet_of(tab, office, PLANT, 1)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    for typed in ("x", " Rencontre de Helga Brandt de Green Chemistry Centre a la fin"):
        QTest.keyClicks(line_of(tab.editing), typed)
        QTest.keyClick(line_of(tab.editing), Qt.Key.Key_Return)
        said = child(tab.editing, QLabel, "problem-text")
        assert said.height() >= said.heightForWidth(said.width()) > 0
        assert tab.editing.rect().contains(said.mapTo(tab.editing, said.rect().bottomRight()))


def test_tab_keeps_a_cell_and_goes_to_the_next(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    sheet = sheet_of(tab, office, LUNCH, 2)
    QTest.keyClicks(sheet, "B")
    line = line_of(tab.editing)
    QTest.keyClicks(line, "uffet")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert sheet.current_column() == "place"
    line = line_of(tab.editing)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "Laon")
    QTest.keyClick(line, Qt.Key.Key_Return)

    def stored() -> tuple[str, str | None]:
        session: Session = office.record(Session, LUNCH)
        return session.name, session.place

    qtbot.waitUntil(lambda: stored() == ("Buffet", "Laon"))


def test_a_double_click_edits_a_place(tab: ProgrammeTab, office: Office, qtbot: QtBot) -> None:
    click(tab.sheet, office.ids[PLANT], "place", twice=True)
    line = line_of(tab.editing)
    assert line.text() == "Pomacle"
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "Bazancourt")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert office.record(Session, PLANT).place == "Bazancourt"


def test_typing_a_line_adds_a_session_with_its_time(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    tab.sheet.setFocus()
    tab.sheet.choose("add:2026-10-16")
    for text in ("10h visite ARD", "14:00-15:30 Table ronde", "Cocktail"):
        QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
        line = line_of(tab.editing)
        QTest.keyClicks(line, text)
        with qtbot.waitSignal(tab.editing.kept):
            QTest.keyClick(line, Qt.Key.Key_Return)
    assert office.sessions()[-3:] == [
        ("visite ARD", "16 10:00", "16 11:00"),
        ("Table ronde", "16 14:00", "16 15:30"),
        ("Cocktail", "16 15:30", "16 16:30"),
    ]
    assert tab.sheet.current_key() == "add:2026-10-16"


@pytest.mark.parametrize(
    ("key", "modifiers", "times"),
    [
        (Qt.Key.Key_Right, CONTROL, ("14 12:45", "14 14:15")),
        (Qt.Key.Key_Left, CONTROL, ("14 12:15", "14 13:45")),
        (Qt.Key.Key_Right, ALT | SHIFT, ("14 12:30", "14 14:15")),
        (Qt.Key.Key_Left, ALT | SHIFT, ("14 12:30", "14 13:45")),
    ],
)
def test_keys_move_and_resize_by_a_quarter_of_an_hour(
    tab: ProgrammeTab,
    office: Office,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    times: tuple[str, str],
) -> None:
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(sheet_of(tab, office, LUNCH), key, modifiers)
    assert office.sessions() == with_changed(lunch=times)


def test_quick_presses_add_up(tab: ProgrammeTab, office: Office, qtbot: QtBot) -> None:
    sheet = sheet_of(tab, office, LUNCH)
    for _press in range(4):
        QTest.keyClick(sheet, Qt.Key.Key_Right, CONTROL)
    goal = with_changed(lunch=("14 13:30", "14 15:00"))
    qtbot.waitUntil(lambda: office.sessions() == goal)


def test_alt_up_reorders_and_goes_over_the_edge_of_a_day(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(sheet_of(tab, office, PLANT), Qt.Key.Key_Up, ALT)
    names = [name for name, _begin, _end in office.sessions()]
    assert names == [PLANT, WELCOME, LUNCH, TABLE, TRANSFER]
    qtbot.waitUntil(lambda: tab.sheet.rows.row_of(office.ids[PLANT]) == 1)
    with qtbot.waitSignal(office.desk.saved):
        QTest.keyClick(sheet_of(tab, office, LUNCH), Qt.Key.Key_Down, ALT)
    assert office.record(Session, LUNCH).starts_at == datetime(2026, 10, 15, 9, 30)
    assert tab.sheet.current_key() == office.ids[LUNCH]


def test_a_session_dragged_to_another_day_takes_its_time_there(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(office.desk.saved):
        drag(tab.sheet, office.ids[TRANSFER], "add:2026-10-16")
    assert office.sessions() == with_changed(transfer=("16 11:15", "16 12:00"))
    qtbot.waitUntil(tab.conflicts.isHidden)


def test_a_session_dragged_within_its_day_retimes_what_it_passes(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(office.desk.saved):
        drag(tab.sheet, office.ids[LUNCH], office.ids[WELCOME])
    names = [name for name, _begin, _end in office.sessions()]
    assert names[:3] == [LUNCH, WELCOME, PLANT]
    assert office.sessions()[0] == (LUNCH, "14 09:00", "14 10:30")


def test_delete_takes_a_session_away_and_undo_brings_it_back(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(office.desk.message) as told:
        QTest.keyClick(sheet_of(tab, office, LUNCH), Qt.Key.Key_Delete)
    assert told.args == ["Supprimé.", "undo"]
    assert office.sessions() == [each for each in START if each[0] != LUNCH]
    office.desk.change(lambda dossier: dossier.undo(), owner=tab)
    qtbot.waitUntil(lambda: tab.sheet.rows.row_of(office.ids[LUNCH]) > 0)


def test_the_details_follow_the_selection_and_name_who_attends(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    assert tab.details.session_id == ""
    sheet_of(tab, office, PLANT)
    assert tab.details.session_id == office.ids[PLANT]
    chip = child(tab.details, Chip, f"attends-{office.ids['Sato']}")
    with qtbot.waitSignal(office.desk.saved):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    with office.read() as dossier:
        named = dossier.all(Query(Attendance))
    assert [(each.session, each.contact) for each in named] == [
        (office.ids[PLANT], office.ids["Sato"])
    ]
    qtbot.waitUntil(lambda: tab.sheet.rows.rows[2].cells[4].text == "Sato Yuki")


def test_a_room_is_edited_in_the_details(tab: ProgrammeTab, office: Office, qtbot: QtBot) -> None:
    sheet_of(tab, office, PLANT)
    cell = next(each for each in tab.details.form.cells if each.field is Session.room)
    cell.edit()
    line = line_of(cell)
    QTest.keyClicks(line, "Salle 2")
    with qtbot.waitSignal(tab.details.form.stored):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert office.record(Session, PLANT).room == "Salle 2"


def test_a_value_changed_in_another_window_is_not_overwritten_silently(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    sheet = sheet_of(tab, office, LUNCH, 3)
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    line = line_of(tab.editing)
    tab.blockSignals(True)
    office.desk.touched.disconnect(tab.refresh)
    with office.read() as dossier, dossier.change("Elsewhere") as change:
        stored = dossier.get(Session, office.ids[LUNCH])
        assert stored is not None
        change.update(stored, {Session.place: "Épernay"})
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "Laon")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "autre fenêtre" in tab.editing.reason())
    assert office.record(Session, LUNCH).place == "Épernay"
    assert tab.editing.editor is not None
    assert tab.editing.editor.text() == "Laon"
    qtbot.waitUntil(lambda: "Épernay" in texts_of_place(tab, office))
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line_of(tab.editing), Qt.Key.Key_Return)
    assert office.record(Session, LUNCH).place == "Laon"


def texts_of_place(tab: ProgrammeTab, office: Office) -> str:
    row = tab.sheet.rows.rows[tab.sheet.rows.row_of(office.ids[LUNCH])]
    return row.cells[3].text


def test_an_event_without_dates_collects_sessions_without_a_time(
    tab: ProgrammeTab, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier, dossier.change("New") as change:
        visit = change.add(Delegation(name="Mission"))
    tab.show_record(visit)
    qtbot.waitUntil(lambda: tab.sheet.rows.row_of("add:undated") == 1)
    tab.sheet.setFocus()
    tab.sheet.choose("add:undated")
    QTest.keyClicks(tab.sheet, "V")
    line = line_of(tab.editing)
    QTest.keyClicks(line, "isite du site")
    with qtbot.waitSignal(tab.editing.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 3)
    with office.read() as dossier:
        own = dossier.all(Query(Session).where(Session.event.equals(visit.id)))
    assert [(each.name, each.starts_at, each.type.label) for each in own] == [
        ("Visite du site", None, "site visit")
    ]
