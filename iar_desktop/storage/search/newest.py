"""The newest records of some kinds: what is offered before anything is typed."""

from collections.abc import Sequence

from iar_desktop.storage.directory import Entry, entry_of
from iar_desktop.storage.ranks import kind_range, kinds_by_rank
from iar_desktop.storage.sqlite import Connection


def newest(connection: Connection, kinds: Sequence[str] | None, limit: int) -> list[Entry]:
    """Return the ``limit`` newest records of the kinds (all when None) in their order."""
    found: list[Entry] = []
    for kind in kinds_by_rank():
        if len(found) < limit and (kinds is None or kind in kinds):
            rows = connection.execute(
                "SELECT id, kind, title, native, subtitle, country FROM directory "
                "WHERE entry BETWEEN ? AND ? ORDER BY entry DESC LIMIT ?",
                (*kind_range(kind), limit - len(found)),
            )
            found += [entry_of(row) for row in rows]
    return found
