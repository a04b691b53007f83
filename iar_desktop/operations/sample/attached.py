"""The files of the sample: short texts kept with records, and portraits."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

from iar_desktop.domain import Attachment
from iar_desktop.operations.sample.content import Row, file
from iar_desktop.operations.sample.portraits import portrait
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.storage import files


def attachments(sheet: Sheet, dossier: Path) -> Iterator[Entity]:
    """Store each file beside the dossier at ``dossier`` and yield its record."""
    for record in file("attachments")["attachment"]:
        content = record["text"].encode()
        yield _kept(dossier, sheet.id(record["about"]), record["name"], content)


def portraits(sheet: Sheet, dossier: Path) -> dict[str, Attachment]:
    """Store the portraits and return their records by the id of the person."""
    found = {}
    for record in file("attachments")["portrait"]:
        person = sheet.person(record["person"])
        name = f"{sheet.person_name(record['person'])}.jpg"
        found[person] = _kept(dossier, person, name, _drawn(record))
    return found


def _drawn(record: Row) -> bytes:
    return portrait(record["colours"], record["hair"])


def _kept(dossier: Path, about: str, name: str, content: bytes) -> Attachment:
    stored = files.store(dossier, content)
    media_type = mimetypes.guess_type(name)[0]
    return Attachment(
        about=about, name=name, digest=stored.digest, size=stored.size, media_type=media_type
    )
