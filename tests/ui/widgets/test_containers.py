"""Card, FlowLayout, Tabs, Surface, Splitter, ProgressBar: what holds and measures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.theme.tokens import DARK, LIGHT
from iar_desktop.ui.widgets.calendar import Calendar
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.splitter import Splitter
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.tabs import Tabs
from tests.ui.widgets.seen import colours


def test_card_names_itself_and_counts(qtbot: QtBot) -> None:
    card = Card("À faire", count=1284)
    qtbot.addWidget(card)
    card.show()
    texts = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert (card.accessibleName(), texts) == ("À faire", ["À faire", "1\u202f284"])
    assert {LIGHT.panel, LIGHT.line} <= colours(card)


def test_calendar_mutes_weekends_in_either_theme(qapp: QApplication, qtbot: QtBot) -> None:
    calendar = Calendar()
    qtbot.addWidget(calendar)
    calendar.show()
    for tokens in (LIGHT, DARK):
        apply_theme(qapp, tokens.name)
        saturday = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday)
        assert saturday.foreground().color().name() == tokens.muted
        assert {"#ff0000", "#fe0000"}.isdisjoint(colours(calendar))


def boxes(count: int) -> tuple[QWidget, FlowLayout]:
    holder = QWidget()
    flow = FlowLayout(holder, gap=10, line_gap=5)
    for _number in range(count):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    return holder, flow


def test_flow_breaks_lines_where_the_width_ends(qtbot: QtBot) -> None:
    holder, flow = boxes(4)
    qtbot.addWidget(holder)
    assert [flow.heightForWidth(width) for width in (430, 429, 210, 100)] == [20, 45, 45, 95]
    assert flow.sizeHint().width() == 430
    holder.resize(215, 100)
    holder.show()
    places = [(box.x(), box.y()) for box in holder.findChildren(QWidget)]
    assert places == [(0, 0), (110, 0), (0, 25), (110, 25)]
    flow.clear()
    assert flow.count() == 0


def test_tabs_build_a_page_when_it_is_first_shown(qtbot: QtBot) -> None:
    built: list[str] = []

    def builder(name: str) -> QWidget:
        built.append(name)
        return QWidget()

    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.add("Aperçu", lambda: builder("overview"))
    tabs.add("Programme", lambda: builder("programme"), count=14)
    tabs.add("Journal", lambda: builder("journal"))
    tabs.show()
    assert built == ["overview"]
    shown: list[int] = []
    tabs.changed.connect(shown.append)
    QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
    QTest.keyClick(tabs.bar, Qt.Key.Key_Left)
    QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert (built, shown) == (["overview", "programme"], [1, 0, 1])
    assert tabs.page(1) is not None
    assert tabs.page(2) is None


def test_tabs_tell_screen_readers_their_counts(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.add("Programme", QWidget, count=14)
    narrow = tabs.bar.tabSizeHint(0).width()
    tabs.set_count(0, 1284)
    assert tabs.bar.tabSizeHint(0).width() > narrow
    assert tabs.bar.accessibleTabName(0) == "Programme, 1\u202f284"
    tabs.set_count(0, None)
    assert tabs.bar.accessibleTabName(0) == "Programme"


def many_tabs(qtbot: QtBot) -> Tabs:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    for number in range(10):
        tabs.add(f"Réunions {number}", QWidget, count=7)
    tabs.show()
    return tabs


def shown_tabs(tabs: Tabs) -> list[int]:
    return [index for index in range(tabs.bar.count()) if tabs.bar.isTabVisible(index)]


def test_tabs_without_room_wait_in_a_menu(qtbot: QtBot) -> None:
    tabs = many_tabs(qtbot)
    (more,) = tabs.findChildren(QPushButton, "more-tabs")
    tabs.resize(1200, 200)
    assert (len(shown_tabs(tabs)), more.isVisible()) == (10, False)
    tabs.resize(500, 200)
    QApplication.processEvents()
    left_out = sorted(set(range(10)) - set(shown_tabs(tabs)))
    assert left_out[-1] == 9
    assert more.isVisible()
    end = max(tabs.bar.tabRect(index).right() for index in shown_tabs(tabs))
    assert end <= tabs.bar.width()
    menu = more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        f"Réunions {index}   7" for index in left_out
    ]
    menu.actions()[-1].trigger()
    assert (tabs.current(), 9 in shown_tabs(tabs)) == (9, True)
    tabs.show_tab(0)
    assert 9 not in shown_tabs(tabs)
    tabs.show_tab(8)
    assert (tabs.current(), 8 in shown_tabs(tabs)) == (8, True)


def test_words_of_tabs_move_together_before_one_is_left_out(qtbot: QtBot) -> None:
    tabs = many_tabs(qtbot)
    tabs.resize(1200, 200)
    wide = tabs.bar.tabSizeHint(0).width()
    tabs.resize(10 * wide - 60, 200)
    assert len(shown_tabs(tabs)) == 10
    assert tabs.bar.tabSizeHint(0).width() < wide
    assert tabs.bar.tabRect(9).right() <= 10 * wide - 60 + 12


def test_surface_has_its_ground_and_its_hairline(qtbot: QtBot) -> None:
    surface = Surface("sidebar", "right")
    qtbot.addWidget(surface)
    surface.resize(20, 20)
    surface.show()
    image = surface.grab().toImage()
    seen = [image.pixelColor(x, 10).name() for x in (0, 18, 19)]
    assert seen == [LIGHT.sidebar, LIGHT.sidebar, LIGHT.line]


def test_splitter_is_a_hairline_that_is_easy_to_catch(qtbot: QtBot) -> None:
    splitter = Splitter(Surface("panel"), Surface("ground"))
    qtbot.addWidget(splitter)
    splitter.resize(300, 100)
    splitter.show()
    image = splitter.grab().toImage()
    line = [x for x in range(300) if image.pixelColor(x, 50).name() == LIGHT.line]
    assert len(line) == 1
    assert splitter.handle(1).width() >= 5


def test_progress_shows_its_figures_and_never_overflows(qtbot: QtBot) -> None:
    bar = ProgressBar(7, 10)
    qtbot.addWidget(bar)
    bar.show()
    assert bar.text() == "7 / 10"
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.role() == QAccessible.Role.ProgressBar
    bar.set_progress(12, 10, "amber")
    assert (bar.text(), bar.value()) == ("12 / 10", 10)
    assert LIGHT.amber_mark in colours(bar)
    bar.set_progress(0, 0)
    assert bar.text() == "0 / 0"
