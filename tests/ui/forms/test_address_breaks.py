"""Long addresses are broken where they part, not in a word."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.ui.forms.address_breaks import with_breaks
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.forms.value_view import PADDING, ValueView
from iar_desktop.ui.theme import apply_theme, font


def test_addresses_part_before_the_sign_and_after_dots_and_slashes() -> None:
    parts = with_breaks("jane.doe@nedo.example").split("\u200b")
    assert parts == ["jane.", "doe", "@nedo.", "example"]
    assert with_breaks("www.a.org/b").split("\u200b") == ["www.", "a.", "org/", "b"]
    assert with_breaks("") == ""


def test_an_address_goes_on_in_the_next_line_as_a_whole_word(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, "light")
    address = "hiroshi.tanaka@nedo.example"
    view = ValueView()
    qtbot.addWidget(view)
    view.set_shown(Shown(address, link=f"mailto:{address}"))
    line = QFontMetrics(font("body"))
    width = line.horizontalAdvance(address) - 4 + 2 * PADDING
    assert view._broken(width - 2 * PADDING)[1] == view._broken(10_000)[1]
    assert view.heightForWidth(width) == view.heightForWidth(10_000) + line.lineSpacing()
    assert view.shown_text() == address
