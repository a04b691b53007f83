"""NavigationList, PopupList, Popup, TwoLineDelegate: what is chosen from."""

from statistics import quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme.tokens import LIGHT
from iar_desktop.ui.widgets.navigation_list import NavigationList
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.popup import Popup
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.two_line_delegate import CARD_ROLE, CardRow, TwoLineDelegate
from tests.ui.widgets.gallery import CARDS, card_list
from tests.ui.widgets.seen import colours, spoken

ROWS = [
    PopupRow("p1", "Tanaka Hiroshi", "NEDO", country="JP", group="Personnes"),
    PopupRow("p2", "Tanaka Ai", group="Personnes"),
    PopupRow("o1", "Tanaka Chemicals", icon="building", group="Organisations"),
]


@pytest.fixture
def nav(qtbot: QtBot) -> NavigationList:
    made = NavigationList()
    qtbot.addWidget(made)
    made.set_groups(
        [
            ("", [NavigationItem("home", "Accueil", "home", shortcut="Ctrl+1")]),
            (
                "Carnet",
                [
                    NavigationItem("people", "Personnes", "person", 1284),
                    NavigationItem("hosted", "Événements organisés par nous", "mic", 3),
                ],
            ),
        ]
    )
    made.resize(190, 400)
    made.show()
    return made


def buttons(nav: NavigationList) -> list[QPushButton]:
    return nav.findChildren(QPushButton)


def test_navigation_goes_where_one_clicks_and_comes_back(nav: NavigationList, qtbot: QtBot) -> None:
    chosen: list[str] = []
    nav.chosen.connect(chosen.append)
    nav.select("home")
    assert (nav.current(), chosen) == ("home", [])
    for number in (1, 1, 0):
        QTest.mouseClick(buttons(nav)[number], Qt.MouseButton.LeftButton)
    assert (nav.current(), chosen) == ("home", ["people", "people", "home"])


def test_navigation_by_keyboard(nav: NavigationList, qtbot: QtBot) -> None:
    chosen: list[str] = []
    nav.chosen.connect(chosen.append)
    nav.select("home")
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home)
    for key in keys:
        current = next(button for button in buttons(nav) if button.isChecked())
        QTest.keyClick(current, key)
    assert chosen == ["people", "hosted", "people", "home"]


def test_navigation_speaks_counts_and_elides(nav: NavigationList) -> None:
    assert [spoken(button)[1] for button in buttons(nav)] == [
        "Accueil",
        "Personnes, 1\u202f284",
        "Événements organisés par nous, 3",
    ]
    nav.set_count("people", 7)
    assert spoken(buttons(nav)[1])[1] == "Personnes, 7"
    assert buttons(nav)[2].text().endswith("…")
    assert buttons(nav)[2].toolTip() == "Événements organisés par nous"
    assert buttons(nav)[0].toolTip() == "Ctrl 1"


def test_navigation_without_a_listed_page_has_none_current(nav: NavigationList) -> None:
    nav.select("people")
    nav.select("settings")
    assert nav.current() == ""


def test_compact_navigation_keeps_names_in_the_tips(nav: NavigationList) -> None:
    nav.set_compact(True)
    assert [button.text() for button in buttons(nav)] == ["", "", ""]
    assert buttons(nav)[1].toolTip() == "Personnes"
    assert nav.sizeHint().width() == 40


def test_chosen_entry_stands_on_a_panel(nav: NavigationList) -> None:
    nav.select("people")
    assert LIGHT.panel in colours(buttons(nav)[1])
    assert LIGHT.panel not in colours(buttons(nav)[0])


def test_suggestions_pass_over_captions_and_round_the_ends(qtbot: QtBot) -> None:
    suggestions = PopupList()
    qtbot.addWidget(suggestions)
    suggestions.set_rows(ROWS)
    seen = []
    for _step in range(4):
        row = suggestions.current()
        assert row is not None
        seen.append(row.key)
        suggestions.step(1)
    assert (seen, suggestions.count()) == (["p1", "p2", "o1", "p1"], 3)
    with qtbot.waitSignal(suggestions.picked) as picked:
        suggestions.pick()
    assert picked.args == ["p2"]
    suggestions.set_rows([])
    assert suggestions.pick() is False


@pytest.fixture
def popup(qtbot: QtBot) -> Popup:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.show()
    made = Popup(field)
    made.show_rows(ROWS)
    return made


def field_of(popup: Popup) -> QLineEdit:
    parent = popup.parent()
    assert isinstance(parent, QLineEdit)
    return parent


def test_popup_is_steered_from_the_field(popup: Popup, qtbot: QtBot) -> None:
    assert popup.isVisible()
    QTest.keyClick(field_of(popup), Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.picked) as picked:
        QTest.keyClick(field_of(popup), Qt.Key.Key_Return)
    assert picked.args == ["p2"]
    assert not popup.isVisible()


def test_popup_lets_letters_through_and_goes_on_escape(popup: Popup, qtbot: QtBot) -> None:
    QTest.keyClicks(field_of(popup), "tan")
    assert field_of(popup).text() == "tan"
    QTest.keyClick(field_of(popup), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    popup.show_rows([])
    assert not popup.isVisible()


def test_popup_takes_a_click(popup: Popup, qtbot: QtBot) -> None:
    rows = popup.list
    last = rows.visualRect(rows.model().index(4, 0)).center()
    with qtbot.waitSignal(popup.picked) as picked:
        QTest.mouseMove(rows.viewport(), last)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert picked.args == ["o1"]


def test_cards_are_all_of_one_height(qtbot: QtBot) -> None:
    view = card_list()
    qtbot.addWidget(view)
    heights = {view.sizeHintForRow(number) for number in range(len(CARDS))}
    short = TwoLineDelegate(lines=2)
    view.setItemDelegate(short)
    assert len(heights) == 1
    assert view.sizeHintForRow(0) < heights.pop()


def test_the_selected_card_has_its_ground_and_bar(qtbot: QtBot) -> None:
    view = card_list()
    qtbot.addWidget(view)
    view.resize(360, 400)
    view.show()
    image = view.grab().toImage()
    seen = [image.pixelColor(*at).name() for at in ((1, 20), (6, 5), (6, 100))]
    assert seen == [LIGHT.accent, LIGHT.accent_soft, LIGHT.panel]
    second = view.visualRect(view.model().index(1, 0))
    assert LIGHT.red in {
        image.pixelColor(x, y).name()
        for x in range(second.left(), second.right())
        for y in range(second.top(), second.bottom())
    }


def test_the_pill_of_the_selected_card_is_told_from_its_ground(qtbot: QtBot) -> None:
    view = card_list()
    qtbot.addWidget(view)
    view.resize(360, 400)
    view.show()
    first = view.visualRect(view.model().index(0, 0)).adjusted(0, 0, 0, -2)
    image = view.grab().toImage()

    def share(name: str) -> float:
        points = [(x, y) for x in range(first.left(), 340) for y in range(first.top(), 30)]
        return sum(image.pixelColor(*at).name() == name for at in points) / len(points)

    assert share(LIGHT.panel) > 0.03
    assert share(LIGHT.accent_soft) > 0.5


def test_a_card_of_one_line_stands_in_the_middle(qtbot: QtBot) -> None:
    tops = {}
    for lines in (CardRow("Titre"), CardRow("Titre", line3="titre"), CardRow("Titre", line2="t")):
        image = painted_card(lines, qtbot)
        inked = [
            y
            for y in range(image.height() - 2)
            if any(image.pixelColor(x, y).lightness() < 200 for x in range(14, 120))
        ]
        tops[lines] = (min(inked), image.height() - 1 - max(inked))
    assert all(abs(above - below) <= 4 for above, below in tops.values())


def painted_card(row: CardRow, qtbot: QtBot) -> QImage:
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), row, CARD_ROLE)
    view = QListView()
    qtbot.addWidget(view)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setModel(model)
    view.setItemDelegate(TwoLineDelegate(lines=3, parent=view))
    view.resize(300, view.sizeHintForRow(0))
    view.show()
    return view.grab().toImage()


def test_scrolling_a_hundred_thousand_cards_is_smooth(qtbot: QtBot) -> None:
    view = card_list(100_000)
    qtbot.addWidget(view)
    view.resize(360, 850)
    view.show()
    view.grab()
    bar = view.verticalScrollBar()
    frames = []
    for step in range(150):
        bar.setValue(bar.value() + (40 if step % 3 else 30_011))
        start = perf_counter()
        view.viewport().repaint()
        frames.append((perf_counter() - start) * 1000)
    assert quantiles(frames, n=100)[97] < 16  # milliseconds a frame
