import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme import apply_theme, font, load_native_fonts, theme
from iar_desktop.ui.theme.fonts import _is_shown
from iar_desktop.ui.theme.typography import body_pixel_size


@pytest.mark.parametrize(
    ("platform", "body"),
    [
        pytest.param(12.0, 13, id="Windows, macOS and bare X11 at 100 %"),
        pytest.param(14.67, 13, id="GNOME at 100 %"),
        pytest.param(18.0, 16, id="text enlarged by a fifth over GNOME's"),
        pytest.param(24.0, 21, id="twice the size of Windows"),
        pytest.param(9.0, 10, id="text made smaller"),
        pytest.param(400.0, 40, id="absurd"),
    ],
)
def test_body_size_follows_the_platform(platform: float, body: int) -> None:
    assert body_pixel_size(platform) == body


def test_roles_have_their_sizes_and_weights(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    seen = {
        role: (font(role).pixelSize(), font(role).weight())
        for role in ("title", "section", "body", "small", "tiny")
    }
    assert seen == {
        "title": (20, QFont.Weight.Bold),
        "section": (13, QFont.Weight.DemiBold),
        "body": (13, QFont.Weight.Normal),
        "small": (12, QFont.Weight.Normal),
        "tiny": (11, QFont.Weight.Normal),
    }


def test_names_in_native_scripts_show_on_any_machine(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    done: list[bool] = []
    with qtbot.waitSignal(theme().changed, timeout=5000, raising=False):
        load_native_fonts(qapp, lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    script = QFontDatabase.WritingSystem
    assert [_is_shown(each) for each in (script.Japanese, script.Devanagari, script.Arabic)] == [
        True,
        True,
        True,
    ]
