"""The desk: what every page is given to work with the open dossier."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.tasks import Failed, Worker

if TYPE_CHECKING:
    from datetime import date

    from iar_desktop.operations.calendar.choice import Choice

T = TypeVar("T")


class PeriodToPrint(NamedTuple):
    """What of the calendar is to be printed: a document of days, as filtered on the screen.

    Times are wall times of ``zone``; the public holidays of ``countries`` are shown, by default
    those of the countries concerned.
    """

    document: str
    first: "date"
    last: "date | None"
    choice: "Choice"
    zone: str
    countries: tuple[str, ...] | None = None


class Desk(QObject):
    """One open dossier in one window: its workers, its announcements, where to go next.

    Pages read with ``read`` and write with ``change``; they ask for other pages by signals that
    the window connects, and so know nothing of the window.
    """

    touched = Signal(object)
    """Records were changed here or elsewhere (``Touched``): views refresh what they show."""
    saved = Signal()
    """A change of this window was kept durably."""
    failed = Signal(object)
    """Something went wrong that no page took care of (an exception)."""
    record_wanted = Signal(str, str)
    """Show the page of the record with this id, at this tab (empty: as it was)."""
    section_wanted = Signal(str)
    """Show the section with this key (an entity kind, ``home``, ``trash``, ``settings``)."""
    new_wanted = Signal(str)
    """Show the section with this key and begin a new record there."""
    print_wanted = Signal(list)
    """Show the print preview of the records with these ids."""
    print_period_wanted = Signal(object)
    """Show the print preview of days of the calendar (``PeriodToPrint``)."""
    capture_wanted = Signal(str)
    """Open the quick capture with this beginning of a line."""
    message = Signal(str, str)
    """Say something in passing; with the second text ``undo`` an undo button comes with it."""

    def __init__(self, path: Path, author: str) -> None:
        """Open ``path`` on two workers: one for pages and changes, one for search."""
        super().__init__()
        self.path, self.author = path, author
        self.data = Worker(path, author, name="data", polls=True)
        self.lookups = Worker(path, author, name="lookups")
        self.data.touched.connect(self.touched)
        for worker in (self.data, self.lookups):
            worker.crashed.connect(self.failed)
        self._documents: Worker | None = None

    @property
    def documents(self) -> Worker:
        """The worker that lays out pages, started when the first is asked for."""
        if self._documents is None:
            self._documents = Worker(self.path, self.author, name="documents")
            self._documents.crashed.connect(self.failed)
        return self._documents

    def read(
        self,
        work: Callable[[Dossier], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        latest: str = "",
    ) -> None:
        """Read with ``work`` away from the Qt thread and give the result to ``done``."""
        self.data.run(work, done, owner=owner, latest=latest)

    def change(
        self,
        operation: Callable[[Dossier], T],
        done: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        failed: Failed | None = None,
    ) -> None:
        """Do an operation that writes; ``failed`` may handle its error, else the window does.

        Where it lasts, the window shows how far it is and lets it be stopped.
        """

        def kept(result: T) -> None:
            self.saved.emit()
            if done:
                done(result)

        self.data.run(operation, kept, owner=owner, failed=failed, watched=True)

    def sign_as(self, author: str) -> None:
        """Sign the changes made from now on as ``author``."""
        self.author = author

        def sign(dossier: Dossier) -> None:
            dossier.author = author

        for worker in (self.data, self.lookups):
            worker.run(sign, owner=self)

    def open_record(self, record_id: str, tab: str = "") -> None:
        """Ask for the page of a record."""
        self.record_wanted.emit(record_id, tab)

    def close(self) -> None:
        """Finish what was asked and close the dossier."""
        for worker in (self.data, self.lookups, self._documents):
            if worker is not None:
                worker.stop()
