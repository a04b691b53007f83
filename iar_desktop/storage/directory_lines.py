"""What a record's line in the directory says: composed from it, its parts and what it names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
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


class _Rows(NamedTuple):
    """Stored records of one kind, as far as lines are made of them."""

    kind: str
    names: tuple[str, ...]
    values: Sequence[tuple[Any, ...]]

    def records(self) -> list[Any]:
        """Return the records, without the fields that no line is made of."""
        read = registry[self.kind].of_row
        return [read(self.names, values) for values in self.values]


class Composer:
    """Composes lines; the titles of linked records are read once for all of them."""

    def __init__(self, connection: Connection) -> None:
        """Read through ``connection``."""
        self.connection = connection
        self.titles: dict[str, str] = {}

    def lines(
        self,
        table: Table,
        ids: Sequence[str],
        columns: Columns = ALL,
        old: Mapping[str, Line] = MappingProxyType({}),
    ) -> list[Line]:
        """Return the lines of those records of ``table`` that exist; at most some 500 at once.

        Of the ``old`` ones, by id, all but ``columns`` is kept, where every record has one.
        """
        if not old.keys() >= set(ids):
            columns = ALL
        own = self._read(table, "id", ids)
        words: dict[str, list[str]] = defaultdict(list)
        held: dict[str, list[Affiliation]] = defaultdict(list)
        if columns & NAMED:
            for rows in own:
                self._add_words(rows, "id", words)
            self._add_parts(table, ids, columns, words, held)
        if columns == {WORDS}:
            found = (old[values[0]] for rows in own for values in rows.values)
            return [line._replace(words=_joined(words[line.id])) for line in found]
        return [
            self._line(record, columns, old.get(record.id), words, held)
            for rows in own
            for record in rows.records()
        ]

    def _line(
        self,
        record: Entity,
        columns: Columns,
        old: Line | None,
        words: Mapping[str, list[str]],
        held: Mapping[str, list[Affiliation]],
    ) -> Line:
        known = old or Line(record.id, record.kind, "", "", "", None, "", "", "")
        composed = {
            name: compose(record) for name, compose in _OF_RECORD.items() if name in columns
        }
        if SUBTITLE in columns:
            composed[SUBTITLE] = self._subtitle(record, held)
        if WORDS in columns:
            composed[WORDS] = _joined(words[record.id])
        return known._replace(**composed)

    def _read(
        self, table: Table, column: str, ids: Sequence[str], only: type[Entity] | None = None
    ) -> list[_Rows]:
        """Return the records of ``table`` whose ``column`` is one of ``ids``, by kind."""
        names = read_columns(table.name)
        marks = ", ".join("?" * len(ids))
        picked = ", ".join(f'"{name}"' for name in names)
        found = self.connection.execute(
            f'SELECT {picked} FROM "{table.name}" WHERE "{column}" IN ({marks})', ids
        ).fetchall()
        if only or not table.shared:
            return [_Rows((only or table.entities[0]).kind, names, found)]
        by_kind: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for values in found:
            by_kind[values[1]].append(values)
        return [_Rows(kind, names, several) for kind, several in by_kind.items()]

    def _add_parts(
        self,
        table: Table,
        ids: Sequence[str],
        columns: Columns,
        words: dict[str, list[str]],
        held: dict[str, list[Affiliation]],
    ) -> None:
        """Add the words of the parts of these records, and the positions held."""
        for entity, link in _enriching(table.name):
            if WORDS in columns or entity is Affiliation:
                (rows,) = self._read(tables()[entity.table], link.name, ids, entity)
                self._add_words(rows, link.name, words)
                if entity is Affiliation and SUBTITLE in columns:
                    for position in rows.records():
                        held[position.contact].append(position)

    def _add_words(self, rows: _Rows, column: str, words: dict[str, list[str]]) -> None:
        """Add what finds the rows besides their names to the words of whom ``column`` names."""
        self._load_titles(rows)
        worded, links = _worded(rows.kind, rows.names), _named_links(rows.kind, rows.names)
        titles, owner = self.titles, rows.names.index(column)
        for values in rows.values:
            found = words[values[owner]]
            for place, words_of in worded:
                if values[place] is not None:
                    found.append(words_of(values[place]))
            for place, _table in links:
                if values[place] is not None:
                    found.append(_indexed(titles.get(values[place], "")))

    def _load_titles(self, rows: _Rows) -> None:
        known = self.titles
        for place, table in _named_links(rows.kind, rows.names):
            wanted = {values[place] for values in rows.values}.difference(known, (None,))
            for several in chunks(sorted(wanted)):
                for named in self._read(tables()[table], "id", several):
                    known.update((each.id, each.title()) for each in named.records())

    def _subtitle(self, record: Entity, held: Mapping[str, list[Affiliation]]) -> str:
        if isinstance(record, Contact):
            return self._position(held[record.id])
        targets = (getattr(record, name) for name, _table in _linked(record.kind))
        linked = (self.titles.get(target or "", "") for target in targets)
        return " · ".join(dict.fromkeys(filter(None, (record.subtitle(), *linked))))

    def _position(self, held: list[Affiliation]) -> str:
        best = max(held, key=importance) if held else None
        if best is None:
            return ""
        pieces = (best.job_title, self.titles.get(best.organisation, ""))
        return ", ".join(piece for piece in pieces if piece)


def _joined(words: Iterable[str]) -> str:
    return " ".join(filter(None, words))


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
def _linked(kind: str) -> list[tuple[str, str]]:
    """Return the links whose targets' titles are words of a record: field and table."""
    return [
        (field.name, field.kind.target.table)
        for field in registry[kind].fields.values()
        if field.search is not None and isinstance(field.kind, Link)
    ]


@cache
def _named_links(kind: str, names: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the place of such a link in a row, and the table that it leads to."""
    return [(names.index(name), table) for name, table in _linked(kind)]


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
