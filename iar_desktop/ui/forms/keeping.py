"""Keeping one edited value: checked, written as one step, its new link's target made with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from iar_desktop.operations.labels import short
from iar_desktop.operations.linked import organisation_of, person_of, theme_of
from iar_desktop.operations.records import edit_fields, title_of
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink, Link
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.change import Change
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.forms.new_name import NewRecord

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Kept(Generic[E]):
    """A record as stored now, and the entries of the records it links to."""

    record: E
    entries: Mapping[str, Entry]


def keep_values(dossier: Dossier, record: E, values: Mapping[Field[Any], Any]) -> Kept[E]:
    """Write ``values`` into ``record`` as it was read, as one step of undo.

    Values may be ``NewRecord``s, made in the same step.  ``InvalidValue`` and ``StaleRecord`` as
    ``operations.records.edit_fields``.
    """
    if any(isinstance(value, NewRecord) for value in values.values()):
        title = short(title_of(dossier, record))
        with dossier.change(N_("Edit {title}"), title=title) as change:
            stored = change.update(record, made(change, values))
    else:
        stored = edit_fields(dossier, record, values)
    return Kept(stored, linked_entries(dossier, [stored]))


def made(change: Change, values: Mapping[Field[Any], Any]) -> dict[Field[Any], Any]:
    """Return ``values`` with the new records among them made and named by their ids."""
    return {
        field: _made(change, value) if isinstance(value, NewRecord) else value
        for field, value in values.items()
    }


def _made(change: Change, new: NewRecord) -> str | None:
    if new.entity.kind == "contact":
        return person_of(change, new.name).id
    if new.entity.kind == "organisation":
        return organisation_of(change, new.name)
    if new.entity.kind == "theme":
        return theme_of(change, new.name)
    return change.add(new.entity(name=new.name)).id


def add_linked(
    dossier: Dossier,
    entity: type[E],
    link: Field[Any],
    whole_id: str,
    values: Mapping[Field[Any], Any],
) -> E:
    """Add a record of ``entity`` that points to ``whole_id`` by ``link``, last in its order."""
    title = short(dossier.title(whole_id))
    label = N_("Add to {title}: {part}")
    with dossier.change(label, title=title, part=_(entity.label)) as change:
        stored = {field.name: value for field, value in made(change, values).items()}
        if "position" in entity.fields:
            stored["position"] = _next_position(change, entity, link.equals(whole_id))
        return change.add(entity(**{link.name: whole_id, **stored}))


def reorder(dossier: Dossier, entity: type[Entity], ids: Sequence[str]) -> None:
    """Give the records of ``entity`` the order of ``ids``, as one step."""
    position = entity.fields["position"]
    records = dossier.get_many(entity, ids)
    first = position.value_of(min(records.values(), key=position.value_of)) if records else 0
    title = short(title_of(dossier, next(iter(records.values())))) if records else ""
    with dossier.change(N_("Reorder {title}"), title=title) as change:
        for number, record_id in enumerate(ids):
            if record_id in records:
                change.update(records[record_id], {position: first + number})


def _next_position(reader: Reader, entity: type[Entity], siblings: Condition) -> int:
    position = entity.fields["position"]
    found = reader.first(Query(entity).where(siblings).order_by(position.descending()))
    return 0 if found is None else position.value_of(found) + 1


def linked_entries(reader: Reader, records: list[E]) -> dict[str, Entry]:
    """Return the entries of all records that ``records`` link to, by id."""
    ids = [
        getattr(record, field.name)
        for record in records
        for field in link_fields(type(record))
        if getattr(record, field.name)
    ]
    return reader.entries(ids)


def link_fields(entity: type[Entity]) -> list[Field[Any]]:
    """Return the fields of ``entity`` that hold links."""
    fields = entity.fields.values()
    return [each for each in fields if isinstance(each.kind, AnyLink | Link) and each.name != "id"]
