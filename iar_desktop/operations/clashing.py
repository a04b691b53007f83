"""What clashes in a programme, within it and with other events, and how to mend it."""

from iar_desktop.domain import Event
from iar_desktop.operations.calendar.clashing import Conflict, clashes_of
from iar_desktop.storage.reader import Reader

__all__ = ["Conflict", "conflicts_of"]


def conflicts_of(reader: Reader, event: Event) -> tuple[Conflict, ...]:
    """Return what clashes in the programme of an event, in order of time.

    Sessions of other events count where they take the same person, room or vehicle; that the
    event as a whole needs somebody elsewhere, or is on a public holiday, the calendar says.
    """
    found = clashes_of(reader, event, special_days=False)
    return tuple(each for each in found if each.session_ids)
