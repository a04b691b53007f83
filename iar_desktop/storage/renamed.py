"""Records whose directory line names another record, when that other one changes or goes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.kinds import Link
from iar_desktop.storage import directory, journal
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.journal import JournalEntry
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import references_to, tables


def former_wholes(connection: Connection, position: int) -> Iterator[tuple[str, str]]:
    """Yield (table, id) of what the parts that the step at ``position`` took away belonged to.

    To be asked before the directory is refreshed: the lines of deleted records still tell what
    they were.
    """
    rows = connection.execute(
        "SELECT position, change_position, table_name, record_id, operation, before, after "
        "FROM journal WHERE change_position = ? AND operation <> 'I'",
        (position,),
    )
    for entry in map(journal.entry_of, rows.fetchall()):
        yield from _wholes(connection, entry)


def _entities(entry: JournalEntry) -> tuple[type[Entity], ...]:
    return tables()[entry.table].entities


def _wholes(connection: Connection, entry: JournalEntry) -> Iterator[tuple[str, str]]:
    for entity in _entities(entry):
        for link in entity.enriches:
            target: Any = entry.before.get(link.name)
            if target and isinstance(link.kind, Link):
                yield link.kind.target.table, target
            elif target:
                for line in directory.entries(connection, [target]).values():
                    yield registry[line.kind].table, target


def updated_lines(connection: Connection, position: int) -> dict[str, Entry]:
    """Return the directory's lines, not yet refreshed, of what the step at ``position`` edited."""
    rows = connection.execute(
        "SELECT DISTINCT record_id FROM journal WHERE change_position = ? AND operation = 'U'",
        (position,),
    )
    return directory.entries(connection, [row[0] for row in rows.fetchall()])


def referrers_of_renamed(
    connection: Connection, before: Mapping[str, Entry]
) -> dict[str, set[str]]:
    """Return the ids, by table, of records that show a title other than the one of ``before``.

    What makes up a title is the entity's own affair, so the titles themselves are compared.
    """
    now = directory.entries(connection, before)
    renamed: dict[str, list[str]] = defaultdict(list)
    for line in now.values():
        if line.title != before[line.id].title:
            renamed[registry[line.kind].table].append(line.id)
    found: dict[str, set[str]] = defaultdict(set)
    for table, ids in renamed.items():
        for reference in references_to(table):
            if reference.searched and reference.target:
                found[reference.table].update(
                    _pointing(connection, reference.table, reference.column, ids)
                )
    return found


def _pointing(connection: Connection, table: str, column: str, ids: list[str]) -> Iterator[str]:
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(f'SELECT id FROM "{table}" WHERE "{column}" IN ({marks})', part)
        yield from (row[0] for row in rows)
