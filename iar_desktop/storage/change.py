"""One change under way: the only way in which anything is written."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import Clash, InvalidValue, StaleRecord, UnknownRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.kinds import Kind
from iar_desktop.schema.messages import _
from iar_desktop.storage.presence import present
from iar_desktop.storage.progress import NOBODY, Progress
from iar_desktop.storage.reader import Reader, of_entity
from iar_desktop.storage.shaping import fields_read
from iar_desktop.storage.sql import chunks, stored
from iar_desktop.storage.sqlite import AMONG, Connection, gone_meanwhile
from iar_desktop.storage.tables import KIND_COLUMN, Reference, references, references_to, tables

E = TypeVar("E", bound=Entity)

# So many records are written at once, before whoever waits is told.
_AT_ONCE = 5000


class Change(Reader):
    """Reads and writes inside one transaction; made by ``Dossier.change`` only."""

    def __init__(
        self, connection: Connection, now: datetime | None = None, progress: Progress = NOBODY
    ) -> None:
        """Write through ``connection``, whose transaction has begun."""
        super().__init__(connection)
        self.progress = progress
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

    def add_copies(self, record: Entity, field: Field[Any], values: Sequence[Any]) -> None:
        """Insert ``record`` once for each of ``values`` of ``field``, however many, unchecked."""
        record.created_at = record.updated_at = self.now
        record.version = 1
        columns = tables()[record.table].columns
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        row, own, copied = _row(record, columns), columns.index("id"), columns.index(field.name)
        for number, part in enumerate(chunks(values, _AT_ONCE), 1):
            rows = []
            for value in part:
                copy = [*row]
                copy[own], copy[copied] = new_id(), stored(field, value)
                rows.append(copy)
            self.connection.executemany(
                f'INSERT INTO "{record.table}" ({names}) VALUES ({marks})', rows
            )
            self.progress.reached(min(1.0, number * _AT_ONCE / len(values)))

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

    def update_many(
        self, entity: type[Entity], ids: Sequence[str], values: Mapping[Field[Any], Any]
    ) -> int:
        """Write the same ``values`` into the records of ``entity`` with these ids, however many.

        Returns how many of them there are; those that have the values already stay as they are.
        """
        probe = entity()
        for field, value in values.items():
            setattr(probe, field.name, value)
        _normalise(probe, values)
        alone = _stand_alone(entity, {field.name for field in values})
        count = 0
        for part in chunks(ids, _AT_ONCE):
            count += (self._update_alike if alone else self._update_each)(probe, part, values)
            self.progress.reached(count / len(ids))
        return count

    def _update_alike(
        self, probe: Entity, ids: Sequence[str], values: Mapping[Field[Any], Any]
    ) -> int:
        columns = [field.name for field in values]
        kept = _row(probe, columns)
        there, known = of_entity(type(probe))
        among = f"{there} AND id {AMONG}"
        known = [*known, json.dumps(ids)]
        pairs = ", ".join(f'"{column}" = ?' for column in columns)
        differ = " OR ".join(f'"{column}" IS DISTINCT FROM ?' for column in columns)
        self.connection.execute(
            f'UPDATE "{probe.table}" SET {pairs}, version = version + 1, updated_at = ? '
            f"WHERE {among} AND ({differ})",
            [*kept, self.now.isoformat(timespec="seconds"), *known, *kept],
        )
        (count,) = self.connection.execute(
            f'SELECT count(*) FROM "{probe.table}" WHERE {among}', known
        ).fetchone()
        return int(count)

    def _update_each(
        self, probe: Entity, ids: Sequence[str], values: Mapping[Field[Any], Any]
    ) -> int:
        found = self.get_many(type(probe), ids)
        for record in found.values():
            self._write(record, values)
        return len(found)

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
            self.delete_many(table, ids)

    def delete_many(self, table: str, ids: Sequence[str]) -> None:
        """Delete the records of ``table`` with these ids, however many; as ``delete``."""
        for number, part in enumerate(chunks(ids, _AT_ONCE), 1):
            self._delete(table, part)
            self.progress.reached(min(1.0, number * _AT_ONCE / len(ids)))

    def _delete(self, table: str, ids: Sequence[str]) -> None:
        rows = self.connection.execute(
            f'SELECT id FROM "{table}" WHERE id {AMONG}', (json.dumps(ids),)
        )
        known = json.dumps([row[0] for row in rows])
        self.connection.execute(f'DELETE FROM "{table}" WHERE id {AMONG}', (known,))
        self._leave(table, known)

    def _leave(self, table: str, ids: str) -> None:
        """Delete the parts of records just deleted, and empty the other links to them."""
        for link in references_to(table):
            if link.cascade:
                rows = self.connection.execute(
                    f'SELECT id FROM "{link.table}" WHERE "{link.column}" {AMONG}', (ids,)
                )
                parts = [row[0] for row in rows]
                if parts:
                    self._delete(link.table, parts)
            else:
                self.connection.execute(
                    f'UPDATE "{link.table}" SET "{link.column}" = NULL, version = version + 1, '
                    f'updated_at = ? WHERE "{link.column}" {AMONG}',
                    (self.now.isoformat(timespec="seconds"), ids),
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


def _stand_alone(entity: type[Entity], names: set[str]) -> bool:
    """Return whether these fields mean nothing to others of the same record."""
    return not any(
        names & fields_read(kind, asked)
        for kind, each in registry.items()
        for asked in ("validate", "completed")
        if issubclass(each, entity)
    )


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
