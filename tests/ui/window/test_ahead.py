import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import Hit
from iar_desktop.ui.window import ahead
from iar_desktop.ui.window.main_window import MainWindow

LOADED = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from iar_desktop.ui.window import ahead
application = QApplication([])
window = QWidget()
window.desk = None
ahead.load_ahead(window)
def done():
    return all(name in sys.modules for name in ahead.MODULES)
while not done():
    application.processEvents()
print(len(ahead.MODULES))
"""


def test_every_portion_is_loaded_between_events() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) >= 20


def test_the_first_search_is_made_ahead(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def search(_dossier: Dossier, text: str, **_more: object) -> list[Hit]:
        asked.append(text)
        return []

    monkeypatch.setattr("iar_desktop.storage.search.search", search)
    ahead.search_ahead(window)
    qtbot.waitUntil(lambda: asked == ["ma"])
