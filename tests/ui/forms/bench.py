"""A small dossier open at a desk, in a window that has the keyboard: what form tests stand on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Attachment,
    Congress,
    CongressSeries,
    ConsortiumMember,
    Contact,
    Country,
    Deadline,
    Delegation,
    EmailAddress,
    Encounter,
    HostedEvent,
    Meeting,
    Network,
    Note,
    Objective,
    Organisation,
    Participation,
    Partnership,
    Place,
    Project,
    Session,
    Task,
    Theme,
    Theming,
    TravelTime,
    WatchNote,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.participations import Role
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.tasks import Worker
from iar_desktop.ui.theme import apply_theme

E = TypeVar("E", bound=Entity)
TODAY = date(2026, 10, 12)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def fill(change: Change) -> dict[str, str]:
    """Add a few records of every sort; return their ids by a short name."""
    ids: dict[str, str] = {}

    def add(name: str, record: Entity) -> str:
        ids[name] = change.add(record).id
        return record.id

    _fill_book(add)
    _fill_events(add, ids)
    _fill_work(add, ids)
    return ids


Add = Callable[[str, Entity], str]


def _fill_book(add: Add) -> None:
    claire = add("Claire", Contact(given_name="Claire", family_name="Moreau", staff=True))
    add("NEDO", Organisation(name="NEDO", country="JP", city="Kawasaki"))
    gcce = add("GCCE", Organisation(name="Green Chemistry Centre", acronym="GCCE", country="GB"))
    add(
        "Tanaka",
        Contact(given_name="Hiroshi", family_name="Tanaka", native_name="田中 宏", country="JP"),
    )
    jane = add("Jane", Contact(given_name="Jane", family_name="Doe", country="GB", owner=claire))
    add("position", Affiliation(contact=jane, organisation=gcce, job_title="Director"))
    add("mail", EmailAddress(contact=jane, address="jane@example.org"))


def _fill_events(add: Add, ids: dict[str, str]) -> None:
    visit = add(
        "visit",
        Delegation(
            name="Délégation japonaise — NEDO",
            country="JP",
            starts_on=date(2026, 10, 14),
            ends_on=date(2026, 10, 16),
            status=DelegationStatus.CONFIRMED,
            lead_organisation=ids["NEDO"],
            owner=ids["Claire"],
            headcount=8,
        ),
    )
    add(
        "old visit",
        Delegation(
            name="Iowa State BioCentury Farm",
            country="US",
            starts_on=date(2026, 5, 11),
            ends_on=date(2026, 5, 12),
            status=DelegationStatus.DONE,
        ),
    )
    add("third visit", Delegation(name="Mission São Paulo — FAPESP", country="BR"))
    add("head", Participation(event=visit, contact=ids["Tanaka"], role=Role.HEAD, position=1))
    add("task", Task(name="Demander les menus", event=visit, due_on=date(2026, 10, 14)))
    add("promise", Task(name="Envoyer la plaquette", contact=ids["Jane"], due_on=date(2026, 10, 1)))
    series = add("series", CongressSeries(name="European Forum", acronym="EFIB"))
    add("congress", Congress(name="EFIB 2026", series=series, edition="2026", country="BE"))
    add("hosted", HostedEvent(name="Journée intercluster"))
    add("deadline", Deadline(name="Réserver le stand", event=ids["congress"]))
    add("session", Session(name="Accueil", event=visit))
    laon = add("place", Place(name="Siège du pôle", city="Laon", position=(49.5641, 3.6199)))
    pomacle = add("other place", Place(name="Bioraffinerie", city="Bazancourt"))
    add("way", TravelTime(start=laon, destination=pomacle, minutes=50))


def _fill_work(add: Add, ids: dict[str, str]) -> None:
    gcce, jane, visit = ids["GCCE"], ids["Jane"], ids["visit"]
    network = add("network", Network(name="EuropaBio"))
    add("meeting", Meeting(name="Comité", network=network))
    partnership = add("partnership", Partnership(name="GCCE", organisation=gcce))
    add("agreement", Agreement(name="Protocole GCCE", partnership=partnership))
    project = add("project", Project(name="Biorefinery Euroview", acronym="EUROVIEW"))
    add("member", ConsortiumMember(project=project, organisation=gcce))
    add("japan", Country(country="JP", priority=True))
    add("watch", WatchNote(name="Plan bioéconomie du Japon", country="JP"))
    add("encounter", Encounter(contact=jane, event=ids["congress"], summary="Veut un pilote"))
    add("objective", Objective(name="Délégations accueillies", year=2026, target=10))
    theme = add("theme", Theme(name="Bioraffinerie"))
    add("other theme", Theme(name="Chimie du végétal"))
    add("theming", Theming(theme=theme, about=visit))
    add("note", Note(text="Rappeler en novembre", about=jane))
    add("file", Attachment(name="plan.pdf", about=visit, digest="0" * 64, size=1))


@dataclass
class Bench:
    """A desk, the window that stands on it, and short words for keys and for what is stored."""

    qtbot: QtBot
    desk: Desk
    ids: dict[str, str]
    window: QWidget
    messages: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def show(self, widget: QWidget, width: int = 1100, height: int = 700) -> None:
        """Put ``widget`` into the window and give it the keyboard."""
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        self.window.resize(width, height)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def settle(self) -> None:
        """Wait until everything asked of the desk so far is answered."""
        for _round in range(2):
            for worker in (self.desk.data, self.desk.lookups):
                self._wait_for(worker)
            QApplication.processEvents()

    def _wait_for(self, worker: Worker) -> None:
        done: list[bool] = []
        worker.run(lambda _dossier: True, done.append, owner=self.desk)
        self.qtbot.waitUntil(lambda: bool(done))

    def until(self, true: Callable[[], object]) -> None:
        """Wait until ``true``, two seconds at most."""
        self.qtbot.waitUntil(lambda: bool(true()), timeout=2000)

    def focused(self) -> QWidget:
        """Return the widget that has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def write(self, text: str) -> None:
        """Type letters where the keyboard is."""
        for letter in text:
            target = self.focused()
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:  # QTest knows the keys of ASCII only
                press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, press)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focused(), key, modifier)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def enter(self) -> None:
        """Press Enter and wait for what it keeps."""
        self.key(Qt.Key.Key_Return)
        self.settle()

    def stored(self, entity: type[E], record_id: str) -> E:
        """Return a record as another window would read it."""
        with Dossier.open(self.desk.path) as dossier:
            found = dossier.get(entity, record_id)
        assert found is not None
        return found

    def reading(self, work: Callable[[Dossier], Any]) -> Any:
        """Return what ``work`` reads as another window would."""
        with Dossier.open(self.desk.path) as dossier:
            return work(dossier)

    def writing(self, work: Callable[[Change], Any]) -> None:
        """Write as another window would."""
        with Dossier.open(self.desk.path) as dossier, dossier.change(N_("Elsewhere")) as change:
            work(change)

    def undo(self) -> None:
        """Undo the last step."""
        self.desk.change(lambda dossier: dossier.undo(), owner=self.desk)
        self.settle()

    def find(self, whole: QWidget, kind: type[Any], name: str) -> Any:
        """Return the only child of ``whole`` with this object name."""
        found: list[Any] = whole.findChildren(kind, name)
        assert len(found) == 1, f"{len(found)} {name}"
        return found[0]


def open_bench(qtbot: QtBot, path: Path) -> Iterator[Bench]:
    """Make the dossier at ``path`` and open it at a desk; closed at the end."""
    with Dossier.create(path) as dossier, dossier.change(N_("Fill")) as change:
        ids = fill(change)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    # Qt looks for the settings' folder once per process, whatever HOME becomes.
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(path.parent / "settings")
    )
    desk = Desk(path, "Claire Moreau")
    window = QWidget()
    bench = Bench(qtbot, desk, ids, window)
    failures: list[BaseException] = []
    desk.failed.connect(failures.append)
    desk.message.connect(lambda text, _undo: bench.messages.append(text))
    desk.record_wanted.connect(lambda record, _tab: bench.opened.append(record))
    yield bench
    bench.settle()
    window.close()
    window.deleteLater()
    desk.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not failures, failures
