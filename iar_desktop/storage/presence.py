"""Which records there are: what a link may point to."""

from collections.abc import Iterable

from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import tables


def present(connection: Connection, table: str, ids: Iterable[str]) -> set[str]:
    """Return those of ``ids`` that are records of ``table``, of any when it is empty."""
    wanted = list(dict.fromkeys(ids))
    if table:
        return _present_in(connection, table, wanted)
    found = _present_in(connection, "directory", wanted)
    for name in tables():
        if len(found) < len(wanted):  # parts have no line there, nor has what was just inserted
            found |= _present_in(connection, name, [one for one in wanted if one not in found])
    return found


def _present_in(connection: Connection, table: str, ids: list[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(f'SELECT id FROM "{table}" WHERE id IN ({marks})', part)
        found.update(row[0] for row in rows)
    return found
