"""Of which kinds many records are, without reading them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier


def kinds_of(dossier: "Dossier", ids: Sequence[str]) -> list[str]:
    """Return the kinds of the records ``ids``, sorted; those that are gone have none.

    A list shows records of one kind: it is enough to count those of the kind of the first.
    """
    entries = dossier.entries(ids[:1])
    alike = sum(_count(dossier, entry.kind, ids) for entry in entries.values())
    if alike < len(ids):
        entries = dossier.entries(ids)
    return sorted({entry.kind for entry in entries.values()})


def _count(dossier: "Dossier", kind: str, ids: Sequence[str]) -> int:
    from iar_desktop.schema.entity import registry  # late: read on the worker only
    from iar_desktop.storage.reader import Query
    from iar_desktop.storage.sql import chunks

    entity = registry[kind]
    return sum(dossier.count(Query(entity).where(entity.id.one_of(part))) for part in chunks(ids))
