"""A delegation of October 2026 with its people, programme and tasks, and what tests share."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from iar_desktop.domain import (
    Congress,
    Contact,
    Delegation,
    Encounter,
    Event,
    Organisation,
    Session,
    Task,
)
from iar_desktop.domain.contacts import Diet, NameOrder
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.participants import add_participant
from iar_desktop.operations.programme import add_session
from iar_desktop.operations.visits import add_delegate
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.programme.sheet import Sheet

T = TypeVar("T", bound=QObject)
TODAY = date(2026, 10, 12)
FIRST, SECOND, LAST = date(2026, 10, 14), date(2026, 10, 15), date(2026, 10, 16)
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Office:
    """The dossier's file, its desk, and the ids of what tests look at."""

    path: Path
    desk: Desk
    visit: str
    congress: str
    ids: dict[str, str]

    def read(self) -> Dossier:
        """Open the dossier once more, as another window would."""
        return Dossier.open(self.path)

    def sessions(self) -> list[tuple[str, str, str]]:
        """Return name, begin and end of every session of the visit, in order."""
        with self.read() as dossier:
            own = Query(Session).where(Session.event.equals(self.visit))
            found = dossier.all(own.order_by(Session.starts_at, Session.name))
        return [(each.name, _said(each.starts_at), _said(each.ends_at)) for each in found]

    def record(self, entity: Any, name: str) -> Any:
        """Return a record as it is stored now."""
        with self.read() as dossier:
            return dossier.get(entity, self.ids.get(name, name))


def _said(moment: datetime | None) -> str:
    return f"{moment:%d %H:%M}" if moment else ""


def build(path: Path) -> tuple[str, str, dict[str, str]]:
    """Make the dossier; return the ids of the visit, the congress, and of all by name."""
    with Dossier.create(path) as dossier:
        dossier.author = "Claire Moreau"
        ids: dict[str, str] = {}
        visit = _people(dossier, ids)
        _programme(dossier, visit, ids)
        congress = _congress(dossier, ids)
        _tasks(dossier, visit, ids)
        return visit.id, congress.id, ids


def _people(dossier: Dossier, ids: dict[str, str]) -> Delegation:
    with dossier.change(N_("New")) as change:
        nedo = change.add(Organisation(name="NEDO", country="JP"))
        utc = change.add(Organisation(name="Université de technologie de Compiègne"))
        visit = change.add(
            Delegation(
                name="Délégation japonaise — NEDO",
                country="JP",
                starts_on=FIRST,
                ends_on=LAST,
                lead_organisation=nedo.id,
            )
        )
        people = [
            Contact(given_name="Claire", family_name="Moreau", staff=True, country="FR"),
            Contact(
                given_name="Hiroshi",
                family_name="Tanaka",
                native_name="田中 宏",
                country="JP",
                name_order=NameOrder.FAMILY_FIRST,
                diet=(Diet.VEGETARIAN,),
            ),
            Contact(
                given_name="Yuki",
                family_name="Sato",
                native_name="佐藤 由紀",
                country="JP",
                name_order=NameOrder.FAMILY_FIRST,
            ),
            Contact(given_name="Kenji", family_name="Mori", country="JP"),
        ]
        for each in people:
            change.add(each)
            ids[each.family_name] = each.id
    ids.update(NEDO=nedo.id, UTC=utc.id)
    roles = {"Tanaka": (Role.HEAD, "Director General"), "Sato": (Role.DELEGATE, "Head of Unit")}
    for name in ("Tanaka", "Sato", "Mori"):
        role, function = roles.get(name, (Role.INTERPRETER, None))
        added = add_delegate(
            dossier, visit, ids[name], organisation=nedo.id, role=role, function=function
        )
        ids[f"{name}-part"] = added.id
    return visit


def _programme(dossier: Dossier, visit: Event, ids: dict[str, str]) -> None:
    def add(name: str, day: date, begin: str, end: str, **values: Any) -> None:
        start = datetime.fromisoformat(f"{day} {begin}")
        lasts = datetime.fromisoformat(f"{day} {end}") - start
        ids[name] = add_session(dossier, visit, name, start, lasts, **values).id

    add("Accueil et présentation du pôle", FIRST, "09:00", "10:00", place="Laon",
        room="Salle Champagne", host=ids["Moreau"])  # fmt: skip
    add("Visite : bioraffinerie de Bazancourt-Pomacle", FIRST, "10:30", "12:30",
        place="Pomacle", equipment="EPI requis")  # fmt: skip
    add("Déjeuner", FIRST, "12:30", "14:00", place="Reims · Le Jardin")
    add("Table ronde : biotechnologies industrielles", SECOND, "09:30", "11:30",
        place="Compiègne", organisation=ids["UTC"])  # fmt: skip
    add("Transfert Compiègne → Paris", SECOND, "11:15", "12:00", vehicle="Autocar 19 places")


def _congress(dossier: Dossier, ids: dict[str, str]) -> Congress:
    with dossier.change(N_("New")) as change:
        congress = change.add(
            Congress(name="EFIB 2026", starts_on=date(2026, 10, 6), ends_on=date(2026, 10, 8))
        )
    add_participant(
        dossier, congress, ids["Moreau"], Role.TRAVELLER, registration=Registration.CONFIRMED
    )
    add_participant(dossier, congress, "Jane Doe", Role.SPEAKER, organisation="Green Chemistry")
    add_participant(
        dossier,
        congress,
        "Ravi Kumar",
        Role.TARGET,
        organisation="DBT",
        note="Appel à projets 2027",
    )
    with dossier.change(N_("New")) as change:
        met = change.add(
            Encounter(
                contact=ids["Sato"],
                organisation=ids["NEDO"],
                event=congress.id,
                happened_on=date(2026, 10, 7),
                summary="Intéressée par l’intercluster ; connaît le site de Pomacle.",
            )
        )
        later = change.add(
            Encounter(
                contact=ids["Mori"],
                event=congress.id,
                happened_on=date(2026, 10, 8),
                summary="Demande la liste des adhérents.",
            )
        )
        promise = change.add(
            Task(
                name="Envoyer la plaquette",
                direction=Direction.OURS,
                encounter=met.id,
                contact=ids["Sato"],
                event=congress.id,
                due_on=date(2026, 10, 16),
            )
        )
    ids.update(met=met.id, later=later.id, plaquette=promise.id)
    return congress


def _tasks(dossier: Dossier, visit: Event, ids: dict[str, str]) -> None:
    with dossier.change(N_("New")) as change:
        for name, due, values in (
            ("Menus", date(2026, 10, 9), {"owner": ids["Moreau"]}),
            ("Badges", date(2026, 10, 13), {}),
            ("Liste des participants", date(2026, 11, 20), {"direction": Direction.THEIRS}),
            ("Interprète", None, {}),
        ):
            task = Task(name=name, due_on=due, event=visit.id, **values)
            ids[name] = change.add(task).id


def click(sheet: Sheet, key: str, column: str, *, twice: bool = False) -> None:
    """Click a little inside the cell of a row."""
    at = sheet.cell_rect(key, column).topLeft() + QPoint(14, 12)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(sheet.viewport(), left, Qt.KeyboardModifier.NoModifier, at)
    if twice:
        QTest.mouseDClick(sheet.viewport(), left, Qt.KeyboardModifier.NoModifier, at)


def drag(sheet: Sheet, key: str, to: str, *, below: bool = False) -> None:
    """Drag a row to just above (or below the middle of) another."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start = sheet.cell_rect(key, "").center()
    end = sheet.cell_rect(to, "")
    goal = QPoint(start.x(), end.bottom() - 2 if below else end.top() + 2)
    QTest.mousePress(sheet.viewport(), left, none, start)
    for part in (0.3, 0.7, 1.0):
        at = QPoint(start.x() + 3, start.y() + round((goal.y() - start.y()) * part))
        QTest.mouseMove(sheet.viewport(), at)
    QTest.mouseRelease(sheet.viewport(), left, none, goal)


def line_of(whole: QWidget) -> QLineEdit:
    """Return the line that is being typed in."""
    return next(each for each in whole.findChildren(QLineEdit) if each.isVisible())


def child(whole: QWidget, sort: type[T], name: str) -> T:
    """Return the one part of ``whole`` with this name."""
    (found,) = whole.findChildren(sort, name)
    return found


def plain(text: str) -> str:
    """Return ``text`` with plain spaces, as tests are typed."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def texts(sheet: Sheet) -> list[str]:
    """Return what each row says in its first three cells that say anything."""
    said = [[cell.words() for cell in row.cells if cell.words()] for row in sheet.rows.rows]
    return [plain(" | ".join(words[:3])) for words in said]
