"""``iar-desktop delete``: delete a record with its parts."""

from iar_desktop.cli.parser import Options
from iar_desktop.operations.records import delete
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Delete the record; ``undo`` brings it back."""
    with Dossier.open(options.dossier) as dossier:
        delete(dossier, [dossier.find(options.id).id])
