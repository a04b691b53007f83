"""Moving, stretching, copying and taking back, by mouse and by keys."""

from datetime import date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from iar_desktop.domain import Deadline, Delegation, Meeting, Session
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.ui.calendar.hand import ALT, CTRL, SHIFT, Hand

VISIT = "Délégation japonaise"


def visit(reading: Dossier) -> Delegation:
    found = reading.first(Query(Delegation))
    assert found
    return found


def session(reading: Dossier, name: str) -> Session:
    found = reading.first(Query(Session).where(Session.name.equals(name)))
    assert found
    return found


def test_a_visit_is_dragged_with_its_sessions_after_saying_so(hand: Hand, reading: Dossier) -> None:
    canvas, item = hand.item(VISIT)
    start = QPointF(item.rect.x + 40, item.rect.y + 8)
    hand.press(canvas, start)
    hand.move(canvas, start + hand.step() * 0.5)
    hand.move(canvas, start + hand.step())
    hand.qtbot.waitUntil(lambda: bool(canvas.gesture.remark))
    ghost = canvas.gesture.ghost
    assert ghost
    assert ghost.lines == (
        "jeu. 15 – sam. 17 oct.",
        "Déplace aussi 3\u00a0étapes et 1\u00a0échéance.",
    )
    hand.release(canvas, start + hand.step())
    hand.until(VISIT, datetime(2026, 10, 15))
    hand.qtbot.waitUntil(lambda: visit(reading).starts_on == date(2026, 10, 15))
    assert visit(reading).ends_on == date(2026, 10, 17)
    assert session(reading, "Accueil").starts_at == datetime(2026, 10, 15, 9)
    deadline = reading.first(Query(Deadline))
    assert deadline
    assert deadline.due_on == date(2026, 10, 9)
    hand.qtbot.waitUntil(lambda: hand.window.action("undo").isEnabled())
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.qtbot.waitUntil(lambda: visit(reading).starts_on == date(2026, 10, 14))
    assert session(reading, "Accueil").starts_at == datetime(2026, 10, 14, 9)


def test_esc_gives_a_drag_up(hand: Hand, reading: Dossier) -> None:
    canvas, item = hand.item(VISIT)
    start = QPointF(item.rect.x + 40, item.rect.y + 8)
    hand.press(canvas, start)
    hand.move(canvas, start + hand.step())
    assert canvas.gesture.ghost
    hand.key(Qt.Key.Key_Escape)
    assert [each.gesture.ghost for each in hand.page.view.canvases] == [None]
    hand.release(canvas, start + hand.step())
    assert visit(reading).starts_on == date(2026, 10, 14)


def test_the_edge_of_a_bar_makes_it_longer(hand: Hand, reading: Dossier) -> None:
    canvas, item = hand.item(VISIT)
    edge = QPointF(item.rect.right - 2, item.rect.y + 8)
    hand.drag(canvas, edge, edge + hand.step())
    hand.qtbot.waitUntil(lambda: visit(reading).ends_on == date(2026, 10, 17))
    assert visit(reading).starts_on == date(2026, 10, 14)


def test_ctrl_copies_a_visit_with_its_sessions(hand: Hand, reading: Dossier) -> None:
    canvas, item = hand.item(VISIT)
    start = QPointF(item.rect.x + 40, item.rect.y + 8)
    week_later = QPointF(0, canvas.height() / 5)
    hand.drag(canvas, start, start + week_later, CTRL)
    hand.qtbot.waitUntil(lambda: reading.count(Query(Delegation)) == 2)
    days = {each.starts_on for each in reading.all(Query(Delegation))}
    assert days == {date(2026, 10, 14), date(2026, 10, 21)}
    assert reading.count(Query(Session)) == 6


def test_a_session_is_moved_to_another_hour_and_day_in_the_week(
    hand: Hand, reading: Dossier
) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Accueil")
    start = hand.middle(item)
    hand.drag(canvas, start, start + hand.step() + hand.hours(5.3))
    hand.qtbot.waitUntil(
        lambda: session(reading, "Accueil").starts_at == datetime(2026, 10, 15, 14, 15)
    )
    assert session(reading, "Accueil").ends_at == datetime(2026, 10, 15, 15, 15)


def test_the_lower_edge_of_a_block_makes_it_longer(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "day")
    canvas, item = hand.item("Déjeuner")
    edge = QPointF(item.rect.x + 30, item.rect.bottom - 2)
    hand.drag(canvas, edge, edge + hand.hours(0.5))
    hand.qtbot.waitUntil(
        lambda: session(reading, "Déjeuner").ends_at == datetime(2026, 10, 14, 14, 30)
    )
    assert session(reading, "Déjeuner").starts_at == datetime(2026, 10, 14, 12, 30)


def test_shift_takes_the_sessions_after_it_along(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Visite de Pomacle")
    start = hand.middle(item)
    hand.drag(canvas, start, start + hand.hours(0.5), SHIFT)
    hand.qtbot.waitUntil(
        lambda: session(reading, "Déjeuner").starts_at == datetime(2026, 10, 14, 13)
    )
    assert session(reading, "Visite de Pomacle").starts_at == datetime(2026, 10, 14, 11)
    assert session(reading, "Accueil").starts_at == datetime(2026, 10, 14, 9)


def test_alt_changes_places_of_two_sessions(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Accueil")
    _canvas, other = hand.item("Visite de Pomacle")
    hand.press(canvas, hand.middle(item))
    hand.move(canvas, hand.middle(other), ALT)
    ghost = canvas.gesture.ghost
    assert ghost
    assert ghost.lines == ("Échanger avec «\u00a0Visite de Pomacle\u00a0»",)
    hand.release(canvas, hand.middle(other), ALT)
    hand.qtbot.waitUntil(
        lambda: session(reading, "Visite de Pomacle").starts_at == datetime(2026, 10, 14, 9)
    )
    moved = session(reading, "Accueil").starts_at
    assert moved
    assert moved > datetime(2026, 10, 14, 9)


def test_alt_and_arrows_move_by_a_quarter_hour_and_a_day(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Accueil")
    hand.press(canvas, hand.middle(item))
    hand.release(canvas, hand.middle(item))
    for _each in range(4):
        hand.key(Qt.Key.Key_Down, ALT)
    hand.key(Qt.Key.Key_Right, ALT)
    hand.key(Qt.Key.Key_Down, ALT | SHIFT)
    hand.qtbot.waitUntil(
        lambda: session(reading, "Accueil").ends_at == datetime(2026, 10, 15, 11, 15)
    )
    assert session(reading, "Accueil").starts_at == datetime(2026, 10, 15, 10)
    assert hand.model.selected_entry
    assert hand.model.selected_entry.title == "Accueil"


def test_one_of_a_recurring_meeting_is_moved_alone(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Point hebdomadaire")
    hand.drag(canvas, hand.middle(item), hand.middle(item) + hand.step())
    menu = hand.page.acts._menu
    assert isinstance(menu, QMenu)
    labels = [action.text() for action in menu.actions()]
    assert labels == ["Seulement cette réunion", "Celle-ci et les suivantes", "Toutes"]
    action = menu.findChild(QAction, "one")
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()
    hand.qtbot.waitUntil(lambda: reading.count(Query(Meeting)) == 2)
    apart = reading.first(Query(Meeting).where(Meeting.recurring.differs(None)))
    assert apart
    assert apart.starts_at == datetime(2026, 10, 13, 9)
    assert apart.instead_of == date(2026, 10, 12)


def test_delete_takes_away_and_undo_brings_back(hand: Hand, reading: Dossier) -> None:
    canvas, item = hand.item("Envoyer la plaquette")
    hand.press(canvas, hand.middle(item))
    hand.release(canvas, hand.middle(item))
    hand.key(Qt.Key.Key_Delete)
    hand.qtbot.waitUntil(lambda: not hand.entries("Envoyer la plaquette"))
    hand.qtbot.waitUntil(lambda: "plaquette" in hand.window.action("undo").text())
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.qtbot.waitUntil(lambda: bool(hand.entries("Envoyer la plaquette")))


def test_what_is_held_beyond_the_edge_turns_the_page(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Accueil")
    start = hand.middle(item)
    hand.press(canvas, start)
    hand.move(canvas, start + hand.step())
    hand.move(canvas, QPointF(canvas.width() + 20, start.y()))
    hand.qtbot.waitUntil(lambda: hand.model.day == date(2026, 10, 21), timeout=4000)
    hand.settle()
    tuesday = hand.at(datetime(2026, 10, 20, 9, 30))
    hand.move(canvas, tuesday)
    hand.release(canvas, tuesday)
    hand.qtbot.waitUntil(lambda: session(reading, "Accueil").starts_at == datetime(2026, 10, 20, 9))


def test_the_hours_scroll_below_what_is_held_at_their_edge(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Déjeuner")
    bar = hand.week.area.verticalScrollBar()
    before = bar.value()
    start = hand.middle(item)
    hand.press(canvas, start)
    low = QPointF(start.x(), canvas.visibleRegion().boundingRect().bottom() - 4)
    hand.move(canvas, low)
    hand.qtbot.waitUntil(lambda: bar.value() > before + 60)
    ghost = canvas.gesture.ghost
    assert ghost
    assert ghost.drop.start > datetime(2026, 10, 14, 13)
    canvas.gesture.cancel()
