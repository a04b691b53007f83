"""A window on a copy of the sample dossier, driven by keys and object names."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.operations.sample import create_sample
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.window.main_window import MainWindow


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample dossier, made once for all tests."""
    path = tmp_path_factory.mktemp("sample") / "exemple.iar"
    create_sample(path)
    return path


@pytest.fixture
def dossier_path(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample dossier that a test may change."""
    path = tmp_path / "essai.iar"
    shutil.copyfile(sample, path)
    files = sample.with_name(sample.name + ".files")
    if files.is_dir():
        shutil.copytree(files, path.with_name(path.name + ".files"))
    return path


@pytest.fixture
def window(dossier_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window, open on the copy, its home page shown."""
    apply_theme(qapp, "light")
    preferences = Preferences()
    preferences.keep("author", "Claire Moreau")
    preferences.keep("section", "home")
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_dossier(dossier_path)
    qtbot.waitUntil(lambda: made.desk is not None and made.page is not None, timeout=10_000)
    # A window of the test before that is deleted only now takes the activation with it.
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def reading(dossier_path: Path) -> Iterator[Dossier]:
    """The same dossier, opened beside the window to read back what it kept."""
    with Dossier.open(dossier_path) as dossier:
        yield dossier
