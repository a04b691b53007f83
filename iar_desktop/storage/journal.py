"""The journal: who changed what, when, from what to what."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from iar_desktop.schema.messages import _
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import references, tables

ChangeKind = Literal["edit", "undo", "redo"]
State = Literal["applied", "undone", "abandoned", ""]


class ChangeSet(NamedTuple):
    """One step of the dossier's history; ``position`` counts the steps from 1."""

    position: int
    id: str
    kind: ChangeKind
    message: str
    params: dict[str, str]
    author: str
    made_at: datetime
    reverts: int | None
    state: State

    @property
    def label(self) -> str:
        """What was done, in the language spoken now."""
        text = _(self.message)
        return text.format_map(self.params) if self.params else text


class JournalEntry(NamedTuple):
    """What one step did to one record: inserted (I), updated (U) or deleted (D) it.

    ``before`` and ``after`` hold stored values by column: of the changed columns for an
    update, ``before`` of all non-empty columns for a deletion, neither for an insertion.
    """

    position: int
    change: int
    table: str
    record_id: str
    operation: Literal["I", "U", "D"]
    before: dict[str, Any]
    after: dict[str, Any]


_CHANGE = "position, id, kind, label, params, author, made_at, reverts, state"
_ENTRY = "position, change_position, table_name, record_id, operation, before, after"


def _change(row: Sequence[Any]) -> ChangeSet:
    position, key, kind, label, params, author, made_at, reverts, state = row
    made = datetime.fromisoformat(made_at)
    return ChangeSet(position, key, kind, label, json.loads(params), author, made, reverts, state)


def entry_of(row: Sequence[Any]) -> JournalEntry:
    """Return the journal entry of a row, its columns in the order of ``JournalEntry``."""
    position, change, table, record_id, operation, before, after = row
    return JournalEntry(
        position,
        change,
        table,
        record_id,
        operation,
        json.loads(before) if before else {},
        json.loads(after) if after else {},
    )


def change_at(connection: Connection, position: int) -> ChangeSet:
    """Return the step at ``position``, which must exist."""
    return next(_changes(connection, "WHERE position = ?", (position,)))


def _changes(connection: Connection, rest: str, values: Sequence[Any]) -> Iterator[ChangeSet]:
    return map(_change, connection.execute(f"SELECT {_CHANGE} FROM change_set {rest}", values))


def recent(connection: Connection, limit: int = 200) -> list[ChangeSet]:
    """Return the last steps, newest first."""
    return list(_changes(connection, "ORDER BY position DESC LIMIT ?", (limit,)))


def to_undo(connection: Connection) -> ChangeSet | None:
    """Return the step that undo would undo."""
    rest = "WHERE state = 'applied' ORDER BY position DESC LIMIT 1"
    return next(_changes(connection, rest, ()), None)


def to_redo(connection: Connection) -> ChangeSet | None:
    """Return the step that redo would do again."""
    rest = "WHERE state = 'undone' ORDER BY position LIMIT 1"
    return next(_changes(connection, rest, ()), None)


def last_position(connection: Connection) -> int:
    """Return the position of the last step, 0 in a new dossier."""
    (position,) = connection.execute("SELECT max(position) FROM change_set").fetchone()
    return int(position or 0)


def entries_of(
    connection: Connection, change: int, *, after: bool = True
) -> Iterator[JournalEntry]:
    """Yield what the step ``change`` did, in order; ``after`` says whether to what, too."""
    columns = _ENTRY if after else f"{_ENTRY.removesuffix('after')}NULL"
    rows = connection.execute(
        f"SELECT {columns} FROM journal WHERE change_position = ? ORDER BY position", (change,)
    )
    return map(entry_of, rows)


def all_entries(connection: Connection) -> Iterator[JournalEntry]:
    """Yield everything that was ever done, in order."""
    return map(entry_of, connection.execute(f"SELECT {_ENTRY} FROM journal ORDER BY position"))


def entry_at(connection: Connection, position: int) -> JournalEntry:
    """Return the entry at ``position`` of the journal, which must exist."""
    rows = connection.execute(f"SELECT {_ENTRY} FROM journal WHERE position = ?", (position,))
    return entry_of(rows.fetchone())


def touched_since(connection: Connection, change: int) -> dict[str, set[str]]:
    """Return the ids of the records touched by the steps after ``change``, by table."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = connection.execute(
        "SELECT DISTINCT table_name, record_id FROM journal WHERE change_position > ?", (change,)
    )
    for table, record_id in rows:
        found[table].add(record_id)
    return found


def history(connection: Connection, record_id: str) -> list[tuple[ChangeSet, JournalEntry]]:
    """Return what was done to a record and to its parts, newest first."""
    rows = connection.execute(
        f"SELECT {_ENTRY} FROM journal WHERE record_id = ? ORDER BY position DESC", (record_id,)
    )
    own = [entry_of(row) for row in rows]
    if not own:
        return []
    found = own + [
        entry
        for part in _part_ids(connection, own[0].table, record_id)
        for entry in entries_of_record(connection, part)
    ]
    found.sort(key=lambda entry: entry.position, reverse=True)
    changes = {entry.change: entry.change for entry in found}
    known = {position: change_at(connection, position) for position in changes}
    return [(known[entry.change], entry) for entry in found]


def entries_of_record(connection: Connection, record_id: str) -> Iterator[JournalEntry]:
    """Yield what was done to a record, its parts not regarded, in order."""
    rows = connection.execute(
        f"SELECT {_ENTRY} FROM journal WHERE record_id = ? ORDER BY position", (record_id,)
    )
    return map(entry_of, rows)


def _part_ids(connection: Connection, table: str, record_id: str) -> set[str]:
    """Return the ids of the parts that the record has or had."""
    found: set[str] = set()
    for reference in references():
        part = all(entity.part for entity in tables()[reference.table].entities)
        if not (part and reference.cascade and reference.target in ("", table)):
            continue
        column = reference.column
        rows = connection.execute(
            f'SELECT id FROM "{reference.table}" WHERE "{column}" = ?', (record_id,)
        )
        found.update(row[0] for row in rows)
        gone = connection.execute(
            "SELECT record_id FROM journal WHERE operation = 'D' AND table_name = ? "
            "AND before LIKE ?",
            (reference.table, f'%"{column}":"{record_id}"%'),
        )
        found.update(row[0] for row in gone)
    return found
