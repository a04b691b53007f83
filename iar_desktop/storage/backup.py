"""Backups beside the dossier: made, verified, listed, and whole copies elsewhere.

``backup_if_due`` and ``backup`` read through a connection of their own, so that a worker runs
them while the window works; what they need of the disk they take before anything older goes.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from iar_desktop.schema import clock
from iar_desktop.schema.errors import DossierUnusable, UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.schema.option import Option
from iar_desktop.storage import files, placing, rotation, sqlite, sqlite_upkeep
from iar_desktop.storage.dossier import SUFFIX, Dossier, checked_format
from iar_desktop.storage.sqlite import DossierDamaged

FOLDER_SUFFIX = ".backups"
DUE_AFTER = timedelta(days=1)
SHORT_PATIENCE_SECONDS = 2.0
_STAMP = "%Y-%m-%dT%H%M%S"


class Reason(Option):
    """Why a backup was made."""

    OPENING = "opening", N_("on opening")
    MIGRATION = "migration", N_("before the change to a new format")
    IMPORT = "import", N_("before an import")
    RESTORE = "restore", N_("before another was restored")
    ASKED = "asked", N_("by hand")


_REASONS = {each.value: each for each in Reason}
_NAME = re.compile(
    rf"(\d{{4}}-\d\d-\d\dT\d{{6}})Z-({'|'.join(Reason)})(?:-\d+)?{re.escape(SUFFIX)}"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy of a dossier: when (UTC) and why it was made, and its size in bytes."""

    path: Path
    made_at: datetime
    reason: Reason
    size: int


def folder(dossier: Path) -> Path:
    """Return the folder of the backups of the dossier at ``dossier``."""
    return dossier.with_name(dossier.name + FOLDER_SUFFIX)


def backups(dossier: Path) -> list[Backup]:
    """Return the backups that the dossier at ``dossier`` has, newest first."""
    own = folder(dossier)
    if not own.is_dir():
        return []
    with placing.trouble_explained(own):
        found = [each for path in own.iterdir() if (each := _backup(path)) is not None]
    return sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True)


def _backup(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    return Backup(path, made_at, _REASONS[match[2]], path.stat().st_size)


def is_due(dossier: Path) -> bool:
    """Return whether the last backup is older than a day, or there is none."""
    now = clock.now()
    # A backup from the future says that the clock was wrong, and nothing about its age.
    return not any(timedelta(0) <= now - each.made_at < DUE_AFTER for each in backups(dossier))


def backup_if_due(dossier: Dossier | Path) -> Backup | None:
    """Back the dossier up when the last backup is older than a day."""
    path = _path(dossier)
    return backup(path, Reason.OPENING) if is_due(path) else None


def backup(dossier: Dossier | Path, reason: Reason = Reason.ASKED) -> Backup:
    """Write a verified backup beside the dossier, then let the oldest go (see ``rotation``).

    What was committed when it begins is in it; others may read and write meanwhile.
    ``UserError`` says why there is none; dossier and older backups are then as they were.
    """
    path = _path(dossier)
    connection = sqlite.connect(path)
    try:
        return keep_copy(connection, path, reason)
    finally:
        connection.close()


def keep_copy(connection: sqlite.Connection, path: Path, reason: Reason) -> Backup:
    """Write a backup of what ``connection`` reads among those of the dossier at ``path``."""
    if sqlite_upkeep.is_cut_short(connection):
        raise DossierDamaged(sqlite.damaged(path))
    own = folder(path)
    with placing.trouble_explained(own):
        own.mkdir(exist_ok=True)
        placing.sweep(own)
    target = _free_name(own, reason)
    write_copy(connection, target, replace=False)
    _rotate(path)
    found = _backup(target)
    if found is None:
        message = f"{target.name} does not read as the name of a backup"
        raise ValueError(message)
    return found


def _path(dossier: Dossier | Path) -> Path:
    return dossier if isinstance(dossier, Path) else dossier.path


def _free_name(own: Path, reason: Reason) -> Path:
    stem = f"{clock.now().astimezone(UTC):{_STAMP}}Z-{reason}"
    path, count = own / f"{stem}{SUFFIX}", 1
    while path.exists():
        count += 1
        path = own / f"{stem}-{count}{SUFFIX}"
    return path


def write_copy(connection: sqlite.Connection, target: Path, *, replace: bool) -> None:
    """Write what ``connection`` reads to ``target``, verified before it gets its name."""
    with placing.trouble_explained(target), placing.beside(target) as unfinished:
        with sqlite.errors_explained(target):
            copied = sqlite.connect(unfinished, "create", named=target)
            try:
                counts = sqlite_upkeep.copy(connection, copied)
                sqlite_upkeep.seize(copied)  # one file, with nothing beside it
            finally:
                copied.close()
        if verify(unfinished, target.name) != counts:
            raise DossierDamaged(_damaged(target.name))
        placing.place(unfinished, target, replace=replace)


def verify(path: Path, name: str = "") -> dict[str, int]:
    """Open a copy, look through all of it, and return the number of rows of each table.

    ``DossierUnusable`` when it is no dossier, of a newer format, or damaged.
    """
    named = path.with_name(name or path.name)
    connection = sqlite.connect(path, "frozen", named=named)
    try:
        with sqlite.errors_explained(named):
            checked_format(connection, named)
            whole = not sqlite_upkeep.integrity_problems(connection)
            counts = sqlite_upkeep.row_counts(connection)
    finally:
        connection.close()
    if not whole:
        raise DossierDamaged(_damaged(named.name))
    return counts


def _damaged(name: str) -> str:
    return _("The copy “{name}” is damaged and cannot be used.").format(name=name)


def _rotate(path: Path) -> None:
    """Remove the backups that ``rotation`` lets go; one that cannot be removed stays."""
    own = backups(path)
    stay = rotation.kept(each.made_at.astimezone() for each in own)
    for each in own:
        if each.made_at not in stay:
            try:
                each.path.unlink()
            except OSError:
                continue  # a read-only file or folder costs space, nothing else


def save_copy(dossier: Dossier, target: Path) -> None:
    """Write a whole copy elsewhere: the dossier and the files attached in it.

    Works as well when the dossier's own file vanished while it was open.  A file at ``target``
    is replaced, unless it is a dossier that is open.
    """
    placing.refuse_folder(target)
    if target.exists():
        if dossier.path.exists() and target.samefile(dossier.path):
            raise UserError(
                _("Choose another name: “{name}” is the dossier itself.").format(name=target.name)
            )
        release(target)
    write_copy(dossier.connection, target, replace=True)
    files.copy_missing(dossier.path, target)


def release(target: Path) -> None:
    """Make sure that nobody has the dossier at ``target`` open, and that it is one file."""
    try:
        connection = sqlite.connect(target, patience=SHORT_PATIENCE_SECONDS)
        try:
            with sqlite.errors_explained(target):
                free = sqlite_upkeep.seize(connection)
        finally:
            connection.close()
    except DossierDamaged:
        return  # whoever has a file open that is no database, not as a dossier
    if not free:
        raise DossierUnusable(in_use(target))


def in_use(target: Path) -> str:
    """Return the sentence for a dossier that must not be open for what is to be done."""
    return _("“{name}” is open in another window: close it there, or choose another name.").format(
        name=target.name
    )
