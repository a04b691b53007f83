"""Finding records by what is typed, for fields that link to them."""

from collections.abc import Sequence

from iar_desktop.domain import Event
from iar_desktop.schema.entity import Entity, entities_of_table
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Link
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import complete

MOST = 8


def target_kinds(field: Field[object]) -> tuple[str, ...]:
    """Return the kinds that ``field`` may link to; none means any."""
    if not isinstance(field.kind, Link):
        return ()
    target = field.kind.target
    if target is Event:
        return tuple(entity.kind for entity in entities_of_table(Event.table))
    return (target.kind,)


def new_entity(field: Field[object]) -> type[Entity] | None:
    """Return the entity that ``field`` can make by name alone, None when several could be."""
    if not isinstance(field.kind, Link) or field.kind.target is Event:
        return None
    entity = field.kind.target
    return entity if entity.kind == "contact" or "name" in entity.fields else None


def find(dossier: Dossier, text: str, kinds: Sequence[str]) -> list[Entry]:
    """Return the records of ``kinds`` found by ``text``, best first."""
    return complete(dossier, text, kinds=kinds or None, limit=MOST)
