"""Everything that a dossier holds but its history: to compare before a step and after its undo."""

from typing import Any

from iar_desktop.domain import Contact, Organisation
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.tables import tables

_CHANGING = {"version", "updated_at"}


def content(dossier: Dossier) -> dict[str, list[Any]]:
    """Every record by table, without what each write changes."""
    found = {}
    for name, table in tables().items():
        columns = ", ".join(f'"{each}"' for each in table.columns if each not in _CHANGING)
        rows = dossier.connection.execute(f'SELECT {columns} FROM "{name}" ORDER BY id').fetchall()
        if rows:
            found[name] = rows
    return found


def label(dossier: Dossier) -> str:
    """What undo would undo, in the language spoken now."""
    step = journal.to_undo(dossier.connection)
    return step.label if step else ""


def steps(dossier: Dossier) -> int:
    """How many steps were made."""
    return len(journal.recent(dossier.connection))


def someone(dossier: Dossier, name: str = "Doe", given: str = "Jane", **values: Any) -> Contact:
    """A person in the dossier."""
    with dossier.change(N_("Person")) as change:
        return change.add(Contact(family_name=name, given_name=given, **values))


def somewhere(dossier: Dossier, name: str = "GCCE", **values: Any) -> Organisation:
    """An organisation in the dossier."""
    with dossier.change(N_("Organisation")) as change:
        return change.add(Organisation(name=name, **values))
