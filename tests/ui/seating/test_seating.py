"""Seats are changed by pointer and keys, kept at once, and undone in one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.seating import Seated
from iar_desktop.operations.records import edit
from iar_desktop.operations.seats import keep_seats, seats_of
from iar_desktop.storage import journal
from iar_desktop.ui.pages.programme_tab import ProgrammeTab
from iar_desktop.ui.seating import open_seating
from iar_desktop.ui.seating.chair import Chair
from iar_desktop.ui.seating.dialog import SeatingDialog
from iar_desktop.ui.seating.waiting import WaitingPerson
from tests.ui.pages.visit_dossier import Office, child

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
USUAL = {(1, 1): "Tanaka", (1, 2): "Mori", (1, 3): "Sato"}


@pytest.fixture
def dialog(qtbot: QtBot, office: Office) -> SeatingDialog:
    """The plan of the lunch: the head at the top, the next at his right, as protocol has it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    made = open_seating(office.desk, office.ids["Déjeuner"], window, "round-8", "precedence")
    made.window_kept = window  # type: ignore[attr-defined] # Qt deletes what Python forgets
    qtbot.waitUntil(lambda: len(made.hall.chairs) == 3)
    return made


def sitting(dialog: SeatingDialog, office: Office) -> dict[tuple[int, int], str]:
    """Return the family names by place, as the chairs show them."""
    names = {contact: name for name, contact in office.ids.items()}
    return {
        place: names[chair.person.id] for place, chair in dialog.hall.chairs.items() if chair.person
    }


def kept(office: Office) -> dict[tuple[int, int], str]:
    """Return the family names by place, as they are stored."""
    names = {contact: name for name, contact in office.ids.items()}
    with office.read() as dossier:
        found = seats_of(dossier, office.ids["Déjeuner"])
    return {(each.table, each.place): names[each.id] for each in found}


def steps(office: Office) -> int:
    with office.read() as dossier:
        return journal.last_position(dossier.connection)


def chair(dialog: SeatingDialog, place: tuple[int, int]) -> Chair:
    return child(dialog, Chair, f"seat-{place[0]}-{place[1]}")


def drag(source: QWidget, start: QPoint, goal: QWidget, end: QPoint) -> None:
    """Carry from a point of ``source`` to a point of ``goal`` with the left button."""
    QTest.mousePress(source, LEFT, NONE, start)
    for part in (0.2, 0.6, 1.0):
        way = source.mapFromGlobal(goal.mapToGlobal(end)) - start
        QTest.mouseMove(source, start + way * part)
    QTest.mouseRelease(source, LEFT, NONE, source.mapFromGlobal(goal.mapToGlobal(end)))


def centre(dialog: SeatingDialog, place: tuple[int, int]) -> QPoint:
    """Return the middle of a chair in the hall."""
    table = next(each for each in dialog.hall._drawn if each.table.number == place[0])
    return table.chair(place[1]).center().toPoint()


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_the_usual_order_is_shown_and_nothing_is_kept_yet(
    dialog: SeatingDialog, office: Office
) -> None:
    assert sitting(dialog, office) == USUAL
    assert kept(office) == {}
    assert chair(dialog, (1, 3)).accessibleName().replace("\u00a0", " ") == (
        "Table 1, place 3 : SATO Yuki"
    )
    assert not child(dialog, QWidget, "seating-usual").isEnabled()


def test_dropping_somebody_on_another_swaps_both_and_one_undo_brings_them_back(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    before = steps(office)
    drag(dialog.hall, centre(dialog, (1, 1)), dialog.hall, centre(dialog, (1, 3)))
    swapped = {(1, 1): "Sato", (1, 2): "Mori", (1, 3): "Tanaka"}
    assert sitting(dialog, office) == swapped
    qtbot.waitUntil(lambda: kept(office) == swapped)
    assert steps(office) == before + 1
    undo = child(dialog, QWidget, "seating-undo")
    qtbot.waitUntil(undo.isEnabled)
    QTest.mouseClick(undo, LEFT)
    qtbot.waitUntil(lambda: sitting(dialog, office) == USUAL)
    assert kept(office) == {}
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_keys_take_somebody_up_and_put_down_elsewhere(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    chair(dialog, (1, 3)).setFocus()
    press(Qt.Key.Key_M)
    assert dialog.taken == office.ids["Sato"]
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chair(dialog, (1, 2))
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is chair(dialog, (1, 1))
    press(Qt.Key.Key_Return)
    swapped = {(1, 1): "Sato", (1, 2): "Mori", (1, 3): "Tanaka"}
    qtbot.waitUntil(lambda: kept(office) == swapped)
    assert dialog.taken == ""
    focused = QApplication.focusWidget()
    assert isinstance(focused, Chair)
    assert focused.place == (1, 1)
    press(Qt.Key.Key_M)
    press(Qt.Key.Key_Escape)
    assert dialog.taken == ""
    assert dialog.isVisible()
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_freed_chair_stays_and_is_given_to_who_waits(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    chair(dialog, (1, 2)).setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(office) == {(1, 1): "Tanaka", (1, 3): "Sato"})
    row = child(dialog, WaitingPerson, f"waiting-{office.ids['Mori']}")
    assert "Kenji MORI" in row.accessibleName()
    drag(row, row.rect().center(), dialog.hall, centre(dialog, (1, 2)))
    qtbot.waitUntil(lambda: kept(office) == USUAL)
    assert dialog.waiting.people == []
    drag(dialog.hall, centre(dialog, (1, 3)), dialog.waiting, QPoint(40, 300))
    qtbot.waitUntil(lambda: kept(office) == {(1, 1): "Tanaka", (1, 2): "Mori"})
    assert [each.person.id for each in dialog.waiting.people] == [office.ids["Sato"]]


def test_a_table_is_added_and_people_go_there_or_to_one_more_chair(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    QTest.mouseClick(child(dialog, QWidget, "seating-table"), LEFT)
    assert {place for place in dialog.hall.chairs if place[0] == 2} == {
        (2, 1),
        (2, 2),
        (2, 3),
        (2, 4),
    }
    assert "libre" in chair(dialog, (2, 1)).accessibleName()
    drag(dialog.hall, centre(dialog, (1, 3)), dialog.hall, centre(dialog, (2, 1)))
    qtbot.waitUntil(lambda: kept(office).get((2, 1)) == "Sato")
    middle = dialog.hall._drawn[0].box(dialog.hall._drawn[0].plan.title).center().toPoint()
    drag(dialog.hall, centre(dialog, (2, 1)), dialog.hall, middle)
    # The chair that she left at the first table is the last one nobody sits on: it is gone.
    qtbot.waitUntil(lambda: kept(office) == USUAL)


def test_other_tables_seat_anew_and_the_usual_order_forgets(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    shapes = child(dialog, QComboBox, "seating-shape")
    shapes.setCurrentIndex(shapes.findData("long"))
    shapes.activated.emit(shapes.currentIndex())
    long = {(1, 1): "Tanaka", (1, 2): "Mori", (1, 3): "Sato"}
    qtbot.waitUntil(lambda: kept(office) == long)
    assert dialog.shape == "long"
    usual = child(dialog, QWidget, "seating-usual")
    qtbot.waitUntil(usual.isEnabled)
    QTest.mouseClick(usual, LEFT)
    qtbot.waitUntil(lambda: kept(office) == {})


def test_seats_changed_elsewhere_are_shown(
    dialog: SeatingDialog, office: Office, qtbot: QtBot
) -> None:
    with office.read() as dossier:
        session = dossier.get(Session, office.ids["Déjeuner"])
        assert session is not None
        keep_seats(dossier, session, [Seated(office.ids["Mori"], 1, 1)])
    qtbot.waitUntil(lambda: sitting(dialog, office) == {(1, 1): "Mori"}, timeout=8000)
    waiting = [each.person.id for each in dialog.waiting.people]
    assert waiting == [office.ids["Tanaka"], office.ids["Sato"]]


def test_the_programme_offers_the_plan_of_a_meal_alone(qtbot: QtBot, office: Office) -> None:
    with office.read() as dossier:
        lunch = dossier.get(Session, office.ids["Déjeuner"])
        assert lunch is not None
        edit(dossier, lunch, Session.type, SessionKind.MEAL)
    tab = ProgrammeTab(office.desk)
    qtbot.addWidget(tab)
    tab.resize(1320, 880)
    tab.show()
    tab.show_record(office.record(Delegation, office.visit))
    qtbot.waitUntil(lambda: tab.sheet.rows.rowCount() == 11)
    tab._show_menu(office.ids["Transfert Compiègne → Paris"], QPoint(0, 0))
    tab._show_menu(office.ids["Déjeuner"], QPoint(0, 0))
    menus = tab.findChildren(QWidget, "session-menu")
    offered = [[each.text() for each in menu.actions() if each.text()] for menu in menus]
    assert offered[0] == [each for each in offered[1] if each != "Plan de table…"]
    action: QAction = next(each for each in menus[1].actions() if each.text() == "Plan de table…")
    action.trigger()
    found = child(tab, SeatingDialog, "seating")
    button = child(tab, QWidget, "session-seats")
    tab.sheet.choose(office.ids["Transfert Compiègne → Paris"])
    assert button.isHidden()
    tab.sheet.choose(office.ids["Déjeuner"])
    assert not button.isHidden()
    qtbot.waitUntil(lambda: len(found.hall.chairs) == 3)
    for menu in menus:
        menu.close()
