import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme import apply as apply_module
from iar_desktop.ui.theme import apply_theme, color, theme
from iar_desktop.ui.theme.stylesheet import stylesheet
from iar_desktop.ui.theme.tokens import DARK, LIGHT, Tokens


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


def test_dark_and_back(qapp: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    widget.show()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(theme().changed):
        apply_theme(qapp, "dark")
    assert theme().is_dark
    assert color("ink").name() == DARK.ink
    assert widget.palette().color(QPalette.ColorRole.Window).name() == DARK.ground
    apply_theme(qapp, "light")
    assert color("ink").name() == LIGHT.ink
    assert widget.palette().color(QPalette.ColorRole.Window).name() == LIGHT.ground


def test_the_same_theme_again_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme().changed):
        apply_theme(qapp, "light")


def test_system_is_what_the_system_said(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply_module, "_system_is_dark", [True])
    apply_theme(qapp, "system")
    assert theme().is_dark


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_sheet_names_only_files_that_are_there(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    files = re.findall(r"url\((.*?)\)", sheet)
    assert files
    assert [file for file in files if not Path(file).is_file()] == []
    assert "$" not in sheet
    assert "font-size" not in sheet  # sizes follow the platform's: typography.py
