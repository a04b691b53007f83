"""Bringing a dossier of an older format up to the present one.

Each format has one Alembic script in ``versions``, numbered like it, frozen once released: a
script names tables and columns itself and imports nothing of the program.  Scripts change the
journal and the tables of records; triggers, directory and search are made anew after them from
what the program declares.  The header of the file (``PRAGMA user_version``) is the only record
of the format.
"""

import time
from pathlib import Path

from iar_desktop.schema.errors import DossierUnusable
from iar_desktop.schema.messages import _
from iar_desktop.storage import sqlite, sqlite_upkeep
from iar_desktop.storage.backup import Reason, keep_copy
from iar_desktop.storage.migrations.upgrade import SCRIPTS, upgrade

PATIENCE_SECONDS = 30.0
_PAUSE_SECONDS = 0.2


def migrate(path: Path, to: int, scripts: Path = SCRIPTS) -> None:
    """Back the dossier up, then bring it to the format ``to``, wholly or not at all.

    Waits while another window does the same; ``DossierUnusable`` when an older program goes on
    using the dossier, or when the new format does not fit what is in it.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    while not _done(path, to, scripts):
        if time.monotonic() > until:
            raise DossierUnusable(
                _(
                    "“{name}” must be changed to the format of this version, but is open in "
                    "another window: close it there and try again."
                ).format(name=path.name)
            )
        time.sleep(_PAUSE_SECONDS)


def _done(path: Path, to: int, scripts: Path) -> bool:
    """Migrate, unless another window has done so or is about to; return whether it is done."""
    connection = sqlite.connect(path, patience=1.0)
    try:
        with sqlite.errors_explained(path):
            since = sqlite.format_version(connection)
            if since < to:
                if not sqlite_upkeep.seize(connection):
                    return False
                keep_copy(connection, path, Reason.MIGRATION)
                upgrade(connection, since, to, scripts)
    except sqlite.DossierBusy:
        return False
    finally:
        connection.close()
    return True
