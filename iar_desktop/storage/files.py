"""Attached files: each content stored once, beside the dossier, under its SHA-256.

They are written whole or not at all and never changed nor removed: the history may bring the
records back that they belong to.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage import placing

FOLDER_SUFFIX = ".files"
_CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """A content beside the dossier: its SHA-256 in hexadecimal digits and its length in bytes."""

    digest: str
    size: int


def folder(dossier: Path) -> Path:
    """Return the folder of the files attached in the dossier at ``dossier``."""
    return dossier.with_name(dossier.name + FOLDER_SUFFIX)


def path_of(dossier: Path, digest: str) -> Path:
    """Return where the content with this SHA-256 is, or would be."""
    if not _DIGEST.fullmatch(digest):
        raise UserError(_("“{digest}” is not the hash of a file.").format(digest=digest[:80]))
    return folder(dossier) / digest[:2] / digest


def store(dossier: Path, source: Path | bytes) -> Stored:
    """Keep a file, or bytes, and return what it is found by; ``UserError`` says why not.

    A content that is there already is not written twice; one that was altered is put right.
    """
    if isinstance(source, bytes):
        return _store(dossier, io.BytesIO(source), dossier)
    with placing.trouble_explained(source):
        opened = source.open("rb")
    with opened:
        return _store(dossier, opened, source)


def _store(dossier: Path, source: BinaryIO, named: Path) -> Stored:
    own = folder(dossier)
    with placing.trouble_explained(own):
        own.mkdir(exist_ok=True)
        placing.sweep(own)
    with placing.beside(own / "new") as unfinished:
        with placing.trouble_explained(own):
            written = unfinished.open("xb")
        with written:
            stored = _copy(source, written, named, own)
        target = path_of(dossier, stored.digest)
        if not is_whole(dossier, stored.digest):
            with placing.trouble_explained(target):
                target.parent.mkdir(exist_ok=True)
                placing.place(unfinished, target, replace=True)
    return stored


def _copy(source: BinaryIO, target: BinaryIO, named: Path, own: Path) -> Stored:
    hashed, size = hashlib.sha256(), 0
    for chunk in _chunks(source, named):
        hashed.update(chunk)
        size += len(chunk)
        with placing.trouble_explained(own):
            target.write(chunk)
    with placing.trouble_explained(own):
        target.flush()
    return Stored(hashed.hexdigest(), size)


def _chunks(source: BinaryIO, named: Path) -> Iterator[bytes]:
    while True:
        with placing.trouble_explained(named):
            chunk = source.read(_CHUNK)
        if not chunk:
            return
        yield chunk


def read(dossier: Path, digest: str) -> bytes:
    """Return a stored content; ``UserError`` when its file is missing or was altered."""
    path = path_of(dossier, digest)
    if not path.is_file():
        raise UserError(
            _("An attached file is missing in {folder}: {name}. Put it back from a copy.").format(
                folder=folder(dossier), name=path.name
            )
        )
    with placing.trouble_explained(path):
        content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise UserError(
            _("An attached file was altered in {folder}: {name}. Put it back from a copy.").format(
                folder=folder(dossier), name=path.name
            )
        )
    return content


def is_whole(dossier: Path, digest: str) -> bool:
    """Return whether the content is there and is what its hash says."""
    path = path_of(dossier, digest)
    if not path.is_file():
        return False
    with placing.trouble_explained(path), path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == digest


def copy_missing(source: Path, target: Path) -> None:
    """Give the dossier at ``target`` the files that the one at ``source`` has more."""
    for path in sorted(folder(source).glob("[0-9a-f][0-9a-f]/*")):
        if _DIGEST.fullmatch(path.name) and not path_of(target, path.name).is_file():
            store(target, path)
