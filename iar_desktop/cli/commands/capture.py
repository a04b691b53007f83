"""``iar-desktop capture``: an encounter and its commitments from one line."""

import sys

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.operations.encounters import described, keep, preview
from iar_desktop.operations.settling import settled
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Print what was understood; keep it as one step unless ``--dry-run``.

    Whom a doubtful name was taken for is said on standard error.
    """
    with Dossier.open(options.dossier) as dossier:
        capture, remarks = settled(preview(dossier, options.line))
        for remark in remarks:
            sys.stderr.write(f"{remark}\n")
        for line in described(dossier, capture):
            write_line(line)
        if not options.dry_run:
            write_line(*keep(dossier, capture).ids)
