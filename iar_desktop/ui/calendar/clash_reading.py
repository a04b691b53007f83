"""What clashes in view: read after the entries, told by the banner, mended by one click."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from iar_desktop.domain.bookings import ConflictKind
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.clashing import Conflict, clashes, remedy
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import YEAR
from iar_desktop.ui.desk import Desk


class Told(NamedTuple):
    """A clash as the banner tells of it: its sentence and its records."""

    clash: Conflict
    sentence: str
    ids: frozenset[str]

    @property
    def quiet(self) -> bool:
        """Whether it has a sign of its own already, and is told only when it is looked at."""
        return self.clash.kind is ConflictKind.PASSED


class ClashReading(QObject):
    """Reads when the entries have been read and rest; the year shows clashes on its own lines."""

    told = Signal(object)
    """What clashes in view, as a list of ``Told``."""

    def __init__(self, desk: Desk, model: CalendarModel, parent: QObject) -> None:
        """Read from what ``desk`` has open."""
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read)
        model.read.connect(self._rest.start)

    def _read(self) -> None:
        if self._model.view == YEAR:
            self._show([])
            return
        model = self._model
        (first, last), choice, zone = model.range, model.choice, model.zone
        self._desk.lookups.run(
            lambda dossier: _told(dossier, first, last, choice, zone),
            self._show,
            owner=self,
            latest="clashes",
        )

    def _show(self, told: list[Told]) -> None:
        marked = (each for each in told if not each.quiet)
        self._model.show_clashes(frozenset(each for clash in marked for each in clash.ids))
        self.told.emit(told)

    def find_remedies(self, told: Told, done: Callable[[tuple[str, ...]], None]) -> None:
        """Try out what can be done about a clash, and tell the names of the remedies."""
        self._desk.lookups.run(
            lambda _dossier: tuple(each.label for each in told.clash.remedies),
            done,
            owner=self,
            latest="remedies",
        )

    def remedy(self, told: Told, number: int, label: str) -> None:
        """Do what a remedy proposes: one step, undone by one key."""
        self._desk.change(
            lambda dossier: remedy(dossier, told.clash, number),
            lambda _done: self._desk.message.emit(_("Done: {remedy}").format(remedy=label), "undo"),
            owner=self,
        )


_REST_MS = 120
"""Who turns pages quickly does not wait for what clashes on those passed by."""
_LAST = (ConflictKind.HOLIDAY, ConflictKind.PASSED)
"""Told after what collides: what is late has a sign of its own."""


def _told(dossier: Dossier, first: date, last: date, choice: Choice, zone: str) -> list[Told]:
    found = list(clashes(dossier, first, last, choice, zone=zone))
    found.sort(key=lambda each: _LAST.index(each.kind) + 1 if each.kind in _LAST else 0)
    return [Told(each, each.sentence, frozenset(each.ids)) for each in found]
