"""What a check of the dossier says of days to come: nothing is damaged, but something clashes."""

from collections.abc import Iterator
from datetime import date, timedelta

from iar_desktop.operations.calendar.clashing import Conflict, clashes
from iar_desktop.schema import clock
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.reader import Reader

AHEAD = timedelta(365)
_SHOWN = 20


def notices(reader: Reader, today: date | None = None) -> Iterator[str]:
    """Yield what clashes from ``today`` on within a year, a line each, the first twenty.

    A line before them says how many there are; where nothing clashes there is none.
    """
    today = today or clock.today()
    found = clashes(reader, today, today + AHEAD, today=today)
    if found:
        yield _n("To come, {count} clash:", "To come, {count} clashes:", len(found))
    for each in found[:_SHOWN]:
        yield f"  {_event(each)}{each.sentence}"
    if found[_SHOWN:]:
        more = len(found) - _SHOWN
        yield "  " + _n("and {count} other", "and {count} others", more)


def _event(conflict: Conflict) -> str:
    """Return the event that sessions belong to, where the sentence does not name it."""
    within = {each.event for each in conflict.bookings}
    return f"{conflict.events[0]}{_(': ')}" if conflict.events and len(within) == 1 else ""
