"""``iar-desktop restore``: a dossier from a backup."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.storage.backup_restore import restore


def run(options: Options) -> None:
    """Put the backup in the place of the dossier; what stood there is kept as a backup."""
    replaced = restore(options.backup, options.dossier)
    write_line(str(options.dossier))
    if replaced:
        write_line(str(replaced.path))
