"""Loading ahead, in small portions between events, what is likely to be opened next."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.ui.window.main_window import MainWindow

_PAUSE = 15
"""Milliseconds between two portions, in which the user is served."""

# In an order in which each takes a few milliseconds: what others need comes first.
MODULES = (
    "iar_desktop.schema.dates.grammar",
    "iar_desktop.schema.dates",
    "iar_desktop.storage.search",
    "iar_desktop.ui.forms.link_editor",
    "iar_desktop.ui.forms.registry",
    "iar_desktop.ui.forms.form",
    "iar_desktop.operations.attachments",
    "iar_desktop.ui.pages.fields_tab",
    "iar_desktop.ui.pages.record_page",
    "iar_desktop.ui.pages.record_page_card",
    "iar_desktop.ui.pages.links_tab",
    "iar_desktop.domain.remedies",
    "iar_desktop.ui.programme.sheet",
    "iar_desktop.ui.programme.cell_editing",
    "iar_desktop.ui.pages.programme_tab",
    "iar_desktop.ui.pages.delegates_tab",
    "iar_desktop.ui.palette",
    "iar_desktop.domain.capture",
    "iar_desktop.ui.capture",
    "iar_desktop.ui.pages.home",
)


def load_ahead(window: "MainWindow") -> None:
    """Import ``MODULES`` one after another while the window lives; a page then opens at once."""
    waiting = list(MODULES)
    timer = QTimer(window)
    timer.setInterval(_PAUSE)

    def step() -> None:
        import_module(waiting.pop(0))
        if not waiting:
            timer.stop()
            timer.deleteLater()
            search_ahead(window)

    timer.timeout.connect(step)
    timer.start()


def search_ahead(window: "MainWindow") -> None:
    """Search once for nothing in particular: what every search reads of the file is read then."""
    if window.desk:
        window.desk.lookups.run(_searched, owner=window)


def _searched(dossier: "Dossier") -> None:
    from iar_desktop.storage.search import search

    search(dossier, "ma", limit=1)
