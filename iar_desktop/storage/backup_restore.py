"""Putting a backup in the place of a dossier, which is kept as a backup itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iar_desktop.schema import clock
from iar_desktop.schema.errors import DossierUnusable, UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage import backup, files, placing, sqlite, sqlite_upkeep
from iar_desktop.storage.backup import Backup, Reason
from iar_desktop.storage.dossier import SUFFIX, checked_format
from iar_desktop.storage.sqlite import DossierDamaged


def restore(source: Path, target: Path) -> Backup | None:
    """Make ``target`` hold what the backup, or any dossier, ``source`` holds.

    The source is copied and verified first.  What ``target`` held becomes its newest backup,
    which is returned; None when there was nothing, or nothing readable: a damaged file is set
    aside among the backups as it is.  ``UserError`` when it is open in a window, or says what
    else stands in the way; ``target`` is then as it was.
    """
    if not source.is_file():
        raise UserError(
            _("There is no backup “{name}” in {folder}.").format(
                name=source.name, folder=source.absolute().parent
            )
        )
    placing.refuse_folder(target)
    if target.exists() and source.samefile(target):
        raise UserError(_("A dossier cannot be restored from itself."))
    if not target.parent.is_dir():
        folder = target.absolute().parent
        raise UserError(_("The folder {folder} does not exist.").format(folder=folder))
    with placing.trouble_explained(target), placing.beside(target) as copied:
        with _opened(source) as connection:
            backup.write_copy(connection, copied, replace=True)
        kept = _put_in_place(copied, target)
    files.copy_missing(source, target)
    return kept


@contextmanager
def _opened(source: Path) -> Iterator[sqlite.Connection]:
    """Open a backup, which may lie where nothing can be written, or be a dossier in use."""
    logged = source.with_name(source.name + "-wal").exists()
    connection = sqlite.connect(source, "read" if logged else "frozen")
    try:
        with sqlite.errors_explained(source):
            checked_format(connection, source)
            yield connection
    finally:
        connection.close()


def _put_in_place(copied: Path, target: Path) -> Backup | None:
    if target.exists():
        try:
            return _write_into(copied, target)
        except DossierDamaged:
            backup.verify(copied, target.name)  # is it really the target that is damaged?
    _set_aside(target)
    placing.place(copied, target, replace=False)
    return None


def _write_into(copied: Path, target: Path) -> Backup:
    """Replace the content of a sound dossier in one transaction, while nobody has it open.

    The file itself stays, so that a window that waits to open it finds the new content and not
    a file without a name.
    """
    connection = sqlite.connect(target, patience=backup.SHORT_PATIENCE_SECONDS)
    try:
        with sqlite.errors_explained(target):
            checked_format(connection, target)
            if not sqlite_upkeep.seize(connection):
                raise DossierUnusable(backup.in_use(target))
            kept = backup.keep_copy(connection, target, Reason.RESTORE)
            source = sqlite.connect(copied, "frozen", named=target)
            try:
                sqlite_upkeep.copy(source, connection)
            finally:
                source.close()
            sqlite.share(connection)
    finally:
        connection.close()
    return kept


def _set_aside(target: Path) -> None:
    """Move a damaged dossier, or what is left beside one that is gone, among its backups."""
    stamp = f"{clock.now():%Y-%m-%dT%H%M%S}Z-damaged{SUFFIX}"
    for suffix in ("", *placing.COMPANIONS):
        path = target.with_name(target.name + suffix)
        if path.exists():
            backup.folder(target).mkdir(exist_ok=True)
            path.replace(backup.folder(target) / (stamp + suffix))
