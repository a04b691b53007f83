"""The sample dossier: an office that works, with real institutions and invented people."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from iar_desktop.operations.sample.filling import Filling
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema import clock
from iar_desktop.schema.messages import speaking
from iar_desktop.storage import files
from iar_desktop.storage.dossier import Dossier

__all__ = ["PEOPLE", "create_sample"]

PEOPLE = 440
"""How many people the sample has unless told."""
_AUTHOR = "Claire Moreau"


def create_sample(
    path: Path,
    *,
    people: int | None = None,
    seed: int = 1,
    today: date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Make the sample dossier at ``path``; ``DossierUnusable`` when a file is there already.

    ``people`` is how many people it has (never fewer than those written by hand); from 2,000 on
    organisations, visits, congresses and encounters grow in proportion.  The same ``seed`` and
    ``today`` give the same dossier, ids apart.  ``progress`` is called with the number of steps
    done and their total.  Nothing is left behind when it fails.
    """
    with Dossier.create(path) as dossier:
        try:
            dossier.author = _AUTHOR
            with speaking("fr"):
                sheet = Sheet(today or clock.today())
                Filling(sheet, people or PEOPLE, seed).fill(dossier, progress or _silent)
        except BaseException:
            dossier.close()
            _remove(path)
            raise


def _silent(done: int, total: int) -> None:
    """Tell nobody how far it is."""


def _remove(path: Path) -> None:
    """Remove the unfinished dossier and what lies beside it."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    shutil.rmtree(files.folder(path), ignore_errors=True)
