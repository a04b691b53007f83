"""What a check of the dossier says of its days: nothing is damaged, but something clashes."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from iar_desktop.domain.bookings import ConflictKind
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.clashing import Conflict, clashes
from iar_desktop.schema import clock
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.reader import Reader

AHEAD = timedelta(365)
_SHOWN = 20


def notices(reader: Reader, today: date | None = None) -> Iterator[str]:
    """Yield what clashes within a year from ``today``, and the deadlines passed a year before.

    A line each, the first twenty; a line before them says how many there are, where there are
    any.
    """
    today = today or clock.today()
    found = clashes(reader, today, today + AHEAD, today=today)
    if found:
        yield _n("To come, {count} clash:", "To come, {count} clashes:", len(found))
    yield from _lines(found)
    passed = _passed(reader, today)
    if passed:
        yield _n("{count} deadline passed:", "{count} deadlines passed:", len(passed))
    yield from _lines(passed)


def _passed(reader: Reader, today: date) -> list[Conflict]:
    choice = Choice(kinds=frozenset({"deadline"}))
    before = clashes(reader, today - AHEAD, today, choice, today=today)
    return [each for each in before if each.kind is ConflictKind.PASSED]


def _lines(found: Sequence[Conflict]) -> Iterator[str]:
    for each in found[:_SHOWN]:
        yield f"  {_event(each)}{each.sentence}"
    if found[_SHOWN:]:
        more = len(found) - _SHOWN
        yield "  " + _n("and {count} other", "and {count} others", more)


def _event(conflict: Conflict) -> str:
    """Return the event that sessions belong to, where the sentence does not name it."""
    within = {each.event for each in conflict.bookings}
    return f"{conflict.events[0]}{_(': ')}" if conflict.events and len(within) == 1 else ""
