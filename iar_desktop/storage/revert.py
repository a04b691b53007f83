"""Applying a step of the history backwards, itself as a change that the journal keeps."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
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
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import KIND_COLUMN, Table, tables


def revert(
    change: Change, position: int, only: Callable[[JournalEntry], bool] = lambda _entry: True
) -> None:
    """Undo what the step at ``position`` did, last first, for the entries that ``only`` allows.

    Foreign keys are checked when the transaction ends, so that the order of parts and wholes
    does not matter.
    """
    entries = [each for each in journal.entries_of(change.connection, position) if only(each)]
    entries.reverse()
    for (operation, table), group in groupby(entries, lambda each: (each.operation, each.table)):
        _REVERSE[operation](change, table, list(group))


def _remove(change: Change, table: str, entries: list[JournalEntry]) -> None:
    ids = [entry.record_id for entry in entries]
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        change.connection.execute(f'DELETE FROM "{table}" WHERE id IN ({marks})', part)


def _insert_again(change: Change, table: str, entries: list[JournalEntry]) -> None:
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
    highest: dict[str, int] = defaultdict(int)
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            "SELECT record_id, before FROM journal "
            f"WHERE operation = 'D' AND record_id IN ({marks})",
            part,
        )
        for record_id, before in rows:
            highest[record_id] = max(highest[record_id], json.loads(before)["version"])
    return highest


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


def _put_back(change: Change, table: str, entries: list[JournalEntry]) -> None:
    known = set(tables()[table].columns)
    now = change.now.isoformat(timespec="seconds")
    by_columns: dict[tuple[str, ...], list[list[Any]]] = defaultdict(list)
    for entry in entries:
        columns = tuple(column for column in entry.before if column in known)
        values = [entry.before[column] for column in columns]
        by_columns[columns].append([*values, now, entry.record_id])
    for columns, rows in by_columns.items():
        pairs = "".join(f'"{column}" = ?, ' for column in columns)
        change.connection.executemany(
            f'UPDATE "{table}" SET {pairs}version = version + 1, updated_at = ? WHERE id = ?',
            rows,
        )


_REVERSE: dict[str, Callable[[Change, str, list[JournalEntry]], None]] = {
    "I": _remove,
    "D": _insert_again,
    "U": _put_back,
}


def nothing_left(word: str) -> UserError:
    """Return the sentence for an undo or redo with nothing to do."""
    return UserError(
        _("There is nothing to undo.") if word == "undo" else _("There is nothing to do again.")
    )
