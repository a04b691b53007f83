"""Finding records by what is typed, for fields that link to them."""

from collections.abc import Sequence

from iar_desktop.domain import Event
from iar_desktop.schema.entity import Entity, entities_of_table
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Link
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.tokens import index_text

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
    words = index_text(text).split()
    if not words:
        return []
    match = " AND ".join(f'"{word}"*' for word in words)
    marks = ", ".join("?" * len(kinds))
    of_kind = f" AND kind IN ({marks})" if kinds else ""
    rows = dossier.connection.execute(
        "SELECT id FROM directory WHERE entry IN (SELECT rowid FROM search_text "
        f"WHERE search_text MATCH ?){of_kind} ORDER BY sort_text LIMIT {MOST}",
        [match, *kinds],
    )
    found = dossier.entries(row[0] for row in rows)
    return list(found.values())
