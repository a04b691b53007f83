"""Putting a file in its place whole: written beside it under another name, then renamed."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iar_desktop.schema.errors import DossierUnusable, UserError
from iar_desktop.schema.messages import _

_MARK = ".unfinished-"
_FORGOTTEN_AFTER_SECONDS = 3600.0
# What SQLite may keep beside a database: merged into it, or of no use without it.
COMPANIONS = ("-wal", "-shm", "-journal")


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give a name for a file to be written in the folder of ``path``; nothing is left of it."""
    unfinished = path.with_name(f".{path.name[:60]}{_MARK}{os.urandom(16).hex()}")
    try:
        yield unfinished
    finally:
        for name in ("", *COMPANIONS):
            unfinished.with_name(unfinished.name + name).unlink(missing_ok=True)


def place(unfinished: Path, path: Path, *, replace: bool) -> None:
    """Make the finished file durable and give it its name; an existing one only if ``replace``."""
    sync(unfinished)
    if replace:
        unfinished.replace(path)
    else:
        _give_new_name(unfinished, path)
    sync(path.parent)


def _give_new_name(unfinished: Path, path: Path) -> None:
    """Call the file ``path``, unless another program took that name meanwhile."""
    try:
        try:
            path.hardlink_to(unfinished)
        except FileExistsError:
            raise
        except OSError:  # a disk that knows one name for a file only
            path.open("xb").close()
            unfinished.replace(path)
    except FileExistsError:
        raise DossierUnusable(_("“{name}” exists already.").format(name=path.name)) from None


def sync(path: Path) -> None:
    """Wait until a file, or the list of files of a folder, is on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise  # some network disks cannot sync a folder; all others must
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what programs that were killed left unfinished in ``folder`` an hour ago or more."""
    for path in folder.glob(f".*{_MARK}*"):
        try:
            if time.time() - path.stat().st_mtime > _FORGOTTEN_AFTER_SECONDS:
                path.unlink()
        except OSError:
            continue  # another window swept it first, or may not be touched


def refuse_folder(path: Path) -> None:
    """Refuse to write a file where there is a folder."""
    if path.is_dir():
        raise UserError(_a_folder(path))


def _a_folder(path: Path) -> str:
    return _("“{name}” is a folder, not a file.").format(name=path.name)


@contextmanager
def trouble_explained(path: Path) -> Iterator[None]:
    """Turn what the system says about files into sentences for the user."""
    try:
        yield
    except OSError as error:
        raise UserError(_trouble(error, path)) from error


def _trouble(error: OSError, path: Path) -> str:
    name, folder = path.name, path.absolute().parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _(
            "The disk is full: “{name}” could not be written. Free some space and try again."
        ).format(name=name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("You are not allowed to read or write “{name}” in {folder}.").format(
            name=name, folder=folder
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _("There is no “{name}” in {folder}.").format(name=name, folder=folder)
    if error.errno == errno.EISDIR:
        return _a_folder(path)
    return _("“{name}” cannot be read or written: {reason}.").format(
        name=name, reason=error.strerror or "?"
    )
