"""An office with a visit and a congress in it, opened as the window opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.schema import clock
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.theme import apply_theme
from tests.ui.pages.visit_dossier import TODAY, Office, build


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> None:
    """Dress widgets as the program does: sizes and fonts come from the theme."""
    apply_theme(qapp, "light")


@pytest.fixture
def office(
    look: None, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """A dossier of 12 October 2026 and its desk; what goes wrong unseen fails the test."""
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    path = tmp_path / "office.iar"
    visit, congress, ids = build(path)
    desk = Desk(path, "Claire Moreau")
    troubles: list[BaseException] = []
    desk.failed.connect(troubles.append)
    yield Office(path, desk, visit, congress, ids)
    desk.close()
    assert troubles == []
