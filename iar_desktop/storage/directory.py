"""The directory: one line for each record that people look for, with the text it is found by.

It is derived from the records, kept in the same transaction as every change, and answers at
once what a list, a link or a search result needs to show: title, native name, subtitle, country.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from iar_desktop.schema.kinds import Country
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection


class Entry(NamedTuple):
    """How a record of any entity presents itself."""

    id: str
    kind: str
    title: str
    native: str
    subtitle: str
    country: str | None


def entries(connection: Connection, ids: Iterable[str | None]) -> dict[str, Entry]:
    """Return the entries of these records, by id; those without one are left out."""
    found = {}
    for part in chunks([each for each in dict.fromkeys(ids) if each]):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            "SELECT id, kind, title, native, subtitle, country FROM directory "
            f"WHERE id IN ({marks})",
            part,
        )
        found.update({row[0]: entry_of(row) for row in rows})
    return found


def entry_of(row: Any) -> Entry:
    """Return the entry of a row (id, kind, title, native, subtitle, country).

    The title of a country is its name in the language spoken now.
    """
    entry = Entry(*row)
    if entry.kind == "country" and entry.country:
        return Entry(entry.id, entry.kind, Country().format(entry.country), "", "", entry.country)
    return entry
