"""Files kept with records, and the photos of people."""

import mimetypes
from pathlib import Path

from iar_desktop.domain import Attachment, Contact
from iar_desktop.operations.labels import short
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage import files
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.files import Stored
from iar_desktop.storage.reader import Reader

_LONGEST_NAME = 255


def attach(dossier: Dossier, record_id: str, path: Path) -> Attachment:
    """Keep a copy of a file with a record; ``UserError`` says why it cannot be read or kept."""
    if path.is_dir():
        raise UserError(
            _("“{name}” is a folder: attach the files that are in it.").format(name=path.name)
        )
    stored = files.store(dossier.path, path)
    media_type = mimetypes.guess_type(path.name)[0]
    kept = _attachment(record_id, path.name, stored, media_type)
    label = N_("Attach {file} to {title}")
    title = short(dossier.title(record_id))
    with dossier.change(label, file=short(path.name), title=title) as change:
        return change.add(kept)


def attachments_of(reader: Reader, record_id: str) -> tuple[Attachment, ...]:
    """Return the files of a record, the latest first; a person's photo is not among them."""
    found = reader.of(Attachment.about, record_id, Attachment.created_at.descending())
    contact = reader.get(Contact, record_id)
    photo = contact.photo if contact else None
    return tuple(each for each in found if each.id != photo)


def file_of(dossier: Dossier, attachment: Attachment) -> Path:
    """Return where the content of an attachment lies, to be read but never written.

    ``UserError`` when it is missing or was altered.
    """
    if not files.is_whole(dossier.path, attachment.digest):
        files.read(dossier.path, attachment.digest)  # says what is wrong
    return files.path_of(dossier.path, attachment.digest)


def set_photo(dossier: Dossier, contact: Contact, path: Path) -> Contact:
    """Make the picture in a file the photo of a person, upright and of a sensible size.

    ``UserError`` when it is no picture, is damaged or is far too large.
    """
    from iar_desktop.storage.files_photo import MEDIA_TYPE, store_photo  # late: loads imaging

    stored = store_photo(dossier.path, path)
    name = f"{path.stem[: _LONGEST_NAME - 4]}.jpg"
    photo = _attachment(contact.id, name, stored, MEDIA_TYPE)
    with dossier.change(N_("Photo of {title}"), title=short(contact.title())) as change:
        former = change.get(Attachment, contact.photo)
        change.add(photo)
        changed = change.update(contact, {Contact.photo: photo.id})
        if former:
            change.delete(former)
        return changed


def remove_photo(dossier: Dossier, contact: Contact) -> Contact:
    """Take the photo of a person away."""
    title = short(contact.title())
    with dossier.change(N_("Remove the photo of {title}"), title=title) as change:
        former = change.get(Attachment, contact.photo)
        changed = change.update(contact, {Contact.photo: None})
        if former:
            change.delete(former)
        return changed


def _attachment(record_id: str, name: str, stored: Stored, media_type: str | None) -> Attachment:
    kept = name if len(name) <= _LONGEST_NAME else name[-_LONGEST_NAME:]
    return Attachment(
        about=record_id,
        name=kept,
        digest=stored.digest,
        size=stored.size,
        media_type=media_type,
    )
