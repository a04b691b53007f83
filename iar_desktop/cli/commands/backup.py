"""``iar-desktop backup``: a verified copy of the dossier."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.storage.backup import backup, save_copy
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write the backup beside the dossier, or to the file given, and print its path."""
    with Dossier.open(options.dossier) as dossier:
        if options.output:
            save_copy(dossier, options.output)
            write_line(str(options.output))
        else:
            write_line(str(backup(dossier).path))
