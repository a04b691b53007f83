"""What a period alone does not find: very long events, and meetings that come back.

Events are looked for by the day on which they begin, and no index finds those that began months
before or that come back by a rule.  There are few of them: their ids are collected once for each
reader, in one pass over the table, and kept up with the journal afterwards.
"""

from datetime import timedelta
from weakref import WeakKeyDictionary

from iar_desktop.operations.calendar.asking import among
from iar_desktop.storage import journal
from iar_desktop.storage.reader import Reader

LONG = timedelta(10)
"""Whatever lasts longer is found by its id, the rest by the day on which it begins."""

_QUESTIONS = {
    "event": (
        'SELECT r.id FROM "event" r WHERE julianday(r.ends_on) - julianday(r.starts_on) > 10'
    ),
    "session": (
        'SELECT r.id FROM "session" r WHERE julianday(r.ends_at) - julianday(r.starts_at) > 10'
    ),
    "rule": 'SELECT r.id FROM "event" r WHERE r.rule IS NOT NULL',
    # Written by a version that kept no day beside the hours.
    "undated": 'SELECT r.id FROM "event" r WHERE r.starts_on IS NULL AND r.starts_at IS NOT NULL',
}


_AMONG = " AND r.id IN ({ids})"


class _Standing:
    """The ids of each sort, true of the dossier after step ``position``."""

    def __init__(self, reader: Reader) -> None:
        self.position = journal.last_position(reader.connection)
        self.ids = {
            sort: {row[0] for row in reader.connection.execute(question)}
            for sort, question in _QUESTIONS.items()
        }

    def catch_up(self, reader: Reader) -> None:
        """Look again at what was touched since."""
        last = journal.last_position(reader.connection)
        if last == self.position:
            return
        touched = journal.touched_since(reader.connection, self.position)
        for sort, question in _QUESTIONS.items():
            ids = touched.get("session" if sort == "session" else "event", set())
            self.ids[sort] -= ids
            self.ids[sort] |= {row[0] for row in among(reader, question + _AMONG, ids)}
        self.position = last


_known: WeakKeyDictionary[Reader, _Standing] = WeakKeyDictionary()


def long_events(reader: Reader) -> set[str]:
    """Return the ids of the events that last longer than ``LONG``."""
    return _current(reader).ids["event"]


def long_sessions(reader: Reader) -> set[str]:
    """Return the ids of the sessions that last longer than ``LONG``."""
    return _current(reader).ids["session"]


def recurring_meetings(reader: Reader) -> set[str]:
    """Return the ids of the meetings that have a rule."""
    return _current(reader).ids["rule"]


def undated_meetings(reader: Reader) -> set[str]:
    """Return the ids of the meetings that have hours and no day."""
    return _current(reader).ids["undated"]


def _current(reader: Reader) -> _Standing:
    if reader.connection.in_transaction:  # what is seen now may yet be rolled back
        return _Standing(reader)
    known = _known.get(reader)
    if known is None:
        known = _known[reader] = _Standing(reader)
    else:
        known.catch_up(reader)
    return known
