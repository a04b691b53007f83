"""Creating, editing and deleting records of any kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from iar_desktop.operations.labels import delete_label, edit_label, new_label, params, short
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.presence import present
from iar_desktop.storage.reader import Reader

E = TypeVar("E", bound=Entity)


def create(dossier: Dossier, entity: type[E], values: Mapping[Field[Any], Any]) -> E:
    """Add a record of ``entity`` with ``values``; ``InvalidValue`` says which field is wrong."""
    record = entity(**{field.name: value for field, value in values.items()})
    with dossier.change(new_label(entity), title=short(record.title())) as change:
        return change.add(record)


def edit(dossier: Dossier, record: E, field: Field[Any], value: Any) -> E:
    """Write one value into ``record`` (as it was read) and return it as stored now.

    ``InvalidValue`` when the field refuses it, ``StaleRecord`` (with ``.clashes``) when another
    window changed the same field meanwhile.
    """
    return edit_fields(dossier, record, {field: value})


def edit_fields(dossier: Dossier, record: E, values: Mapping[Field[Any], Any]) -> E:
    """Write several values into ``record`` as one step; errors as ``edit``."""
    with dossier.change(N_("Edit {title}"), title=short(title_of(dossier, record))) as change:
        return change.update(record, values)


def edit_many(
    dossier: Dossier, entity: type[E], ids: Iterable[str], values: Mapping[Field[Any], Any]
) -> int:
    """Write the same ``values`` into the records with ``ids``, as one step, however many.

    Returns how many records there were to write; ids of deleted records are passed over.
    """
    known = present(dossier.connection, entity.table, ids)
    wanted = [each for each in dict.fromkeys(ids) if each in known]
    if not wanted:
        return 0
    with dossier.change(
        edit_label(entity, len(wanted)), **params(len(wanted), _title_of_one(dossier, wanted))
    ) as change:
        return change.update_many(entity, wanted, values)


def delete(dossier: Dossier, ids: Iterable[str]) -> int:
    """Delete records of any kinds with all their parts, as one step; return how many.

    Ids of records already gone are passed over.
    """
    kinds = kinds_of(dossier, ids)
    if not kinds:
        return 0
    by_table: dict[str, list[str]] = defaultdict(list)
    for record_id, kind in kinds.items():
        by_table[registry[kind].table].append(record_id)
    title = _title_of_one(dossier, list(kinds))
    fill = params(len(kinds), title) | {"part": _(registry[next(iter(kinds.values()))].label)}
    with dossier.change(delete_label(kinds.values()), **fill) as change:
        for table, own in by_table.items():
            change.delete_many(table, own)
    return len(kinds)


def _title_of_one(reader: Reader, ids: Sequence[str]) -> str:
    """Return the title of a single record, empty of several: then their count is told."""
    found = records_of(reader, ids) if len(ids) == 1 else {}
    return "".join(title_of(reader, each) for each in found.values())


def record_of(reader: Reader, record_id: str) -> Entity:
    """Return the record of any kind with this id; ``UnknownRecord`` when it is gone."""
    found = records_of(reader, [record_id]).get(record_id)
    if found is None:
        raise UnknownRecord(_("This record was deleted meanwhile."))
    return found


def records_of(reader: Reader, ids: Iterable[str]) -> dict[str, Entity]:
    """Return the records of any kinds with these ids, in their order; missing ones left out."""
    kinds = kinds_of(reader, ids)
    found: dict[str, Entity] = {}
    for kind in dict.fromkeys(kinds.values()):
        own = [each for each in kinds if kinds[each] == kind]
        found.update(reader.get_many(registry[kind], own))
    return {each: found[each] for each in kinds if each in found}


def kinds_of(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Return of what kind each of these records is, in their order; missing ones left out."""
    wanted = list(dict.fromkeys(ids))
    kinds = {entry.id: entry.kind for entry in reader.entries(wanted).values()}
    parts = [each for each in wanted if each not in kinds]
    for entity in registry.values():
        if parts and entity.part:
            known = present(reader.connection, entity.table, parts)
            kinds |= dict.fromkeys(known, entity.kind)
            parts = [each for each in parts if each not in known]
    return {each: kinds[each] for each in wanted if each in kinds}


def title_of(reader: Reader, record: Entity) -> str:
    """Return the title of a record; of a part, that of the record it belongs to."""
    whole = whole_of(record)
    return (reader.title(whole) if whole else "") or record.title()


def whole_of(record: Entity) -> str | None:
    """Return the id of the record that a part belongs to, None for a record of its own."""
    if not record.part:
        return None
    for field in record.fields.values():
        owned = isinstance(field.kind, AnyLink) and field.kind.on_delete == "cascade"
        if owned and field.name != "id" and getattr(record, field.name):
            return str(getattr(record, field.name))
    return None
