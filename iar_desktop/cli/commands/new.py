"""``iar-desktop new``: make an empty dossier."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.operations.founding import found_dossier
from iar_desktop.storage.dossier import os_user


def run(options: Options) -> None:
    """Make an empty dossier with its office and its first member of the staff."""
    found_dossier(options.dossier, os_user())
    write_line(str(options.dossier))
