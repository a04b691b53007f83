"""What a record's line in the directory says: composed from it, its parts and what it names."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, NamedTuple

from iar_desktop.domain import Affiliation, Contact, Organisation
from iar_desktop.schema import clock
from iar_desktop.schema.entity import HOUSEKEEPING, Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import AnyLink, Country, Link
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import LANGUAGES
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


class Composer:
    """Composes lines; the titles of linked records are read once for all of them."""

    def __init__(self, connection: Connection) -> None:
        """Read through ``connection``."""
        self.connection = connection
        self.titles: dict[str, str] = {}
        self.parts: dict[str, list[Entity]] = {}

    def lines(self, table: Table, ids: Iterable[str]) -> list[Line]:
        """Return the lines of those records of ``table`` that exist; at most some 500 at once."""
        records = self._records(table, "id", list(ids))
        self.parts = self._parts(table, [record.id for record in records])
        self._load_titles(records + [part for parts in self.parts.values() for part in parts])
        return [self._line(record) for record in records]

    def _records(
        self, table: Table, column: str, ids: list[str], only: type[Entity] | None = None
    ) -> list[Entity]:
        names = _columns(table.name)
        marks = ", ".join("?" * len(ids))
        picked = ", ".join(f'"{name}"' for name in names)
        rows = self.connection.execute(
            f'SELECT {picked} FROM "{table.name}" WHERE "{column}" IN ({marks})', ids
        )
        if only:
            return [only.of_row(names, row) for row in rows]
        if table.shared:
            return [table.entity(row[1]).of_row(names, row) for row in rows]
        return [table.entities[0].of_row(names, row) for row in rows]

    def _parts(self, table: Table, ids: list[str]) -> dict[str, list[Entity]]:
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity, link in _enriching(table.name):
            for part in self._records(tables()[entity.table], link.name, ids, entity):
                found[getattr(part, link.name)].append(part)
        return found

    def _load_titles(self, records: list[Entity]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        for record in records:
            for name, table in _named_links(record.kind):
                target = getattr(record, name)
                if target and target not in self.titles:
                    wanted[table].add(target)
        for table, ids in wanted.items():
            for part in chunks(sorted(ids)):
                named = self._records(tables()[table], "id", list(part))
                self.titles.update({record.id: record.title() for record in named})

    def _line(self, record: Entity) -> Line:
        parts = self.parts.get(record.id, [])
        words = [text for each in (record, *parts) for text in self._words(each)]
        return Line(
            record.id,
            record.kind,
            record.title(),
            record.native(),
            self._subtitle(record, parts),
            record.country_code(),
            fold(record.sort_text()),
            spaced_names(_names(record)),
            index_text(" ".join(words)),
        )

    def _words(self, record: Entity) -> Iterable[str]:
        yield from _texts(record, "words")
        yield from self._linked_titles(record)

    def _linked_titles(self, record: Entity) -> Iterable[str]:
        for name, _table in _named_links(record.kind):
            title = self.titles.get(getattr(record, name) or "")
            if title:
                yield title

    def _subtitle(self, record: Entity, parts: list[Entity]) -> str:
        if isinstance(record, Contact):
            return self._position(parts)
        pieces = [record.subtitle(), *self._linked_titles(record)]
        return " · ".join(dict.fromkeys(piece for piece in pieces if piece))

    def _position(self, parts: list[Entity]) -> str:
        held = [part for part in parts if isinstance(part, Affiliation)]
        best = max(held, key=importance) if held else None
        if best is None:
            return ""
        pieces = (best.job_title, self.titles.get(best.organisation, ""))
        return ", ".join(piece for piece in pieces if piece)


def _names(record: Entity) -> list[str]:
    """Return the folded names; those that only together make the title (given, family) as one.

    An organisation also answers to its initials, whether they are its acronym or not.
    """
    names = list(dict.fromkeys(fold(text) for text in _texts(record, "name")))
    title = fold(record.title())
    if isinstance(record, Organisation):
        from iar_desktop.domain.capture.names import initials_of  # late: only to write lines

        names += [initials for initials in (initials_of(title.split()),) if initials]
    words = set(title.split())
    if title in names or not words <= {word for name in names for word in name.split()}:
        return names
    return [title, *(name for name in names if not set(name.split()) <= words)]


def importance(position: Affiliation) -> tuple[bool, bool, str, str]:
    """Return what tells the position to name a person by: the greatest of those held."""
    current = position.until is None or position.until >= clock.today()
    since = position.since.isoformat() if position.since else ""
    return current, position.main, since, position.id


@cache
def _columns(name: str) -> tuple[str, ...]:
    """Return the columns of a table that a line may be made of: all but the housekeeping."""
    table = tables()[name]
    kept = ("id", "kind") if table.shared else ("id",)
    return (*kept, *(name for name in table.columns if name not in HOUSEKEEPING))


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
def _named_links(kind: str) -> list[tuple[str, str]]:
    """Return the links whose targets' titles are words of the record: field and table."""
    return [
        (field.name, field.kind.target.table)
        for field in registry[kind].fields.values()
        if field.search is not None and isinstance(field.kind, Link)
    ]


@cache
def _searched(kind: str, search: str) -> list[tuple[str, Callable[[Any], str]]]:
    """Return what gives the searched texts of a record: a field, and its value as text."""
    found: list[tuple[str, Callable[[Any], str]]] = []
    for field in registry[kind].fields.values():
        if field.search != search or isinstance(field.kind, AnyLink):
            continue
        if search == "name" and isinstance(field.kind, Country):
            found += [(field.name, partial(_country, spoken)) for spoken in LANGUAGES]
        else:
            found.append((field.name, field.kind.searched))
    return found


def _country(language: str, code: str) -> str:
    return country_names(language).get(code, code)


def _texts(record: Entity, search: str) -> Iterable[str]:
    for name, searched in _searched(record.kind, search):
        value = getattr(record, name)
        if value is not None:
            yield searched(value)
