"""Keeping one edited value: checked, written as one step, its new link's target made with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from iar_desktop.operations.labels import short
from iar_desktop.operations.linked import organisation_of, person_of, theme_of
from iar_desktop.operations.records import edit_fields, title_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink, Link
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.forms.editor import NewRecord

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
