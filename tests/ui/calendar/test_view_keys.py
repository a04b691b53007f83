"""The views by their keys wherever the keyboard is; copying by keys."""

from datetime import date, datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from iar_desktop.domain import Session
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.widgets.navigation_button import NavigationButton
from tests.ui.calendar.hand import CTRL, Hand

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
VIEWS = ["day", "week", "month", "year", "agenda"]


def views_by_keys(hand: Hand) -> list[str]:
    found = []
    for key in KEYS:
        hand.key(key, CTRL)
        found.append(hand.model.view)
    return found


def test_the_views_have_their_keys_in_the_view(hand: Hand) -> None:
    assert views_by_keys(hand) == VIEWS


def test_and_from_the_toolbar_and_the_navigation(hand: Hand) -> None:
    hand.click("calendar-after")
    assert views_by_keys(hand) == VIEWS
    button = hand.page.findChild(QWidget, "calendar-today")
    assert isinstance(button, QWidget)
    button.setFocus()
    assert views_by_keys(hand) == VIEWS
    entry = hand.window.sidebar.navigation.findChild(NavigationButton)
    assert isinstance(entry, NavigationButton)
    entry.setFocus()
    assert views_by_keys(hand) == VIEWS
    assert hand.window.page is hand.page


def test_elsewhere_the_keys_are_the_sections(hand: Hand) -> None:
    hand.window.show_section("task")
    hand.key(Qt.Key.Key_2, CTRL)
    hand.qtbot.waitUntil(lambda: hand.window.page is not hand.page)
    assert hand.model.view == "month"
    here = hand.window.trail.here
    assert here
    assert here.section == "delegation"


def test_an_entry_is_copied_by_keys_to_the_chosen_hour(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    _canvas, item = hand.item("Déjeuner")
    hand.page.view.select(item)
    hand.key(Qt.Key.Key_C, CTRL)
    assert hand.model.selected is None
    hand.model.go_to(date(2026, 10, 15), 13 * 60)
    hand.key(Qt.Key.Key_V, CTRL)
    made = hand.until("Déjeuner", datetime(2026, 10, 15, 13))
    hand.qtbot.waitUntil(lambda: hand.model.selected == made.key)
    found = reading.all(Query(Session).where(Session.name.equals("Déjeuner")))
    assert sorted((each.starts_at, each.ends_at) for each in found) == [
        (datetime(2026, 10, 14, 12, 30), datetime(2026, 10, 14, 14)),
        (datetime(2026, 10, 15, 13), datetime(2026, 10, 15, 14, 30)),
    ]


def test_a_click_on_an_entry_chooses_the_half_hour(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "week")
    canvas, item = hand.item("Visite de Pomacle")
    at = hand.middle(item) + hand.hours(0.2)
    hand.press(canvas, at)
    hand.release(canvas, at)
    assert hand.model.minute is not None
    assert hand.model.minute % 30 == 0


def test_a_click_in_the_navigation_gives_the_page_the_keyboard(hand: Hand) -> None:
    hand.window.show_section("home")
    navigation = hand.window.sidebar.navigation
    entry = next(
        each for each in navigation.findChildren(NavigationButton) if each.item.id == "calendar"
    )
    for widget in (navigation, entry):
        middle = QPointF(widget.rect().center())
        QApplication.sendEvent(widget, QEnterEvent(middle, middle, middle))
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(hand.page.view.hasFocus)
    hand.key(Qt.Key.Key_PageDown)
    assert hand.model.day == date(2026, 11, 14)


def test_sessions_change_places_from_the_menu(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    _canvas, item = hand.item("Visite de Pomacle")
    hand.page.view.select(item)
    hand.key(Qt.Key.Key_Menu)
    menu = hand.page._opened_menu
    swaps = [each for each in menu.actions() if each.objectName().startswith("swap-")]
    assert [each.text() for each in swaps] == [
        "Échanger avec «\xa0Accueil\xa0»",
        "Échanger avec «\xa0Déjeuner\xa0»",
    ]
    swaps[0].trigger()
    menu.close()
    hand.until("Visite de Pomacle", datetime(2026, 10, 14, 9))
    found = reading.first(Query(Session).where(Session.name.equals("Accueil")))
    assert found
    assert found.starts_at is not None
    assert found.starts_at.hour >= 10


def test_down_from_the_whole_day_goes_to_the_morning(hand: Hand) -> None:
    hand.go(date(2026, 10, 15), "week")
    hand.model.minute = None
    hand.key(Qt.Key.Key_Down)
    assert hand.model.minute == 9 * 60


def test_a_click_on_filters_leaves_the_keys_to_the_view(hand: Hand) -> None:
    for name in ("calendar-after", "filter-task", "calendar-view-week"):
        hand.click(name)
        assert hand.page.view.hasFocus(), name
    hand.settle()
    hand.key(Qt.Key.Key_PageDown)
    assert hand.model.day == date(2026, 11, 21)
