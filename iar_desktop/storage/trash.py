"""The trash: what the journal says was deleted and is not there again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from iar_desktop.schema.entity import Entity
from iar_desktop.storage import journal
from iar_desktop.storage.journal import ChangeSet, JournalEntry
from iar_desktop.storage.presence import present
from iar_desktop.storage.reader import Reader
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import KIND_COLUMN, references_of, tables

_BATCH = 400
# Not by an undo that can be redone: that takes back, it throws nothing away.
_THROWN_AWAY = (
    "operation = 'D' AND change_position NOT IN (SELECT u.position FROM change_set u "
    "JOIN change_set r ON r.position = u.reverts WHERE u.kind = 'undo' AND r.state = 'undone')"
)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A record in the trash: what it was, and which step deleted it, when (UTC) and by whom."""

    id: str
    kind: str
    title: str
    change: ChangeSet
    when: datetime
    author: str


def deleted(reader: Reader, limit: int = 500) -> list[Deleted]:
    """Return the deleted records, newest first.

    Parts, and records that went only because another one did in the same step, come back with
    that one and are not listed; nor is what an undo took back that can still be done again.
    """
    connection = reader.connection
    entries = islice(_roots(connection), limit)
    return [_deleted(journal.change_at(connection, each.change), each) for each in entries]


def _deleted(change: ChangeSet, entry: JournalEntry) -> Deleted:
    record = former(entry)
    return Deleted(record.id, record.kind, record.title(), change, change.made_at, change.author)


def former(entry: JournalEntry) -> Entity:
    """Return the record as it was when the deletion ``entry`` took it."""
    table = tables()[entry.table]
    values = [entry.before.get(column) for column in table.columns]
    return table.entity(entry.before.get(KIND_COLUMN)).of_row(table.columns, values)


def _roots(connection: Connection) -> Iterator[JournalEntry]:
    for batch in _batches(_deletions(connection)):
        gone = _not_present(connection, batch)
        last = last_deletions(connection, [each.record_id for each in gone])
        wholes = [
            each
            for each in gone
            if each.position == last[each.record_id] and not tables()[each.table].part
        ]
        yield from (each for each in wholes if not _went_along(connection, each))


def _deletions(connection: Connection) -> Iterator[JournalEntry]:
    """Yield every deletion, newest first."""
    rows = connection.execute(
        "SELECT position, change_position, table_name, record_id, operation, before, after "
        f"FROM journal WHERE {_THROWN_AWAY} ORDER BY position DESC"
    )
    return map(journal.entry_of, rows)


def _batches(entries: Iterator[JournalEntry]) -> Iterator[list[JournalEntry]]:
    while batch := list(islice(entries, _BATCH)):
        yield batch


def _not_present(connection: Connection, entries: list[JournalEntry]) -> list[JournalEntry]:
    there: set[str] = set()
    for table in {each.table for each in entries}:
        ids = [each.record_id for each in entries if each.table == table]
        there |= present(connection, table, ids)
    return [each for each in entries if each.record_id not in there]


def last_deletions(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the position of the last deletion of each of these records in the journal."""
    found: dict[str, int] = {}
    for part in chunks(list(ids)):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            "SELECT record_id, max(position) FROM journal "
            f"WHERE record_id IN ({marks}) AND {_THROWN_AWAY} GROUP BY record_id",
            part,
        )
        found.update((record_id, int(position)) for record_id, position in rows)
    return found


def owners(entry: JournalEntry) -> list[str]:
    """Return the ids of the records with which the deleted one had to go."""
    found: list[Any] = [
        entry.before.get(each.column) for each in references_of(entry.table) if each.cascade
    ]
    return [each for each in found if each]


def _went_along(connection: Connection, entry: JournalEntry) -> bool:
    """Return whether an owner went in the same step, and is still gone."""
    for owner in owners(entry):
        row = connection.execute(
            "SELECT table_name FROM journal WHERE record_id = ? AND change_position = ? "
            "AND operation = 'D'",
            (owner, entry.change),
        ).fetchone()
        if row is not None and not present(connection, row[0], [owner]):
            return True
    return False
