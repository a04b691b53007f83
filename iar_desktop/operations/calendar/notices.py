"""What a check of the dossier says of days to come: nothing is damaged, but something clashes."""

from collections.abc import Iterator
from datetime import date, timedelta

from iar_desktop.operations.calendar.clashing import clashes
from iar_desktop.schema import clock
from iar_desktop.schema.messages import _n
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
        event = _event(each.clash.first.title, each.events)
        yield f"  {each.sentence}{event}"
    if found[_SHOWN:]:
        more = len(found) - _SHOWN
        yield "  " + _n("and {count} other", "and {count} others", more)


def _event(title: str, events: tuple[str, ...]) -> str:
    """Return the event of a clash in brackets, where the sentence does not name it."""
    return f" ({events[0]})" if len(events) == 1 and events[0] != title else ""
