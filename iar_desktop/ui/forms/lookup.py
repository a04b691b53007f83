"""Finding records by what is typed, for fields that link to them."""

from collections.abc import Sequence
from typing import Any

from iar_desktop.domain import Event
from iar_desktop.operations.office import staff
from iar_desktop.schema.entity import Entity, entities_of_table
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Link
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import complete

MOST = 8
_DEEP = 60
"""Records looked through for those of the office."""
_OF_THE_OFFICE = frozenset({"owner", "staff", "escort"})
"""Fields that name one of our own as a rule."""


def target_kinds(field: Field[Any]) -> tuple[str, ...]:
    """Return the kinds that ``field`` may link to; none means any."""
    if not isinstance(field.kind, Link):
        return ()
    target = field.kind.target
    if target is Event:
        return tuple(entity.kind for entity in entities_of_table(Event.table))
    return (target.kind,)


def new_entity(field: Field[Any]) -> type[Entity] | None:
    """Return the entity that ``field`` can make by name alone, None when several could be."""
    if not isinstance(field.kind, Link) or field.kind.target is Event:
        return None
    entity = field.kind.target
    return entity if entity.kind == "contact" or "name" in entity.fields else None


def find(dossier: Dossier, text: str, kinds: Sequence[str]) -> list[Entry]:
    """Return the records of ``kinds`` (any, where there are none) found by ``text``, best first."""
    return complete(dossier, text, kinds=kinds or None, limit=MOST)


def find_for(dossier: Dossier, text: str, field: Field[Any]) -> list[Entry]:
    """Return the records that ``field`` may link to found by ``text``, best first.

    Who is in charge is looked for in the office first.
    """
    kinds = target_kinds(field)
    if field.name not in _OF_THE_OFFICE:
        return find(dossier, text, kinds)
    ours = [each.id for each in staff(dossier)]
    if not text:
        known = dossier.entries(ours)
        return [known[member] for member in ours if member in known][:MOST]
    found = complete(dossier, text, kinds=kinds or None, limit=_DEEP)
    return sorted(found, key=lambda entry: entry.id not in ours)[:MOST]
