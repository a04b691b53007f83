"""New entries: typed on a day, drawn, by double click; a day typed to go to."""

from datetime import date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from iar_desktop.domain import Meeting, Session
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar.typed_line import TypedLine
from tests.ui.calendar.hand import CTRL, LEFT, NONE, Hand


def line(hand: Hand) -> TypedLine:
    found = hand.page.findChild(TypedLine)
    assert isinstance(found, TypedLine)
    return found


def test_what_is_typed_on_a_day_is_understood_and_made(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 20))
    hand.write("11h point avec Aiko Tanaka")
    field = line(hand).field
    assert field.text() == "11h point avec Aiko Tanaka"
    hand.qtbot.waitUntil(lambda: "Aiko Tanaka" in line(hand).said.text())
    assert "mar. 20 oct. 11:00–12:00" in line(hand).said.text()
    hand.key(Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.page.findChild(TypedLine) is None)
    made = reading.first(Query(Meeting).where(Meeting.starts_on.equals(date(2026, 10, 20))))
    assert made
    assert made.starts_at == datetime(2026, 10, 20, 11)
    hand.qtbot.waitUntil(lambda: hand.model.selected == (made.id, None))
    assert hand.page.view.hasFocus()


def test_a_visit_day_typed_on_becomes_a_session(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.model.go_to(date(2026, 10, 15), 10 * 60)
    hand.key(Qt.Key.Key_Return)
    hand.write("Table ronde")
    hand.qtbot.waitUntil(lambda: "10:00–11:00" in line(hand).said.text())
    hand.key(Qt.Key.Key_Return)
    hand.until("Table ronde", datetime(2026, 10, 15, 10))
    made = reading.first(Query(Session).where(Session.name.equals("Table ronde")))
    assert made
    assert made.ends_at == datetime(2026, 10, 15, 11)


def test_a_time_drawn_among_the_hours_is_the_new_entrys(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas = hand.week.hours
    start, end = hand.at(datetime(2026, 10, 13, 14, 5)), hand.at(datetime(2026, 10, 13, 15, 25))
    hand.drag(canvas, start, end)
    assert "mar. 13 oct. 14:00–15:30" in [each.text() for each in line(hand).findChildren(QLabel)]
    hand.write("Point avec la presse")
    hand.key(Qt.Key.Key_Return)
    hand.until("Point avec la presse", datetime(2026, 10, 13, 14))
    made = reading.first(Query(Meeting).where(Meeting.name.equals("Point avec la presse")))
    assert made
    assert made.ends_at == datetime(2026, 10, 13, 15, 30)


def test_days_drawn_across_a_month_are_the_new_entrys(hand: Hand) -> None:
    canvas = hand.page.view.canvases[0]
    cell = hand.page.view.canvas.cell(date(2026, 10, 27))  # type: ignore[attr-defined] # a month
    start = QPointF(cell.rect.x + 60, cell.rect.y + canvas.top + 70)  # type: ignore[attr-defined] # (the same)
    hand.drag(canvas, start, start + hand.step() * 2)
    assert "mar. 27 – jeu. 29 oct." in [each.text() for each in line(hand).findChildren(QLabel)]
    hand.key(Qt.Key.Key_Escape)
    hand.qtbot.waitUntil(lambda: hand.page.findChild(TypedLine) is None)
    assert hand.page.view.hasFocus()


def test_a_double_click_on_the_empty_ground_begins_an_entry(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "week")
    at = hand.at(datetime(2026, 10, 12, 16, 10)).toPoint()
    QTest.mouseDClick(hand.week.hours, LEFT, NONE, at)
    assert "lun. 12 oct. 16:00–17:00" in [each.text() for each in line(hand).findChildren(QLabel)]


def test_ctrl_n_begins_an_entry_on_the_chosen_day(hand: Hand) -> None:
    hand.go(date(2026, 10, 21))
    hand.key(Qt.Key.Key_N, CTRL)
    assert "mer. 21 oct." in [each.text() for each in line(hand).findChildren(QLabel)]


def test_a_day_is_typed_to_go_to(hand: Hand) -> None:
    hand.key(Qt.Key.Key_G)
    field = hand.page.findChild(QLineEdit, "go-field")
    assert isinstance(field, QLineEdit)
    hand.write("3 mai 2027")
    said = hand.page.findChild(QLabel, "go-said")
    assert isinstance(said, QLabel)
    assert said.text() == "lundi 3 mai 2027"
    hand.key(Qt.Key.Key_Return)
    assert hand.model.day == date(2027, 5, 3)
    hand.settle()
    assert hand.window.header.title.text() == "Mai 2027"


def test_what_is_no_day_is_refused_in_its_place(hand: Hand) -> None:
    hand.key(Qt.Key.Key_G)
    hand.write("31 fevrier")
    hand.key(Qt.Key.Key_Return)
    field = hand.page.findChild(QLineEdit, "go-field")
    assert isinstance(field, QLineEdit)
    assert field.text() == "31 fevrier"
    assert hand.model.day == date(2026, 10, 14)
