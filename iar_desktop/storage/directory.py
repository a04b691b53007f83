"""The directory: one line for each record that people look for, with the text it is found by.

It is derived from the records, kept in the same transaction as every change, and answers at
once what a list, a link or a search result needs to show: title, native name, subtitle, country.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from iar_desktop.schema.entity import registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country, Link
from iar_desktop.storage.directory_lines import Composer, Line
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import (
    Texts,
    change_texts,
    compact_texts,
    remove_all_texts,
)
from iar_desktop.storage.tables import tables
from iar_desktop.storage.tally import Tally

_COLUMNS = ", ".join(Line._fields)
_INSERT = f"INSERT INTO directory (entry, {_COLUMNS}) VALUES (?{', ?' * len(Line._fields)})"
_UPDATE = (
    f"UPDATE directory SET {', '.join(f'{name} = ?' for name in Line._fields)} WHERE entry = ?"
)
# So many lines are written together: enough to be quick, few enough to be held.
_AT_ONCE = 500
# After a change of so many lines, and of so great a share of all, the full text is compacted.
_MANY, _SHARE = 2000, 0.2

_Change = tuple[int, Line | None, Line | None]  # number, the line there was, the line there is


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
    remove_all_texts(connection)
    for derived in ("directory", "directory_count", "search_word"):
        connection.execute(f"DELETE FROM {derived}")
    for table in tables().values():
        if not table.part:
            rows = connection.execute(f'SELECT id FROM "{table.name}"')
            refresh(connection, {table.name: {row[0] for row in rows}})


def refresh(connection: Connection, touched: Mapping[str, set[str]]) -> None:
    """Write anew the lines of the ``touched`` records (ids by table), remove those gone."""
    composer, tally = Composer(connection), Tally()
    ids: list[str] = []
    lines: list[Line] = []
    for name, wanted in _with_enriched(connection, touched).items():
        if tables()[name].part:
            continue
        for part in chunks(sorted(wanted)):
            ids += part
            lines += composer.lines(tables()[name], part)
            if len(ids) >= _AT_ONCE:
                _keep(connection, ids, lines, tally)
                ids, lines = [], []
    _keep(connection, ids, lines, tally)
    tally.write(connection)
    if tally.changed >= _MANY and tally.changed >= _SHARE * _all_lines(connection):
        compact_texts(connection)


def _all_lines(connection: Connection) -> int:
    (lines,) = connection.execute("SELECT sum(lines) FROM directory_count").fetchone()
    return int(lines or 0)


def _keep(connection: Connection, ids: Sequence[str], lines: Iterable[Line], tally: Tally) -> None:
    """Make ``lines`` the only ones of the records ``ids``."""
    new = {line.id: line for line in lines}
    changes: list[_Change] = [
        (number, old, new.pop(old.id, None)) for number, old in _stored(connection, ids)
    ]
    changes += [(number, None, line) for number, line in _numbered(connection, new.values())]
    changes = sorted(each for each in changes if each[1] != each[2])
    _write(connection, changes)
    change_texts(connection, ((number, _texts(old), _texts(line)) for number, old, line in changes))
    for _number, old, line in changes:
        tally.change(old, line)


def _write(connection: Connection, changes: Sequence[_Change]) -> None:
    connection.executemany(
        "DELETE FROM directory WHERE entry = ?",
        [(number,) for number, _old, line in changes if line is None],
    )
    connection.executemany(
        _UPDATE, [(*line, number) for number, old, line in changes if old and line]
    )
    connection.executemany(
        _INSERT, [(number, *line) for number, old, line in changes if line and not old]
    )


def _texts(line: Line | None) -> Texts | None:
    return line and (line.names, line.words)


def _stored(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[int, Line]]:
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            f"SELECT entry, {_COLUMNS} FROM directory WHERE id IN ({marks})", part
        )
        yield from ((row[0], Line._make(row[1:])) for row in rows.fetchall())


def _numbered(connection: Connection, lines: Iterable[Line]) -> Iterator[tuple[int, Line]]:
    """Yield new lines after their numbers, which follow the last one of their kind."""
    by_kind: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_kind[line.kind].append(line)
    for kind, new in by_kind.items():
        first, last = kind_range(kind)
        (top,) = connection.execute(
            "SELECT max(entry) FROM directory WHERE entry BETWEEN ? AND ?", (first, last)
        ).fetchone()
        new.sort(key=itemgetter(0))
        yield from enumerate(new, first if top is None else top + 1)


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
