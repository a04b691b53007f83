"""Applying a step of the history backwards, itself as a change that the journal keeps."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from iar_desktop.schema.entity import registry
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage import journal
from iar_desktop.storage.change import Change
from iar_desktop.storage.journal import JournalEntry
from iar_desktop.storage.sql import chunks, stored
from iar_desktop.storage.sqlite import AMONG, LAST_VERSIONS, Connection
from iar_desktop.storage.tables import KIND_COLUMN, Table, tables

# So many entries are reverted before whoever waits is told.
_AT_ONCE = 5000
# So many records that get the same values back are written by one statement.
_MANY = 20


def revert(change: Change, position: int) -> None:
    """Undo what the step at ``position`` did, last first.

    Foreign keys are checked when the transaction ends, so that the order of parts and wholes
    does not matter.
    """
    entries = list(journal.entries_of(change.connection, position, after=False))
    entries.reverse()
    done = 0
    for (operation, table), group in groupby(entries, lambda each: (each.operation, each.table)):
        alike = list(group)
        for part in chunks(alike, _AT_ONCE):
            _REVERSE[operation](change, table, part)
            done += len(part)
            change.progress.reached(done / len(entries))


def _remove(change: Change, table: str, entries: Sequence[JournalEntry]) -> None:
    ids = json.dumps([entry.record_id for entry in entries])
    change.connection.execute(f'DELETE FROM "{table}" WHERE id {AMONG}', (ids,))


def _insert_again(change: Change, table: str, entries: Sequence[JournalEntry]) -> None:
    insert_rows(change, tables()[table], [entry.before for entry in entries])


def insert_rows(change: Change, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert deleted records again, each given by its stored values.

    The version goes above every one they had, so that no old copy fits; a required field that
    their time did not have yet gets its default.
    """
    names = ", ".join(f'"{column}"' for column in table.columns)
    marks = ", ".join("?" * len(table.columns))
    highest = _versions(change.connection, [row["id"] for row in rows])
    change.connection.executemany(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',
        (_row_again(table, row, highest[row["id"]]) for row in rows),
    )


def _versions(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return the highest version that each of these deleted records had."""
    rows = connection.execute(LAST_VERSIONS, (json.dumps(ids),))
    return {record_id: version or 0 for record_id, version in rows}


def _row_again(table: Table, row: Mapping[str, Any], version: int) -> list[Any]:
    values = {**_defaults(table.entity(row.get(KIND_COLUMN)).kind), **row, "version": version + 1}
    return [values.get(column) for column in table.columns]


@cache
def _defaults(kind: str) -> dict[str, Any]:
    return {
        name: stored(field, field.default)
        for name, field in registry[kind].fields.items()
        if field.required
    }


def _put_back(change: Change, table: str, entries: Sequence[JournalEntry]) -> None:
    """Write the former values; of several edits of one record the first one's count."""
    former: dict[str, dict[str, Any]] = defaultdict(dict)
    for entry in entries:
        former[entry.record_id].update(entry.before)
    known = frozenset(tables()[table].columns)
    alike: dict[tuple[tuple[str, Any], ...], list[str]] = defaultdict(list)
    for record_id, values in former.items():
        alike[tuple((name, old) for name, old in values.items() if name in known)].append(record_id)
    singles: dict[tuple[str, ...], list[list[Any]]] = defaultdict(list)
    now = change.now.isoformat(timespec="seconds")
    for pairs, ids in alike.items():
        columns, kept = tuple(name for name, _old in pairs), [old for _name, old in pairs]
        if len(ids) < _MANY:
            singles[columns] += [[*kept, now, each] for each in ids]
        else:
            statement = _update(table, columns, AMONG)
            change.connection.execute(statement, [*kept, now, json.dumps(ids)])
    for columns, rows in singles.items():
        change.connection.executemany(_update(table, columns, "= ?"), rows)


def _update(table: str, columns: Iterable[str], which: str) -> str:
    pairs = "".join(f'"{column}" = ?, ' for column in columns)
    return f'UPDATE "{table}" SET {pairs}version = version + 1, updated_at = ? WHERE id {which}'


_REVERSE: dict[str, Callable[[Change, str, Sequence[JournalEntry]], None]] = {
    "I": _remove,
    "D": _insert_again,
    "U": _put_back,
}


def nothing_left(word: str) -> UserError:
    """Return the sentence for an undo or redo with nothing to do."""
    return UserError(
        _("There is nothing to undo.") if word == "undo" else _("There is nothing to do again.")
    )
