"""The calendar in the real window, on a small dossier of October 2026."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Deadline, Delegation, Meeting, Participation, Session, Task
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.calendar.hand import Hand

OCTOBER = date(2026, 10, 14)
_UNTOUCHED = {
    "view": "month",
    "kinds-off": "",
    "finished": "1",
    "zone": "Europe/Paris",
    "second-zone": "",
    "holidays": "-",
}


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    """A visit of three days with sessions, a weekly meeting, and what is due."""
    path = tmp_path / "calendrier.iar"
    with Dossier.create(path) as dossier, dossier.change(N_("Import")) as change:
        claire = change.add(Contact(given_name="Claire", family_name="Moreau", staff=True))
        guest = change.add(Contact(given_name="Aiko", family_name="Tanaka", country="JP"))
        visit = change.add(
            Delegation(
                name="Délégation japonaise",
                starts_on=date(2026, 10, 14),
                ends_on=date(2026, 10, 16),
                country="JP",
                owner=claire.id,
            )
        )
        change.add(Participation(event=visit.id, contact=guest.id, position=1))
        for name, start, end in (
            ("Accueil", datetime(2026, 10, 14, 9), datetime(2026, 10, 14, 10)),
            ("Visite de Pomacle", datetime(2026, 10, 14, 10, 30), datetime(2026, 10, 14, 12)),
            ("Déjeuner", datetime(2026, 10, 14, 12, 30), datetime(2026, 10, 14, 14)),
        ):
            change.add(Session(event=visit.id, name=name, starts_at=start, ends_at=end))
        change.add(
            Meeting(
                name="Point hebdomadaire",
                starts_at=datetime(2026, 10, 5, 9),
                ends_at=datetime(2026, 10, 5, 10),
                rule="FREQ=WEEKLY;BYDAY=MO;COUNT=6",
                zone="Europe/Paris",
                owner=claire.id,
            )
        )
        change.add(Deadline(event=visit.id, name="Menus", due_on=date(2026, 10, 8)))
        change.add(Task(name="Envoyer la plaquette", due_on=date(2026, 10, 22), owner=claire.id))
    return path


@pytest.fixture
def window(dossier_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window, in the month of October 2026."""
    apply_theme(qapp, "light")
    preferences = Preferences()
    preferences.keep("author", "Claire Moreau")
    preferences.keep("section", "calendar")
    for key, value in _UNTOUCHED.items():  # Qt keeps what the test before chose
        preferences.keep(f"calendar-{key}", value)
    made = MainWindow(preferences)
    made.resize(1366, 768)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_dossier(dossier_path)
    qtbot.waitUntil(lambda: made.desk is not None and made.page is not None, timeout=10_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """Mouse and keys on the calendar of that month."""
    made = Hand(window, qtbot)
    made.go(OCTOBER)
    return made


@pytest.fixture
def reading(dossier_path: Path) -> Iterator[Dossier]:
    """The same dossier, opened beside the window to read back what it kept."""
    with Dossier.open(dossier_path) as dossier:
        yield dossier
