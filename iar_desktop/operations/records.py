"""Creating, editing and deleting records of any kind."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from iar_desktop.operations.labels import delete_label, edit_label, new_label, params, short
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
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
    records = list(dossier.get_many(entity, ids).values())
    if not records:
        return 0
    count = len(records)
    fill = params(count, title_of(dossier, records[0]))
    with dossier.change(edit_label(entity, count), **fill) as change:
        change.update_all(records, values)
    return count


def delete(dossier: Dossier, ids: Iterable[str]) -> int:
    """Delete records of any kinds with all their parts, as one step; return how many.

    Ids of records already gone are passed over.
    """
    records = list(records_of(dossier, ids).values())
    if not records:
        return 0
    fill = params(len(records), title_of(dossier, records[0])) | {"part": _(records[0].label)}
    with dossier.change(delete_label(records), **fill) as change:
        change.delete(*records)
    return len(records)


def add_part(dossier: Dossier, entity: type[E], **values: Any) -> E:
    """Add a part (an e-mail, a position, a budget line…) to the record its link names."""
    record = entity(**values)
    with dossier.change(
        N_("Add to {title}: {part}"), title=short(title_of(dossier, record)), part=_(entity.label)
    ) as change:
        return change.add(record)


def record_of(reader: Reader, record_id: str) -> Entity:
    """Return the record of any kind with this id; ``UnknownRecord`` when it is gone."""
    found = records_of(reader, [record_id]).get(record_id)
    if found is None:
        raise UnknownRecord(_("This record was deleted meanwhile."))
    return found


def records_of(reader: Reader, ids: Iterable[str]) -> dict[str, Entity]:
    """Return the records of any kinds with these ids, in their order; missing ones left out."""
    wanted = list(dict.fromkeys(ids))
    kinds = {entry.id: entry.kind for entry in reader.entries(wanted).values()}
    found: dict[str, Entity] = {}
    for kind in dict.fromkeys(kinds.values()):
        own = [each for each in wanted if kinds.get(each) == kind]
        found.update(reader.get_many(registry[kind], own))
    parts = [each for each in wanted if each not in kinds]
    for entity in registry.values():
        if parts and entity.part:
            found.update(reader.get_many(entity, parts))
            parts = [each for each in parts if each not in found]
    return {each: found[each] for each in wanted if each in found}


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
