"""The preview in the real window, on a copy of the sample dossier."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview import PreviewDialog
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.preview.looking import settled
from tests.ui.window.conftest import dossier_path, reading, sample, window

__all__ = ["dossier_path", "reading", "sample", "window"]

Opening = Callable[[Sequence[str]], PreviewDialog]


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Forget what the test before chose: Qt reads the user's file once for the process."""
    QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "iar-desktop", "iar-desktop"
    ).remove("print")


@pytest.fixture
def visit(reading: Dossier) -> Delegation:
    """The visit that has a Japanese head of delegation."""
    found = reading.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
    assert found is not None
    return found


@pytest.fixture
def opening(window: MainWindow, qtbot: QtBot) -> Opening:
    """A function that opens the preview of records and waits for their pages."""

    def open_of(ids: Sequence[str]) -> PreviewDialog:
        window.commands.open_preview(list(ids))
        dialog = window.findChild(PreviewDialog)
        assert isinstance(dialog, PreviewDialog)
        settled(dialog, qtbot)
        return dialog

    return open_of


@pytest.fixture
def preview(opening: Opening, visit: Delegation) -> PreviewDialog:
    """The preview of that visit."""
    return opening([visit.id])
