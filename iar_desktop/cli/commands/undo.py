"""``iar-desktop undo``: take back the last step."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Undo the last step and print what it was."""
    with Dossier.open(options.dossier) as dossier:
        write_line(dossier.undo().label)
