"""Text, Elided, Pill, KeyHint, FactsLine, Avatar, KeyValueRow: what is read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.schema.messages import speaking
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.theme.tokens import DARK, LIGHT
from iar_desktop.ui.widgets.avatar import Avatar, initials
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.facts_line import Fact, FactsLine
from iar_desktop.ui.widgets.key_value_row import KeyValueRow
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.text import Text
from tests.ui.widgets.seen import colours, spoken


def test_text_is_plain_whatever_a_user_typed(qtbot: QtBot) -> None:
    label = Text("<b>R&D</b>", "title")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert spoken(label) == ("StaticText", "<b>R&D</b>")


def test_text_takes_the_colour_of_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    label = Text("██████", "title", "red")
    qtbot.addWidget(label)
    label.show()
    assert LIGHT.red in colours(label)
    apply_theme(qapp, "dark")
    assert DARK.red in colours(label)


def test_elided_shows_the_end_only_when_there_is_room(qtbot: QtBot) -> None:
    label = Elided("Green Chemistry Centre of Excellence")
    qtbot.addWidget(label)
    label.resize(120, 20)
    assert label.shown().endswith("…")
    label.resize(400, 20)
    assert label.shown() == "Green Chemistry Centre of Excellence"
    middle = Elided("partenariats-2026-definitif.pdf", middle=True)
    qtbot.addWidget(middle)
    middle.resize(140, 20)
    assert middle.shown().startswith("part")
    assert middle.shown().endswith(".pdf")


def test_pill_has_its_tone_and_says_its_text(qtbot: QtBot) -> None:
    pill = Pill("En préparation", "amber")
    qtbot.addWidget(pill)
    pill.show()
    assert LIGHT.amber_soft in colours(pill)
    assert spoken(pill) == ("StaticText", "En préparation")
    width = pill.sizeHint().width()
    pill.set_status("Ok", "accent")
    assert pill.sizeHint().width() < width
    assert pill.tone == "accent"


@pytest.mark.parametrize(
    ("shortcut", "french", "english"),
    [
        ("Ctrl+K", "Ctrl K", "Ctrl K"),
        ("Ctrl+Shift+Z", "Ctrl Maj Z", "Ctrl Shift Z"),
        ("Del", "Suppr", "Del"),
        ("Alt+Left", "Alt ←", "Alt ←"),
        ("Ctrl++", "Ctrl +", "Ctrl +"),
        ("Home", "Début", "Home key"),
        ("Ctrl+K, Ctrl+S", "Ctrl K, Ctrl S", "Ctrl K, Ctrl S"),
        ("", "", ""),
    ],
)
def test_shortcuts_are_written_as_on_the_keys(shortcut: str, french: str, english: str) -> None:
    assert shortcut_text(shortcut) == french
    with speaking("en"):
        assert shortcut_text(shortcut) == english


def facts(qtbot: QtBot) -> FactsLine:
    line = FactsLine(
        [
            Fact("Japon", country="JP"),
            "8 personnes",
            "",
            Fact("NEDO", link="organisation:1"),
            Fact("田中 宏", link="person:1"),
        ]
    )
    qtbot.addWidget(line)
    line.resize(600, 40)
    line.show()
    return line


def test_facts_are_read_as_one_line(qtbot: QtBot) -> None:
    assert spoken(facts(qtbot)) == ("StaticText", "JP Japon · 8 personnes · NEDO · 田中 宏")


def test_facts_wrap(qtbot: QtBot) -> None:
    line = facts(qtbot)
    assert line.heightForWidth(120) >= 2 * line.heightForWidth(600)


def test_facts_are_followed_by_keyboard(qtbot: QtBot) -> None:
    line = facts(qtbot)
    line.setFocus()
    followed: list[str] = []
    line.followed.connect(followed.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(line, key)
    assert sorted(followed) == ["organisation:1", "person:1"]


def test_facts_are_followed_by_a_click(qtbot: QtBot) -> None:
    line = facts(qtbot)
    line.grab()
    hits: set[str] = set()
    line.followed.connect(hits.add)
    for x in range(0, 600, 8):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert hits == {"organisation:1", "person:1"}


@pytest.mark.parametrize(
    ("name", "native", "shown"),
    [
        ("Tanaka Hiroshi", "田中 宏", "田"),
        ("Claire Moreau", "", "CM"),
        ("Sharma Vijay", "विजय", "वि"),
        ("Al-Alaoui", "محمد", "م"),
        ("Jean-Claude de la Tour", "", "JT"),
        ("élodie", "", "É"),
        ("", "", ""),
    ],
)
def test_initials(name: str, native: str, shown: str) -> None:
    assert initials(name, native) == shown


def test_avatar_shows_a_photo_when_there_is_one(qtbot: QtBot) -> None:
    avatar = Avatar("Claire Moreau", size=48)
    qtbot.addWidget(avatar)
    avatar.show()
    assert LIGHT.accent_soft in colours(avatar)
    photo = QPixmap(300, 400)
    photo.fill("#123456")
    avatar.set_photo(photo)
    assert "#123456" in colours(avatar)
    avatar.set_photo(None)
    assert LIGHT.accent_soft in colours(avatar)
    assert spoken(avatar)[1] == "Claire Moreau"


def test_key_and_value_are_read_together(qtbot: QtBot) -> None:
    row = KeyValueRow("Téléphone", "+81 3 5550 0142")
    qtbot.addWidget(row)
    assert spoken(row.value)[1] == "Téléphone +81 3 5550 0142"
