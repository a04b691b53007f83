"""Everything together, in both themes: nothing warns, nothing is blank, all switch at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from tests.ui.widgets.gallery import Gallery, message_box
from tests.ui.widgets.seen import colours


@pytest.mark.qt_log_level_fail("WARNING")
@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no frames
@pytest.mark.parametrize("page", [0, 1])
def test_a_page_switches_to_dark_and_back(qapp: QApplication, qtbot: QtBot, page: int) -> None:
    window = Gallery()
    qtbot.addWidget(window)
    window.pages.setCurrentIndex(page)
    window.show()
    before = colours(window)
    assert {LIGHT.ground, LIGHT.panel, LIGHT.sidebar, LIGHT.ink, LIGHT.accent_fill} <= before
    apply_theme(qapp, "dark")
    dark = colours(window)
    assert {DARK.ground, DARK.panel, DARK.sidebar, DARK.ink, DARK.accent_fill} <= dark
    assert LIGHT.ground not in dark
    assert LIGHT.line not in dark
    apply_theme(qapp, "light")
    assert len(colours(window) ^ before) < len(before) / 10  # a blinking caret, a focus ring


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_message_boxes_are_dressed(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    apply_theme(qapp, tokens.name)
    window = Gallery()
    qtbot.addWidget(window)
    box = message_box(window)
    box.show()
    assert {tokens.ground, tokens.accent_fill} <= colours(box)
    box.close()
