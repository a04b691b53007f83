"""Making a dossier, empty or the sample, away from the Qt thread."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog

from iar_desktop.schema.messages import _, language, speaking

if TYPE_CHECKING:
    from iar_desktop.ui.window.main_window import MainWindow


class _Making(QObject):
    finished = Signal(object)

    def start(self, path: Path, author: str, *, sample: bool) -> None:
        thread = threading.Thread(
            target=self._make, args=(path, author, sample, language()), daemon=True
        )
        thread.start()

    def _make(self, path: Path, author: str, sample: bool, spoken: str) -> None:
        error: BaseException | None = None
        try:
            with speaking(spoken):
                _make(path, author, sample=sample)
        except Exception as found:  # noqa: BLE001 - told to the window, whatever it is
            error = found
        self.finished.emit(error)


def _make(path: Path, author: str, *, sample: bool) -> None:
    if sample:
        from iar_desktop.operations.sample import create_sample

        create_sample(path)
        return
    from iar_desktop.operations.founding import found_dossier

    found_dossier(path, author)


def create_dossier(window: "MainWindow", path: Path, *, sample: bool) -> None:
    """Make a dossier at ``path`` and open it in the window; say why when it cannot be made."""
    making = _Making(window)
    text = _("Making the sample dossier…") if sample else _("Making the dossier…")
    progress = QProgressDialog(text, "", 0, 0, window)
    progress.setCancelButton(None)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(500)

    def finished(error: BaseException | None) -> None:
        progress.reset()
        progress.deleteLater()
        making.deleteLater()
        if error is None:
            window.open_dossier(path)
        else:
            window.state.show_error(error)

    making.finished.connect(finished, Qt.ConnectionType.QueuedConnection)
    making.start(path, window.preferences.author, sample=sample)
