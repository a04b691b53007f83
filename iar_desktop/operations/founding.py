"""A new dossier for an office."""

from pathlib import Path

from iar_desktop.domain import Contact, Office
from iar_desktop.operations.names import name_parts
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier


def found_dossier(path: Path, author: str) -> None:
    """Make an empty dossier at ``path`` with its office and ``author`` as its first staff.

    ``DossierUnusable`` when something is at ``path`` already or its folder is missing.
    """
    with Dossier.create(path) as dossier:
        dossier.author = author
        name = name_parts(author)
        with dossier.change(N_("New dossier")) as change:
            change.add(Office(name=_("International office")))
            change.add(Contact(**name.values(), staff=True))
