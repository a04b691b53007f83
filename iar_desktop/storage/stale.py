"""What of the directory a step of the history made out of date."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from iar_desktop.schema.entity import registry
from iar_desktop.schema.kinds import Link
from iar_desktop.storage import directory
from iar_desktop.storage.shaping import ALL, NAMED, TITLE, Columns, shaped_by
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import AMONG, EDITED_FIELDS, FORMER_TARGETS, Connection
from iar_desktop.storage.tables import references_to, tables


class Stale:
    """Records by table, and which columns of their lines are to be written anew."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._columns: dict[str, dict[str, Columns]] = defaultdict(dict)

    def __len__(self) -> int:
        """Return how many lines are out of date."""
        return sum(map(len, self._columns.values()))

    def add(self, table: str, ids: Iterable[str], columns: Columns) -> None:
        """Say that ``columns`` of the lines of these records of ``table`` are out of date."""
        known = self._columns[table]
        for each in ids:
            before = known.get(each)
            known[each] = columns if before is None else before | columns

    def groups(self) -> Iterator[tuple[str, Columns, list[str]]]:
        """Yield (table, columns, ids in order) of lines that are out of date alike."""
        for table, known in self._columns.items():
            alike = defaultdict[Columns, list[str]](list)
            for each in sorted(known):
                alike[known[each]].append(each)
            for columns, ids in alike.items():
                yield table, columns, ids

    def retitled(self) -> list[str]:
        """Return the ids of the records whose title may have changed."""
        return [
            each
            for known in self._columns.values()
            for each, columns in known.items()
            if TITLE in columns
        ]


def stale_after(connection: Connection, position: int) -> Stale:
    """Return what the step at ``position`` made out of date, whose lines are not written yet."""
    found = Stale()
    rows = connection.execute(
        "SELECT table_name, record_id FROM journal WHERE change_position = ? AND operation <> 'U'",
        (position,),
    )
    parts: dict[str, set[str]] = defaultdict(set)
    for table, record_id in rows:
        if tables()[table].part:
            parts[table].add(record_id)
        else:
            found.add(table, (record_id,), ALL)
    for table, record_id, field in connection.execute(EDITED_FIELDS, (position,)):
        columns = shaped_by(table).get(field)
        if columns and tables()[table].part:
            parts[table].add(record_id)
        elif columns:
            found.add(table, (record_id,), columns)
    for table, ids in parts.items():
        add_wholes(connection, found, table, ids)
        _add_former_wholes(connection, found, table, position)
    return found


def add_wholes(connection: Connection, stale: Stale, table: str, ids: Iterable[str]) -> None:
    """Add the records that are also found by the words of these parts."""
    among = json.dumps([*ids])
    for column, target in _enriched(table):
        rows = connection.execute(
            f'SELECT DISTINCT "{column}" FROM "{table}" '
            f'WHERE id {AMONG} AND "{column}" IS NOT NULL',
            (among,),
        )
        _add_targets(connection, stale, table, target, [row[0] for row in rows])


def _add_former_wholes(connection: Connection, stale: Stale, table: str, position: int) -> None:
    """Add what the parts that the step took away, or moved, belonged to before."""
    for column, target in _enriched(table):
        rows = connection.execute(FORMER_TARGETS.format(column=column), (position, table))
        targets = [row[0] for row in rows if row[0]]
        _add_targets(connection, stale, table, target, targets)


def _add_targets(
    connection: Connection, stale: Stale, part: str, table: str, ids: list[str]
) -> None:
    shaped = frozenset[str]().union(*shaped_by(part).values())
    if table:
        stale.add(table, ids, shaped)
        return
    rows = connection.execute(
        f"SELECT kind, id FROM directory WHERE id {AMONG}", (json.dumps(ids),)
    )
    by_table: dict[str, list[str]] = defaultdict(list)
    for kind, record_id in rows:
        by_table[registry[kind].table].append(record_id)
    for name, own in by_table.items():
        stale.add(name, own, shaped)


def _enriched(table: str) -> set[tuple[str, str]]:
    """Return the columns that lead from parts to wholes: (column, table), "" for any table."""
    return {
        (link.name, link.kind.target.table if isinstance(link.kind, Link) else "")
        for entity in tables()[table].entities
        for link in entity.enriches
    }


def stale_names(connection: Connection, before: dict[str, str]) -> Stale:
    """Return the lines that show a title other than the one of ``before`` (by id).

    What makes up a title is the entity's own affair, so the titles themselves are compared.
    """
    now = directory.entries(connection, before)
    renamed: dict[str, list[str]] = defaultdict(list)
    for line in now.values():
        if line.title != before[line.id]:
            renamed[registry[line.kind].table].append(line.id)
    found = Stale()
    for table, ids in renamed.items():
        for reference in references_to(table):
            if reference.searched and reference.target:
                pointing = set(_pointing(connection, reference.table, reference.column, ids))
                if tables()[reference.table].part:
                    add_wholes(connection, found, reference.table, pointing)
                else:
                    found.add(reference.table, pointing, NAMED)
    return found


def _pointing(connection: Connection, table: str, column: str, ids: list[str]) -> Iterator[str]:
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(f'SELECT id FROM "{table}" WHERE "{column}" IN ({marks})', part)
        yield from (row[0] for row in rows)
