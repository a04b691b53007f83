"""Records whose directory line names another record, when that other one changes or goes."""

from collections.abc import Iterator
from typing import Any

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.kinds import Link
from iar_desktop.storage import journal
from iar_desktop.storage.journal import JournalEntry
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import references_to, tables


def referrers_of_renamed(connection: Connection, position: int) -> Iterator[tuple[str, str]]:
    """Yield (table, id) of the records to be indexed anew after the step at ``position``.

    Those that show the name of a record that it renamed, and those that a removed or moved
    part belonged to.
    """
    rows = connection.execute(
        "SELECT position, change_position, table_name, record_id, operation, before, after "
        "FROM journal WHERE change_position = ? AND operation <> 'I'",
        (position,),
    )
    for entry in map(journal.entry_of, rows.fetchall()):
        yield from _former_wholes(entry)
        if entry.operation == "U" and _names(entry):
            yield from _naming(connection, entry)


def _entities(entry: JournalEntry) -> tuple[type[Entity], ...]:
    return tables()[entry.table].entities


def _former_wholes(entry: JournalEntry) -> Iterator[tuple[str, str]]:
    for entity in _entities(entry):
        for link in entity.enriches:
            target: Any = entry.before.get(link.name)
            if target and isinstance(link.kind, Link):
                yield link.kind.target.table, target
            elif target:
                for name in {other.table for other in registry.values() if not other.part}:
                    yield name, target


def _names(entry: JournalEntry) -> bool:
    return any(
        entity.fields[column].search == "name"
        for entity in _entities(entry)
        for column in entry.before
        if column in entity.fields
    )


def _naming(connection: Connection, entry: JournalEntry) -> Iterator[tuple[str, str]]:
    for reference in references_to(entry.table):
        if reference.searched and reference.target:
            rows = connection.execute(
                f'SELECT id FROM "{reference.table}" WHERE "{reference.column}" = ?',
                (entry.record_id,),
            )
            yield from [(reference.table, row[0]) for row in rows.fetchall()]
