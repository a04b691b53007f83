"""What a date editor knows of public holidays, asked in the background a year at a time."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from iar_desktop.operations.calendar.days_off import DayOff, days_off
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk

FIELDS = frozenset(("dates", "starts_on", "ends_on", "starts_at", "ends_at", "due_on"))
"""Names of the fields of which it matters whether people are at work."""


class DaysOff(QObject):
    """The holidays of the countries that ``record`` concerns, as far as they were read."""

    known = Signal()
    """Holidays of one more year were read."""

    def __init__(self, desk: Desk, record: Entity | None, parent: QObject) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._desk, self._record = desk, record
        self._asked: set[int] = set()
        self.days: dict[date, tuple[DayOff, ...]] = {}

    def on(self, day: date) -> str:
        """Return the holidays on a day as one text; empty for none, or none known yet."""
        self.ask(day.year)
        return ", ".join(each.text for each in self.days.get(day, ()))

    def ask(self, year: int) -> None:
        """Have the holidays of a year read, once."""
        if year in self._asked:
            return
        self._asked.add(year)
        record = self._record

        def read(dossier: Dossier) -> dict[date, tuple[DayOff, ...]]:
            return days_off(dossier, date(year, 1, 1), date(year, 12, 31), record)

        self._desk.lookups.run(read, self._know, owner=self)

    def _know(self, found: dict[date, tuple[DayOff, ...]]) -> None:
        self.days.update(found)
        self.known.emit()
