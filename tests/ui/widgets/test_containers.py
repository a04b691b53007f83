"""Card, FlowLayout, Tabs, Surface, Splitter, ProgressBar: what holds and measures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
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
