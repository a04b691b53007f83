"""A line typed on a day: what it becomes is shown, can be chosen, and is one step."""

from datetime import date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from iar_desktop.domain import Delegation, Session
from iar_desktop.schema.clock import today
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar.typed_line import TypedLine
from iar_desktop.ui.widgets.chip import Chip
from tests.ui.calendar.hand import Hand
from tests.ui.window.keys import type_text


def typed(hand: Hand) -> TypedLine:
    hand.qtbot.waitUntil(lambda: bool(hand.page.findChildren(TypedLine)))
    line = hand.page.findChildren(TypedLine)[-1]
    assert isinstance(line, TypedLine)
    return line


def chips(line: TypedLine) -> list[tuple[str, bool]]:
    found = line.offers.findChildren(Chip)
    return [(each.accessibleName(), each.isChecked()) for each in found if each.isVisible()]


def test_three_days_drawn_in_the_week_become_a_visit(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 11, 2), "week")
    lane = hand.week.lane
    start = QPointF(hand.at(datetime(2026, 11, 2)).x(), lane.height() - 6.0)
    hand.drag(lane, start, start + hand.step() * 2)
    type_text(hand.qtbot, hand.window, "Délégation coréenne KITECH")
    line = typed(hand)
    hand.qtbot.waitUntil(lambda: ("Délégation", True) in chips(line))
    assert chips(line) == [
        ("Réunion", False),
        ("Délégation", True),
        ("Congrès", False),
        ("Événement organisé", False),
        ("Tâche", False),
    ]
    lowest = max(each.geometry().bottom() for each in line.offers.findChildren(Chip))
    hand.qtbot.waitUntil(lambda: line.offers.height() > lowest)
    hand.key(Qt.Key.Key_Return)
    hand.until("Délégation coréenne KITECH", datetime(2026, 11, 2))
    made = reading.first(Query(Delegation).where(Delegation.name.contains("KITECH")))
    assert made
    assert (made.starts_on, made.ends_on) == (date(2026, 11, 2), date(2026, 11, 4))


def test_what_is_drawn_on_a_visit_becomes_its_session_by_a_click(
    hand: Hand, reading: Dossier
) -> None:
    hand.go(date(2026, 10, 15), "week")
    hours = hand.week.hours
    hand.drag(hours, hand.at(datetime(2026, 10, 15, 9)), hand.at(datetime(2026, 10, 15, 10, 30)))
    hand.write("Point avec le maire")
    line = typed(hand)
    hand.qtbot.waitUntil(lambda: ("Réunion", True) in chips(line))
    hand.click("offer-session")
    hand.qtbot.waitUntil(lambda: "Étape" in line.said.text())
    hand.click("typed-create")
    hand.until("Point avec le maire", datetime(2026, 10, 15, 9))
    made = reading.first(Query(Session).where(Session.name.equals("Point avec le maire")))
    assert made
    assert (made.starts_at, made.ends_at) == (
        datetime(2026, 10, 15, 9),
        datetime(2026, 10, 15, 10, 30),
    )


def test_up_and_down_choose_what_it_becomes(hand: Hand) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.page.type_line("Déjeuner")
    line = typed(hand)
    hand.qtbot.waitUntil(lambda: len(chips(line)) > 1)
    names = [name for name, _on in chips(line)]
    at = [on for _name, on in chips(line)].index(True)
    field = line.findChild(QWidget, "typed-field")
    assert isinstance(field, QLineEdit)
    hand.key(Qt.Key.Key_Down)
    following = names[(at + 1) % len(names)]
    hand.qtbot.waitUntil(lambda: (following, True) in chips(line))
    hand.key(Qt.Key.Key_Up)
    hand.qtbot.waitUntil(lambda: (names[at], True) in chips(line))
    assert field.hasFocus()


def test_a_title_that_begins_with_t_stays_on_its_day(hand: Hand) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.write("table")
    line = typed(hand)
    field = line.findChild(QWidget, "typed-field")
    assert isinstance(field, QLineEdit)
    assert field.text() == "table"
    assert hand.model.day == date(2026, 10, 15)


def test_t_alone_goes_to_today(hand: Hand) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.write("t")
    assert hand.model.day == today()
    assert not hand.page.findChildren(TypedLine)


def test_a_megabyte_pasted_is_not_cut(hand: Hand) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.page.type_line("Point")
    line = typed(hand)
    whole = "Point " + "a" * 1_000_000
    line.field.setText(whole)
    assert line.field.text() == whole
    hand.qtbot.waitUntil(lambda: line.said.text().startswith("Écrivez de quoi il s’agit"))
    assert not line.button.isEnabled()
