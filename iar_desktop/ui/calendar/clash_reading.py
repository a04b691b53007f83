"""What clashes in view: read after the entries, told by the banner, mended by one click."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from iar_desktop.domain.bookings import ConflictKind
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.clashing import Conflict, clashes, remedy
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import YEAR
from iar_desktop.ui.desk import Desk


class Told(NamedTuple):
    """A clash as the banner tells of it: its sentence, its records, its remedies by name."""

    clash: Conflict
    sentence: str
    ids: frozenset[str]
    labels: tuple[str, ...]

    @property
    def quiet(self) -> bool:
        """Whether it has a sign of its own already, and is told only when it is looked at."""
        return self.clash.kind is ConflictKind.PASSED


class ClashReading(QObject):
    """Reads anew whenever the entries were; the year shows clashes on its own lines."""

    told = Signal(object)
    """What clashes in view, as a list of ``Told``."""

    def __init__(self, desk: Desk, model: CalendarModel, parent: QObject) -> None:
        """Read from what ``desk`` has open."""
        super().__init__(parent)
        self._desk, self._model = desk, model
        model.read.connect(self._read)

    def _read(self) -> None:
        if self._model.view == YEAR:
            self._show([])
            return
        model = self._model
        (first, last), choice, zone = model.range, model.choice, model.zone
        self._desk.read(
            lambda dossier: _told(dossier, first, last, choice, zone),
            self._show,
            owner=self,
            latest="clashes",
        )

    def _show(self, told: list[Told]) -> None:
        marked = (each for each in told if not each.quiet)
        self._model.show_clashes(frozenset(each for clash in marked for each in clash.ids))
        self.told.emit(told)

    def remedy(self, told: Told, number: int) -> None:
        """Do what a remedy proposes: one step, undone by one key."""
        self._desk.change(
            lambda dossier: remedy(dossier, told.clash, number),
            lambda _done: self._desk.message.emit(
                _("Done: {remedy}").format(remedy=told.labels[number]), "undo"
            ),
            owner=self,
        )


_LAST = (ConflictKind.HOLIDAY, ConflictKind.PASSED)
"""Told after what collides: what is late has a sign of its own."""
_MOST_WITH_REMEDIES = 20


def _told(dossier: Dossier, first: date, last: date, choice: Choice, zone: str) -> list[Told]:
    found = list(clashes(dossier, first, last, choice, zone=zone))
    found.sort(key=lambda each: _LAST.index(each.kind) + 1 if each.kind in _LAST else 0)
    return [
        Told(
            each,
            each.sentence,
            frozenset(each.ids),
            tuple(one.label for one in each.remedies) if number < _MOST_WITH_REMEDIES else (),
        )
        for number, each in enumerate(found)
    ]
