"""One change under way: the only way in which anything is written."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import Clash, InvalidValue, StaleRecord, UnknownRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Kind
from iar_desktop.schema.messages import _
from iar_desktop.storage.presence import present
from iar_desktop.storage.reader import Reader
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection, gone_meanwhile
from iar_desktop.storage.tables import KIND_COLUMN, Reference, references, references_to, tables

E = TypeVar("E", bound=Entity)


class Change(Reader):
    """Reads and writes inside one transaction; made by ``Dossier.change`` only."""

    def __init__(self, connection: Connection, now: datetime | None = None) -> None:
        """Write through ``connection``, whose transaction has begun."""
        super().__init__(connection)
        self.now = (now or clock.now()).replace(microsecond=0)  # as it is stored

    def add(self, record: E) -> E:
        """Insert a new record, checked, and return it as stored."""
        self.add_all([record])
        return record

    def add_all(self, records: Iterable[Entity], *, checked: bool = False) -> None:
        """Insert new records; ``checked`` says that their values need no check any more."""
        by_table: dict[str, list[Entity]] = defaultdict(list)
        for record in records:
            if not checked:
                _check(record, record.fields.values(), {})
            record.created_at = record.created_at or self.now
            record.updated_at = self.now
            record.version = 1
            by_table[record.table].append(record)
        for name, group in by_table.items():
            columns = tables()[name].columns
            names = ", ".join(f'"{column}"' for column in columns)
            marks = ", ".join("?" * len(columns))
            self.connection.executemany(
                f'INSERT INTO "{name}" ({names}) VALUES ({marks})',
                (_row(record, columns) for record in group),
            )

    def update(self, record: E, values: Mapping[Field[Any], Any]) -> E:
        """Write ``values`` into ``record`` (as it was read) and return it as stored now.

        ``StaleRecord`` when another window changed one of the same fields meanwhile; changes
        of other fields are joined.
        """
        current = self.get(type(record), record.id)
        if current is None:
            raise UnknownRecord(_("“{title}” was deleted meanwhile.").format(title=record.title()))
        if current.version != record.version:
            _refuse_clashes(record, current, values)
        return self._write(current, values)

    def update_all(self, records: Iterable[Entity], values: Mapping[Field[Any], Any]) -> None:
        """Write the same ``values`` into each of ``records``."""
        for record in records:
            self.update(record, values)

    def _write(self, record: E, values: Mapping[Field[Any], Any]) -> E:
        old = dict(record.__dict__)
        for field, value in values.items():
            setattr(record, field.name, value)
        written = _check(record, values, old)
        changed = [field for field in written if getattr(record, field.name) != old[field.name]]
        if not changed:
            return record
        record.version += 1
        record.updated_at = self.now
        columns = [field.name for field in changed] + ["version", "updated_at"]
        pairs = ", ".join(f'"{column}" = ?' for column in columns)
        self.connection.execute(
            f'UPDATE "{record.table}" SET {pairs} WHERE id = ?',
            [*_row(record, columns), record.id],
        )
        return record

    def delete(self, *records: Entity) -> None:
        """Delete records and all that is a part of them; other links to them are emptied."""
        by_table: dict[str, list[str]] = defaultdict(list)
        for record in records:
            by_table[record.table].append(record.id)
        for table, ids in by_table.items():
            self._delete(table, ids)

    def _delete(self, table: str, ids: Sequence[str]) -> None:
        for part in chunks(ids):
            marks = ", ".join("?" * len(part))
            present = self.connection.execute(
                f'SELECT id FROM "{table}" WHERE id IN ({marks})', part
            )
            known = [row[0] for row in present]
            self.connection.execute(f'DELETE FROM "{table}" WHERE id IN ({marks})', part)
            if known:
                self._leave(table, known)

    def _leave(self, table: str, ids: Sequence[str]) -> None:
        """Delete the parts of records just deleted, and empty the other links to them."""
        marks = ", ".join("?" * len(ids))
        for link in references_to(table):
            clause = f'"{link.column}" IN ({marks})'
            if link.cascade:
                rows = self.connection.execute(f'SELECT id FROM "{link.table}" WHERE {clause}', ids)
                parts = [row[0] for row in rows]
                if parts:
                    self._delete(link.table, parts)
            else:
                self.connection.execute(
                    f'UPDATE "{link.table}" SET "{link.column}" = NULL, version = version + 1, '
                    f"updated_at = ? WHERE {clause}",
                    [self.now.isoformat(timespec="seconds"), *ids],
                )

    def refuse_links_to_nothing(self, touched: Mapping[str, Iterable[str]]) -> None:
        """Refuse links to records of any entity, in ``touched`` ones, that lead nowhere.

        The database itself watches over the other links.  To be asked when the directory knows
        of all that was written.
        """
        for link in references():
            if not link.target:
                for part in chunks(sorted(touched.get(link.table, ()))):
                    self._refuse_lost(link, part)

    def _refuse_lost(self, link: Reference, ids: Sequence[str]) -> None:
        marks = ", ".join("?" * len(ids))
        rows = self.connection.execute(
            f'SELECT DISTINCT "{link.column}" FROM "{link.table}" '
            f'WHERE id IN ({marks}) AND "{link.column}" IS NOT NULL',
            ids,
        )
        targets = [row[0] for row in rows]
        if len(present(self.connection, "", targets)) < len(targets):
            raise UnknownRecord(gone_meanwhile())


def _row(record: Entity, columns: Iterable[str]) -> list[Any]:
    """Return what the dossier stores in ``columns`` for ``record``; None for others' columns."""
    row = []
    for column, convert in _conversions(record.kind, tuple(columns)):
        value = getattr(record, column) if column else None
        row.append(value if convert is None or value is None else convert(value))
    return row


@cache
def _conversions(
    kind: str, columns: tuple[str, ...]
) -> list[tuple[str, Callable[[Any], Any] | None]]:
    """Return for each column the name of its value and what makes it a stored one, if need be."""
    fields = registry[kind].fields
    found: list[tuple[str, Callable[[Any], Any] | None]] = []
    for column in columns:
        known = column in fields
        plain = not known or type(fields[column].kind).to_column is Kind.to_column
        name = column if known or column == KIND_COLUMN else ""
        found.append((name, None if plain else fields[column].kind.to_column))
    return found


def _check(
    record: Entity, fields: Iterable[Field[Any]], before: Mapping[str, Any]
) -> list[Field[Any]]:
    """Normalise ``fields`` and what follows from them; return all that are to be written."""
    given = list(fields)
    _normalise(record, given)
    further = record.completed(before, given)
    for field, value in further.items():
        setattr(record, field.name, value)
    _normalise(record, further)
    record.validate()
    return list(dict.fromkeys([*given, *further]))


def _normalise(record: Entity, fields: Iterable[Field[Any]]) -> None:
    for field in fields:
        value = getattr(record, field.name)
        try:
            checked = field.check(value)
        except InvalidValue as error:
            raise InvalidValue(f"{_(field.label)}{_(': ')}{error}") from error
        setattr(record, field.name, None if checked == () else checked)  # as it is stored


def _refuse_clashes(base: Entity, current: Entity, values: Mapping[Field[Any], Any]) -> None:
    clashes = {}
    for field, ours in values.items():
        read, theirs = getattr(base, field.name), getattr(current, field.name)
        if theirs not in (read, ours):
            clashes[field.name] = Clash(field.label, read, theirs, ours)
    if clashes:
        names = ", ".join(_(clash.label) for clash in clashes.values())
        raise StaleRecord(
            _("“{title}” was changed in another window meanwhile: {fields}.").format(
                title=current.title(), fields=names
            ),
            current.id,
            clashes,
        )
