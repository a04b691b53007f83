"""Reading records: by id, by condition, as counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from iar_desktop.schema.conditions import All, Condition, Order, as_orders, every
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage import directory
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.sql import chunks, order_by, where
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import KIND_COLUMN, Table, tables

E = TypeVar("E", bound=Entity)

_ID_LENGTH = 32
EVERYTHING = All(())


@dataclass(frozen=True, slots=True)
class Query(Generic[E]):
    """Which records of an entity, in which order, how many."""

    entity: type[E]
    condition: Condition = EVERYTHING
    orders: tuple[Order, ...] = ()
    limit: int | None = None

    def where(self, *conditions: Condition) -> "Query[E]":
        """Return the query with ``conditions`` added."""
        return Query(self.entity, every(self.condition, *conditions), self.orders, self.limit)

    def order_by(self, *orders: Field[Any] | Order) -> "Query[E]":
        """Return the query sorted by ``orders``; ties by id."""
        return Query(self.entity, self.condition, as_orders(orders), self.limit)

    def first(self, limit: int) -> "Query[E]":
        """Return the query for the first ``limit`` records only."""
        return Query(self.entity, self.condition, self.orders, limit)


class Reader:
    """Reads one dossier; every method is one or two short queries."""

    def __init__(self, connection: Connection) -> None:
        """Read through ``connection``."""
        self.connection = connection

    def all(self, query: Query[E]) -> list[E]:
        """Return the records that ``query`` asks for."""
        table = tables()[query.entity.table]
        text, values = self._clauses(query)
        columns = ", ".join(f'r."{name}"' for name in table.columns)
        rows = self.connection.execute(f'SELECT {columns} FROM "{table.name}" r{text}', values)
        return [_record(table, row) for row in rows]  # type: ignore[misc] # the row's own entity

    def first(self, query: Query[E]) -> E | None:
        """Return the first record that ``query`` asks for, None when there is none."""
        return next(iter(self.all(query.first(1))), None)

    def ids(self, query: Query[E]) -> list[str]:
        """Return the ids only, for lists of any length."""
        text, values = self._clauses(query)
        rows = self.connection.execute(f'SELECT r.id FROM "{query.entity.table}" r{text}', values)
        return [row[0] for row in rows]

    def count(self, query: Query[E]) -> int:
        """Return how many records ``query`` asks for (its limit is not regarded)."""
        text, values = self._condition(query)
        row = self.connection.execute(
            f'SELECT count(*) FROM "{query.entity.table}" r{text}', values
        ).fetchone()
        return int(row[0])

    def get(self, entity: type[E], record_id: str | None) -> E | None:
        """Return the record of ``entity`` with this id, None when there is none."""
        return self.get_many(entity, [record_id]).get(record_id) if record_id else None

    def get_many(self, entity: type[E], ids: Iterable[str | None]) -> dict[str, E]:
        """Return the records of ``entity`` with these ids, by id; missing ones are left out."""
        table = tables()[entity.table]
        columns = ", ".join(f'"{name}"' for name in table.columns)
        found: dict[str, E] = {}
        for part in chunks([each for each in dict.fromkeys(ids) if each]):
            marks = ", ".join("?" * len(part))
            rows = self.connection.execute(
                f'SELECT {columns} FROM "{table.name}" WHERE id IN ({marks})', part
            )
            for row in rows:
                record = _record(table, row)
                if isinstance(record, entity):
                    found[record.id] = record
        return found

    def of(self, link: Field[Any], record_id: str, *orders: Field[Any] | Order) -> list[Any]:
        """Return the records whose ``link`` points to ``record_id``."""
        return self.all(Query(link.owner).where(link.equals(record_id)).order_by(*orders))

    def entries(self, ids: Iterable[str | None]) -> dict[str, Entry]:
        """Return title, subtitle, country and kind of records of any entity, by id."""
        return directory.entries(self.connection, ids)

    def title(self, record_id: str | None) -> str:
        """Return the title of a record of any entity, empty when it is gone."""
        entry = self.entries([record_id]).get(record_id or "")
        return entry.title if entry else ""

    def find(self, beginning: str) -> Entity:
        """Return the one record of any entity whose id begins so; ``UnknownRecord`` otherwise."""
        prefix = beginning.strip().lower().replace("-", "")
        found: list[Entity] = self._whole(prefix)
        if not found and prefix and all(char in "0123456789abcdef" for char in prefix):
            for table in tables().values():
                found += self._beginning(table, prefix)
        if not found:
            raise UnknownRecord(_("No record has the id “{id}”.").format(id=beginning[:40]))
        if len(found) > 1:
            raise UnknownRecord(
                _("Several records have ids that begin with “{id}”; give more of it.").format(
                    id=beginning[:40]
                )
            )
        return found[0]

    def _whole(self, record_id: str) -> list[Entity]:
        """Return the record with this whole id, where the directory tells of what kind it is."""
        entry = self.entries([record_id]).get(record_id)
        known = self.get(registry[entry.kind], record_id) if entry else None
        return [known] if known else []

    def _beginning(self, table: Table, prefix: str) -> list[Entity]:
        columns = ", ".join(f'"{name}"' for name in table.columns)
        low, high = prefix.ljust(_ID_LENGTH, "0"), prefix.ljust(_ID_LENGTH, "f")
        rows = self.connection.execute(
            f'SELECT {columns} FROM "{table.name}" WHERE id BETWEEN ? AND ? LIMIT 2', (low, high)
        )
        return [_record(table, row) for row in rows]

    @staticmethod
    def _condition(query: Query[E]) -> tuple[str, list[Any]]:
        text, values = where(query.condition, "r")
        own, kinds = of_entity(query.entity, "r.")
        return f" WHERE {own} AND ({text})", [*kinds, *values]

    def _clauses(self, query: Query[E]) -> tuple[str, list[Any]]:
        text, values = self._condition(query)
        limit = f" LIMIT {query.limit:d}" if query.limit is not None else ""
        return text + order_by(query.orders, "r") + limit, values


def of_entity(entity: type[Entity], prefix: str = "") -> tuple[str, list[str]]:
    """Return the condition that a row of a shared table is of ``entity``, and its parameters."""
    table = tables()[entity.table]
    kinds = [each.kind for each in table.entities if issubclass(each, entity)]
    if not table.shared or len(kinds) == len(table.entities):
        return "1 = 1", []
    return f"{prefix}{KIND_COLUMN} IN ({', '.join('?' * len(kinds))})", kinds


def _record(table: Table, row: Sequence[Any]) -> Entity:
    entity = table.entity(row[1] if table.shared else None)
    return entity.of_row(table.columns, row)
