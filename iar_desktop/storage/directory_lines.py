"""What a record's line in the directory says: composed from it, its parts and what it names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from iar_desktop.domain import Affiliation, Contact, Organisation
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import AnyLink, Country, Kind, Link, Text
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import LANGUAGES
from iar_desktop.storage.importance import importance
from iar_desktop.storage.shaping import (
    ALL,
    COUNTRY,
    NAMED,
    NAMES,
    NATIVE,
    SORT_TEXT,
    SUBTITLE,
    TITLE,
    WORDS,
    Columns,
    read_columns,
)
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import Table, tables
from iar_desktop.storage.tokens import index_text, spaced_names


class Line(NamedTuple):
    """One line: what is shown (title to country), sorted by, and found by (names, words)."""

    id: str
    kind: str
    title: str
    native: str
    subtitle: str
    country: str | None
    sort_text: str
    names: str
    words: str


class _Row(NamedTuple):
    """A stored record, as far as lines are made of it."""

    kind: str
    names: tuple[str, ...]
    values: tuple[Any, ...]

    def record(self) -> Entity:
        """Return the record, without the fields that no line is made of."""
        return registry[self.kind].of_row(self.names, self.values)


class Composer:
    """Composes lines; the titles of linked records are read once for all of them."""

    def __init__(self, connection: Connection) -> None:
        """Read through ``connection``."""
        self.connection = connection
        self.titles: dict[str, str] = {}

    def lines(
        self,
        table: Table,
        ids: Iterable[str],
        columns: Columns = ALL,
        old: Mapping[str, Line] = MappingProxyType({}),
    ) -> list[Line]:
        """Return the lines of those records of ``table`` that exist; at most some 500 at once.

        Only ``columns`` are composed where a line is among the ``old`` ones, by id.
        """
        rows = self._rows(table, "id", list(ids))
        parts = self._parts(table, [row.values[0] for row in rows], columns)
        if columns & NAMED:
            self._load_titles(chain(rows, *parts.values()))
        return [
            self._line(row, parts.get(row.values[0], []), columns, old.get(row.values[0]))
            for row in rows
        ]

    def _line(self, row: _Row, parts: list[_Row], columns: Columns, old: Line | None) -> Line:
        if old is not None and len(columns) == 1 and WORDS in columns:
            return Line(*old[:-1], self._words(row, parts))
        record = row.record()
        known = old or Line(record.id, record.kind, "", "", "", None, "", "", "")
        wanted = columns if old is not None else ALL
        composed = {name: compose(record) for name, compose in _OF_RECORD.items() if name in wanted}
        if SUBTITLE in wanted:
            composed[SUBTITLE] = self._subtitle(record, row, parts)
        if WORDS in wanted:
            composed[WORDS] = self._words(row, parts)
        return known._replace(**composed)

    def _rows(
        self, table: Table, column: str, ids: list[str], only: type[Entity] | None = None
    ) -> list[_Row]:
        names = read_columns(table.name)
        marks = ", ".join("?" * len(ids))
        picked = ", ".join(f'"{name}"' for name in names)
        found = self.connection.execute(
            f'SELECT {picked} FROM "{table.name}" WHERE "{column}" IN ({marks})', ids
        ).fetchall()
        if table.shared and not only:
            return [_Row(values[1], names, values) for values in found]
        kind = (only or table.entities[0]).kind
        return [_Row(kind, names, values) for values in found]

    def _parts(self, table: Table, ids: list[str], columns: Columns) -> dict[str, list[_Row]]:
        """Return the parts that ``columns`` are also made of, by the record they belong to."""
        found: dict[str, list[_Row]] = defaultdict(list)
        for entity, link in _enriching(table.name):
            if WORDS in columns or (SUBTITLE in columns and entity is Affiliation):
                place = read_columns(entity.table).index(link.name)
                for part in self._rows(tables()[entity.table], link.name, ids, entity):
                    found[part.values[place]].append(part)
        return found

    def _load_titles(self, rows: Iterable[_Row]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        known = self.titles
        for row in rows:
            for place, table in _named_links(row.kind, row.names):
                target = row.values[place]
                if target and target not in known:
                    wanted[table].add(target)
        for table, ids in wanted.items():
            for several in chunks(sorted(ids)):
                for row in self._rows(tables()[table], "id", list(several)):
                    known[row.values[0]] = row.record().title()

    def _words(self, row: _Row, parts: list[_Row]) -> str:
        """Return the words that find the record besides its names, those of its parts, too."""
        found: list[str] = []
        for kind, names, values in (row, *parts):
            for place, words_of in _worded(kind, names):
                if values[place] is not None:
                    found.append(words_of(values[place]))
            for place, _table in _named_links(kind, names):
                found.append(_indexed(self.titles.get(values[place] or "", "")))
        return " ".join(filter(None, found))

    def _subtitle(self, record: Entity, row: _Row, parts: list[_Row]) -> str:
        if isinstance(record, Contact):
            return self._position(
                [each.record() for each in parts if each.kind == Affiliation.kind]
            )
        linked = (
            self.titles.get(row.values[place] or "", "")
            for place, _table in _named_links(row.kind, row.names)
        )
        return " · ".join(dict.fromkeys(filter(None, (record.subtitle(), *linked))))

    def _position(self, held: list[Any]) -> str:
        best = max(held, key=importance) if held else None
        if best is None:
            return ""
        pieces = (best.job_title, self.titles.get(best.organisation, ""))
        return ", ".join(piece for piece in pieces if piece)


_OF_RECORD: dict[str, Callable[[Entity], Any]] = {
    TITLE: lambda record: record.title(),
    NATIVE: lambda record: record.native(),
    COUNTRY: lambda record: record.country_code(),
    SORT_TEXT: lambda record: fold(record.sort_text()),
    NAMES: lambda record: spaced_names(_names(record)),
}

# Cities, countries, positions and organisations come again and again.
_indexed = lru_cache(maxsize=20_000)(index_text)


def _names(record: Entity) -> list[str]:
    """Return the folded names; those that only together make the title (given, family) as one.

    An organisation also answers to its initials, whether they are its acronym or not.
    """
    names = list(dict.fromkeys(fold(text) for text in _texts_of_names(record)))
    title = fold(record.title())
    if isinstance(record, Organisation):
        from iar_desktop.domain.capture.names import initials_of  # late: only to write lines

        names += [initials for initials in (initials_of(title.split()),) if initials]
    words = set(title.split())
    if title in names or not words <= {word for name in names for word in name.split()}:
        return names
    return [title, *(name for name in names if not set(name.split()) <= words)]


@cache
def _enriching(table: str) -> list[tuple[type[Entity], Field[Any]]]:
    """Return the entities by whose words the records of ``table`` are found, and their links."""
    return [
        (entity, link)
        for entity in registry.values()
        for link in entity.enriches
        if not isinstance(link.kind, Link) or link.kind.target.table == table
    ]


@cache
def _named_links(kind: str, names: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the links whose targets' titles are words of the record: place in a row and table."""
    return [
        (names.index(field.name), field.kind.target.table)
        for field in registry[kind].fields.values()
        if field.search is not None and isinstance(field.kind, Link)
    ]


@cache
def _worded(kind: str, names: tuple[str, ...]) -> list[tuple[int, Callable[[Any], str]]]:
    """Return what gives the words of a stored record: place in a row, and what reads it."""
    return [
        (names.index(field.name), _words_of(field.kind))
        for field in registry[kind].fields.values()
        if field.search == "words" and not isinstance(field.kind, AnyLink)
    ]


def _words_of(kind: Kind[Any]) -> Callable[[Any], str]:
    """Return what makes words of a stored value; those of coded values are kept."""
    if isinstance(kind, Text):
        return _indexed
    return lru_cache(maxsize=1000)(
        lambda stored: index_text(kind.searched(kind.from_column(stored)))
    )


def _texts_of_names(record: Entity) -> Iterable[str]:
    for field in record.fields.values():
        value = getattr(record, field.name) if field.search == "name" else None
        if value is None or isinstance(field.kind, AnyLink):
            continue
        if isinstance(field.kind, Country):
            yield from (country_names(spoken).get(value, value) for spoken in LANGUAGES)
        else:
            yield field.kind.searched(value)
