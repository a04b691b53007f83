"""``iar-desktop redo``: do the last undone operation again."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Do the last undone step again and print what it was."""
    with Dossier.open(options.dossier) as dossier:
        write_line(dossier.redo().label)
