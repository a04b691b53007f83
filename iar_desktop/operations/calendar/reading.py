"""Reading the calendar: everything that has a day, of a period, in a handful of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from iar_desktop.domain.calendar.entry import Entry, kind_rank
from iar_desktop.operations.calendar.asking import among
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.period import Period
from iar_desktop.operations.calendar.reading_due import due_entries
from iar_desktop.operations.calendar.reading_events import (
    EVENT_KINDS,
    event_entry,
    event_rows,
    recurring_entries,
)
from iar_desktop.operations.calendar.reading_sessions import session_entries
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Reader

ALL = Choice()
_TAKING_PART = (
    'SELECT event, contact FROM "participation" '
    "WHERE event IN ({ids}) AND registration <> 'cancelled'"
)
_DUE = ("deadline", "task", "agreement")


def entries(
    reader: Reader,
    first: date,
    last: date,
    *,
    zone: str = "Europe/Paris",
    choice: Choice = ALL,
    today: date | None = None,
) -> list[Entry]:
    """Return what takes place or is due from ``first`` to ``last``, in order of time.

    Times are wall times of ``zone``.  Some 5 ms for 400 entries, whatever the dossier's size.
    """
    period = Period(first, last, zone, today or clock.today())
    found = [each for each in _everything(reader, period, choice) if choice.holds(each)]
    return sorted(found, key=in_time)


def in_time(entry: Entry) -> tuple[object, ...]:
    """Return by what entries are sorted: beginning, the longer before, kind, title."""
    return entry.start, entry.start - entry.end, kind_rank(entry.kind), entry.title, entry.id


def _everything(reader: Reader, period: Period, choice: Choice) -> Iterator[Entry]:
    if choice.kinds & EVENT_KINDS:
        yield from _events(reader, period, choice)
    if "session" in choice.kinds:
        yield from session_entries(reader, period)
    for kind in _DUE:
        if kind in choice.kinds:
            yield from due_entries(reader, period, kind)


def _events(reader: Reader, period: Period, choice: Choice) -> Iterator[Entry]:
    rows = event_rows(reader, period, choice.kinds)
    found = [each for each in (event_entry(row, period) for row in rows) if each]
    if "meeting" in choice.kinds:
        found += recurring_entries(reader, period)
    taking_part = participants(reader, {each.id for each in found})
    for each in found:
        named = taking_part.get(each.id)
        yield each._replace(people=each.people | named) if named else each


def participants(reader: Reader, ids: Iterable[str]) -> dict[str, set[str]]:
    """Return the ids of the people who take part in events, by event."""
    found: dict[str, set[str]] = defaultdict(set)
    for event, contact in among(reader, _TAKING_PART, ids):
        found[event].add(contact)
    return found
