"""The directory: one line for each record that people look for, with the text it is found by.

It is derived from the records, kept in the same transaction as every change, and answers at
once what a list, a link or a search result needs to show: title, native name, subtitle, country.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iar_desktop.schema.entity import registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country, Link
from iar_desktop.storage import vocabulary
from iar_desktop.storage.directory_lines import Composer, Line
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import tables

_COLUMNS = ", ".join(Line._fields)
_INSERT = f"INSERT INTO directory (entry, {_COLUMNS}) VALUES (?{', ?' * len(Line._fields)})"
_UPDATE = (
    f"UPDATE directory SET {', '.join(f'{name} = ?' for name in Line._fields)} WHERE entry = ?"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """How a record of any entity presents itself."""

    id: str
    kind: str
    title: str
    native: str
    subtitle: str
    country: str | None


def entries(connection: Connection, ids: Iterable[str | None]) -> dict[str, Entry]:
    """Return the entries of these records, by id; those without one are left out."""
    found = {}
    for part in chunks([each for each in dict.fromkeys(ids) if each]):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            "SELECT id, kind, title, native, subtitle, country FROM directory "
            f"WHERE id IN ({marks})",
            part,
        )
        found.update({row[0]: entry_of(row) for row in rows})
    return found


def entry_of(row: Any) -> Entry:
    """Return the entry of a row (id, kind, title, native, subtitle, country).

    The title of a country is its name in the language spoken now.
    """
    entry = Entry(*row)
    if entry.kind == "country" and entry.country:
        return Entry(entry.id, entry.kind, Country().format(entry.country), "", "", entry.country)
    return entry


def rebuild(connection: Connection) -> None:
    """Write the line of every record anew."""
    connection.execute("DELETE FROM directory")
    connection.execute("DELETE FROM search_word")
    for table in tables().values():
        if not all(entity.part for entity in table.entities):
            rows = connection.execute(f'SELECT id FROM "{table.name}"')
            refresh(connection, {table.name: {row[0] for row in rows}})


def refresh(connection: Connection, touched: Mapping[str, set[str]]) -> None:
    """Write anew the lines of the ``touched`` records (ids by table), remove those gone."""
    composer = Composer(connection)
    for name, ids in _with_enriched(connection, touched).items():
        table = tables()[name]
        if all(entity.part for entity in table.entities):
            continue
        for part in chunks(sorted(ids)):
            _keep(connection, part, composer.lines(table, part))


def _keep(connection: Connection, ids: Sequence[str], lines: Sequence[Line]) -> None:
    """Make ``lines`` the only ones of the records ``ids``."""
    stored = _stored(connection, ids)
    now = {line.id: line for line in lines}
    gone = {key: old for key, old in stored.items() if key not in now}
    edited = [(line, *stored[key]) for key, line in now.items() if key in stored]
    edited = [each for each in edited if each[0] != each[2]]
    added = [line for line in lines if line.id not in stored]
    connection.executemany(
        "DELETE FROM directory WHERE entry = ?", [(entry,) for entry, _line in gone.values()]
    )
    connection.executemany(_UPDATE, [(*line, entry) for line, entry, _old in edited])
    connection.executemany(_INSERT, _numbered(connection, added))
    vocabulary.recount(
        connection,
        [_text(line) for line in [*added, *(each[0] for each in edited)]],
        [_text(line) for line in [*(old[1] for old in gone.values()), *(e[2] for e in edited)]],
    )


def _text(line: Line) -> str:
    return f"{line.names} {line.words}"


def _stored(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, Line]]:
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        f"SELECT entry, {_COLUMNS} FROM directory WHERE id IN ({marks}) ORDER BY entry", ids
    )
    return {row[1]: (row[0], Line._make(row[1:])) for row in rows}


def _numbered(connection: Connection, lines: Iterable[Line]) -> Iterator[tuple[Any, ...]]:
    """Yield new lines after their numbers, which follow the last one of their kind."""
    by_kind: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_kind[line.kind].append(line)
    for kind in sorted(by_kind, key=kind_range):
        first, last = kind_range(kind)
        (top,) = connection.execute(
            "SELECT max(entry) FROM directory WHERE entry BETWEEN ? AND ?", (first, last)
        ).fetchone()
        start = first if top is None else top + 1
        yield from ((start + count, *line) for count, line in enumerate(by_kind[kind]))


def _with_enriched(connection: Connection, touched: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return ``touched`` with the records that are also found by the words of those."""
    found = defaultdict(set, {name: set(ids) for name, ids in touched.items()})
    for name, ids in touched.items():
        for link in {each for entity in tables()[name].entities for each in entity.enriches}:
            for part in chunks(sorted(ids)):
                marks = ", ".join("?" * len(part))
                rows = connection.execute(
                    f'SELECT "{link.name}" FROM "{name}" '
                    f'WHERE id IN ({marks}) AND "{link.name}" IS NOT NULL',
                    part,
                )
                targets = [row[0] for row in rows]
                for table, target in _tables_of(connection, link, targets):
                    found[table].add(target)
    return found


def _tables_of(
    connection: Connection, link: Field[Any], ids: list[str]
) -> Iterable[tuple[str, str]]:
    if isinstance(link.kind, Link):
        table = link.kind.target.table
        return [(table, each) for each in ids]
    known = entries(connection, ids)
    return [(registry[entry.kind].table, entry.id) for entry in known.values()]
