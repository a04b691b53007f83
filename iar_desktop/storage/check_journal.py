"""Does the journal lead to what is stored? Replayed from its beginning, it must."""

from collections.abc import Iterator
from typing import Any

from iar_desktop.schema.messages import _
from iar_desktop.storage import journal
from iar_desktop.storage.journal import JournalEntry
from iar_desktop.storage.sqlite import UNJOURNALED, Connection
from iar_desktop.storage.tables import tables

Row = dict[str, Any]


def journal_problems(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each step that fits no other, and each record it does not lead to."""
    yield from _steps(connection)
    replay = _Replay()
    for entry in journal.all_entries(connection):
        replay.take(entry)
    for name in tables():
        yield from replay.compared(connection, name)
    for key in sorted(replay.there):
        yield _("The record {id} is gone without a trace in the history.").format(id=key)
    for key in replay.contradictory:
        yield _("The history contradicts itself about the record {id}.").format(id=key)


def _steps(connection: Connection) -> Iterator[str]:
    """Yield what is wrong between steps and their entries."""
    lost = connection.execute(
        "SELECT DISTINCT change_position FROM journal "
        "WHERE change_position NOT IN (SELECT position FROM change_set)"
    ).fetchall()
    for (position,) in lost:
        yield _(
            "The history has entries of an operation that it does not know: {position}."
        ).format(position=position)
    (unfinished,) = connection.execute("SELECT count(*) FROM journal_now").fetchone()
    if unfinished:
        yield _("An operation of the history was never finished.")
    astray = connection.execute(
        "SELECT position FROM change_set WHERE kind <> 'edit' AND "
        "(reverts IS NULL OR reverts NOT IN (SELECT position FROM change_set))"
    ).fetchall()
    for (position,) in astray:
        yield _("Operation {position} of the history takes back one that is not there.").format(
            position=position
        )


class _Replay:
    """What the entries taken so far say of each record: there or not, and some of its values.

    An insertion says nothing of values, an edit tells those it changed, a deletion all.
    """

    def __init__(self) -> None:
        """Begin with an empty dossier."""
        self.there: set[str] = set()
        self.values: dict[str, Row] = {}
        self.contradictory: dict[str, None] = {}

    def take(self, entry: JournalEntry) -> None:
        """Follow one entry."""
        key = entry.record_id
        known = self.values.get(key, {})
        differs = any(known.get(name, old) != old for name, old in _own(entry.before))
        if differs or (key in self.there) == (entry.operation == "I"):
            self.contradictory[key] = None
        if entry.operation == "I":
            self.there.add(key)
            self.values.pop(key, None)  # as some deletion left it, not always the last one
        elif entry.operation == "U":
            self.values.setdefault(key, {}).update(_own(entry.after))
        else:
            self.there.discard(key)
            self.values[key] = _whole(entry)

    def compared(self, connection: Connection, name: str) -> Iterator[str]:
        """Yield what is wrong with the records of the table ``name``."""
        columns = tables()[name].columns
        picked = ", ".join(f'"{column}"' for column in columns)
        for row in connection.execute(f'SELECT {picked} FROM "{name}"'):
            key = row[0]
            now = dict(zip(columns, row, strict=True))
            known = self.values.get(key, {})
            if key not in self.there:
                yield _("The history knows nothing of the record {id}.").format(id=key)
            elif any(now.get(column, value) != value for column, value in known.items()):
                yield _("The record {id} is not as its history left it.").format(id=key)
            self.there.discard(key)


def _own(values: Row) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in values.items() if name not in UNJOURNALED)


def _whole(deletion: JournalEntry) -> Row:
    """Return all that a deletion tells; what was empty then, unless a later format needs it."""
    table = tables().get(deletion.table)
    fields = table.fields if table else {}
    empty = {name: None for name, field in fields.items() if not field.required}
    return dict(_own({**empty, **deletion.before}))
