"""The directory: one line for each record that people look for, with the text it is found by.

It is derived from the records, kept in the same transaction as every change, and answers at
once what a list, a link or a search result needs to show: title, native name, subtitle, country.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from iar_desktop.domain import Affiliation, Contact
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import Country, Link
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import Table, tables
from iar_desktop.storage.tokens import index_text

_COLUMNS = "id, kind, title, native, subtitle, country, sort_text, names, words"
_UPSERT = (
    f"INSERT INTO directory ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET title = excluded.title, native = excluded.native, "
    "subtitle = excluded.subtitle, country = excluded.country, "
    "sort_text = excluded.sort_text, names = excluded.names, words = excluded.words"
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
    """Write the entry of every record anew."""
    connection.execute("DELETE FROM directory")
    for table in tables().values():
        if not all(entity.part for entity in table.entities):
            rows = connection.execute(f'SELECT id FROM "{table.name}"')
            refresh(connection, {table.name: {row[0] for row in rows}})


def refresh(connection: Connection, touched: Mapping[str, set[str]]) -> None:
    """Write anew the entries of the ``touched`` records (ids by table), remove those gone."""
    for name, ids in _with_enriched(connection, touched).items():
        table = tables()[name]
        if all(entity.part for entity in table.entities):
            continue
        for part in chunks(sorted(ids)):
            _refresh_part(connection, table, part)


def _refresh_part(connection: Connection, table: Table, ids: Iterable[str]) -> None:
    ids = list(ids)
    marks = ", ".join("?" * len(ids))
    columns = ", ".join(f'"{name}"' for name in table.columns)
    rows = connection.execute(f'SELECT {columns} FROM "{table.name}" WHERE id IN ({marks})', ids)
    records = [
        table.entity(row[1] if table.shared else None).of_row(table.columns, row) for row in rows
    ]
    gone = set(ids) - {record.id for record in records}
    connection.executemany("DELETE FROM directory WHERE id = ?", [(each,) for each in gone])
    context = _Context(connection, table, records)
    connection.executemany(_UPSERT, [context.row(record) for record in records])


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


class _Context:
    """What the entries of some records of one table need from other records."""

    def __init__(self, connection: Connection, table: Table, records: list[Entity]) -> None:
        """Load the linked records and the parts of ``records`` in a few queries."""
        self.connection = connection
        self.titles: dict[str, str] = {}
        self.parts: dict[str, list[Entity]] = defaultdict(list)
        ids = [record.id for record in records]
        for entity in registry.values():
            for link in entity.enriches:
                if not isinstance(link.kind, Link) or link.kind.target.table == table.name:
                    self._load_parts(entity, link, ids)
        everything = records + [part for parts in self.parts.values() for part in parts]
        self._load_titles(everything)

    def _load_parts(self, entity: type[Entity], link: Field[Any], ids: list[str]) -> None:
        if not ids:
            return
        table = tables()[entity.table]
        marks = ", ".join("?" * len(ids))
        columns = ", ".join(f'"{name}"' for name in table.columns)
        rows = self.connection.execute(
            f'SELECT {columns} FROM "{table.name}" WHERE "{link.name}" IN ({marks})', ids
        )
        for row in rows:
            part = entity.of_row(table.columns, row)
            self.parts[getattr(part, link.name)].append(part)

    def _load_titles(self, records: list[Entity]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        for record in records:
            for field, table in _searched_links(type(record)):
                target = getattr(record, field.name)
                if target:
                    wanted[table].add(target)
        for name, ids in wanted.items():
            self._load_titles_of(tables()[name], sorted(ids))

    def _load_titles_of(self, table: Table, ids: list[str]) -> None:
        columns = ", ".join(f'"{name}"' for name in table.columns)
        for part in chunks(ids):
            marks = ", ".join("?" * len(part))
            rows = self.connection.execute(
                f'SELECT {columns} FROM "{table.name}" WHERE id IN ({marks})', part
            )
            for row in rows:
                entity = table.entity(row[1] if table.shared else None)
                self.titles[row[0]] = entity.of_row(table.columns, row).title()

    def row(self, record: Entity) -> tuple[Any, ...]:
        """Return the directory's row of ``record``."""
        parts = self.parts.get(record.id, [])
        names = " ".join(record.own_texts(("name",)))
        words = [text for each in (record, *parts) for text in self._words(each)]
        return (
            record.id,
            record.kind,
            record.title(),
            record.native(),
            self._subtitle(record, parts),
            record.country_code(),
            fold(record.sort_text()),
            index_text(names),
            index_text(" ".join(words)),
        )

    def _words(self, record: Entity) -> Iterable[str]:
        yield from record.own_texts(("words",))
        yield from self._linked_titles(record)

    def _linked_titles(self, record: Entity) -> Iterable[str]:
        for field, _table in _searched_links(type(record)):
            title = self.titles.get(getattr(record, field.name) or "")
            if title:
                yield title

    def _subtitle(self, record: Entity, parts: list[Entity]) -> str:
        if isinstance(record, Contact):
            return self._position(parts)
        pieces = [record.subtitle(), *self._linked_titles(record)]
        return " · ".join(dict.fromkeys(piece for piece in pieces if piece))

    def _position(self, parts: list[Entity]) -> str:
        held = [part for part in parts if isinstance(part, Affiliation)]
        best = max(held, key=_importance, default=None)
        if best is None:
            return ""
        pieces = (best.job_title, self.titles.get(best.organisation, ""))
        return ", ".join(piece for piece in pieces if piece)


def _importance(position: Affiliation) -> tuple[bool, bool, str, str]:
    current = position.until is None or position.until >= clock.today()
    since = position.since.isoformat() if position.since else ""
    return current, position.main, since, position.id


def _searched_links(entity: type[Entity]) -> list[tuple[Field[Any], str]]:
    """Return the links whose titles are words of the record, each with its target's table."""
    return [
        (field, field.kind.target.table)
        for field in entity.fields.values()
        if field.search is not None and isinstance(field.kind, Link)
    ]
