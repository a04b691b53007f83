"""The versions of a record: what each step changed in it, in words, and the way back to one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from iar_desktop.schema.entity import Entity, own_fields
from iar_desktop.schema.errors import UnknownRecord, UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink, Link
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage import journal
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.journal import ChangeSet, JournalEntry
from iar_desktop.storage.presence import present
from iar_desktop.storage.reader import Reader
from iar_desktop.storage.revert import insert_rows
from iar_desktop.storage.sql import stored
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import KIND_COLUMN, Table, tables
from iar_desktop.storage.trash import former, last_deletions

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a step changed, with both values as people read them."""

    field: Field[Any]
    before: str
    after: str

    @property
    def label(self) -> str:
        """The name of the field in the language spoken now."""
        return _(self.field.label)


@dataclass(frozen=True, slots=True)
class Version:
    """What one step did to a record or to one of its parts (``record_id`` tells which)."""

    change: ChangeSet
    record_id: str
    entity: type[Entity]
    operation: Literal["I", "U", "D"]
    title: str
    differences: tuple[Difference, ...]


def versions(reader: Reader, record_id: str) -> list[Version]:
    """Return what was done to a record and to its parts, newest first."""
    steps = journal.history(reader.connection, record_id)
    states = _states(reader.connection, [entry for _change, entry in steps])
    titles = _titles(reader, states.values())
    return [
        version
        for change, entry in steps
        if (version := _version(change, entry, *states[entry.position], titles)) is not None
    ]


def _states(connection: Connection, newest_first: list[JournalEntry]) -> dict[int, tuple[Row, Row]]:
    """Return the whole row (before, after) each entry, by its position; empty when not there."""
    now: dict[str, Row] = {}
    found = {}
    for entry in newest_first:
        if entry.record_id not in now:
            now[entry.record_id] = _row(connection, tables()[entry.table], entry.record_id)
        after = now[entry.record_id]
        now[entry.record_id] = _taken_back(after, entry)
        found[entry.position] = now[entry.record_id], after
    return found


def _row(connection: Connection, table: Table, record_id: str) -> Row:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    row = connection.execute(
        f'SELECT {columns} FROM "{table.name}" WHERE id = ?', (record_id,)
    ).fetchone()
    return dict(zip(table.columns, row, strict=True)) if row else {}


def _taken_back(row: Row, entry: JournalEntry) -> Row:
    """Return the row before ``entry``, of the one after it."""
    if entry.operation == "I":
        return {}
    return dict(entry.before) if entry.operation == "D" else row | entry.before


def _titles(reader: Reader, states: Any) -> dict[str, str]:
    """Return the titles of all that the states point to, of deleted records as well."""
    wanted = {
        value
        for before_after in states
        for row in before_after
        for value in row.values()
        if isinstance(value, str) and len(value) == 32
    }
    titles = {key: line.title for key, line in reader.entries(wanted).items()}
    gone = last_deletions(reader.connection, wanted - titles.keys())
    for key, position in gone.items():
        record = former(journal.entry_at(reader.connection, position))
        titles[key] = _("{title} (deleted)").format(title=record.title())
    return titles


def _version(
    change: ChangeSet, entry: JournalEntry, before: Row, after: Row, titles: Mapping[str, str]
) -> Version | None:
    table = tables()[entry.table]
    shown = after or before
    entity = table.entity(shown.get(KIND_COLUMN))
    values = [shown.get(column) for column in table.columns]
    differences = tuple(_differences(entity, before, after, titles))
    if entry.operation == "U" and not differences:
        return None
    title = entity.of_row(table.columns, values).title()
    return Version(change, entry.record_id, entity, entry.operation, title, differences)


def _differences(
    entity: type[Entity], before: Row, after: Row, titles: Mapping[str, str]
) -> Iterator[Difference]:
    for field in own_fields(entity):
        old, new = before.get(field.name), after.get(field.name)
        if old != new:
            yield Difference(field, _text(field, old, titles), _text(field, new, titles))


def _text(field: Field[Any], value: Any, titles: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(field.kind, AnyLink):
        return titles.get(value, "")
    try:
        return field.kind.format(field.kind.from_column(value))
    except (KeyError, ValueError):
        return str(value)  # a value of an older format, of which no option is left


def restore_version(dossier: Dossier, record_id: str, change_position: int) -> Entity:
    """Give a record the values that it had after the step at ``change_position``, as one step.

    A deleted one comes back.  Links to what is gone stay empty.  ``UserError`` when the record
    was not there then, or cannot be without a record that is gone.
    """
    connection = dossier.connection
    entries = list(journal.entries_of_record(connection, record_id))
    if not entries:
        raise UnknownRecord(_("No record has the id “{id}”.").format(id=record_id[:40]))
    table = tables()[entries[0].table]
    now = _row(connection, table, record_id)
    wanted = now
    for entry in reversed(entries):
        if entry.change > change_position:
            wanted = _taken_back(wanted, entry)
    if not wanted:
        raise UserError(_("The record was not there at that time."))
    entity = table.entity(wanted.get(KIND_COLUMN))
    record = entity.of_row(table.columns, [wanted.get(column) for column in table.columns])
    with dossier.change(N_("Earlier version of {title}"), title=record.title()) as change:
        _write(change, table, record, new=not now)
    return dossier.find(record_id)


def _write(change: Change, table: Table, record: Entity, *, new: bool) -> None:
    values = {field: field.value_of(record) for field in own_fields(type(record))}
    for field, target in values.items():
        if target and isinstance(field.kind, AnyLink) and not _is_there(change, field, target):
            if field.required:
                raise UserError(
                    _("“{field}” points to a record that is deleted: restore that first.").format(
                        field=_(field.label)
                    )
                )
            values[field] = None
    if new:
        row = {"id": record.id, "version": record.version, KIND_COLUMN: record.kind}
        row |= {"created_at": stored(type(record).created_at, record.created_at)}
        row |= {field.name: stored(field, value) for field, value in values.items()}
        row |= {"updated_at": change.now.isoformat(timespec="seconds")}
        insert_rows(change, table, [row])
    else:
        current = change.get(type(record), record.id)
        if current is not None:
            change.update(current, values)


def _is_there(change: Change, field: Field[Any], target: str) -> bool:
    table = field.kind.target.table if isinstance(field.kind, Link) else ""
    return bool(present(change.connection, table, [target]))
