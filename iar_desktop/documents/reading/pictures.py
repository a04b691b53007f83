"""Photos of people, and the office's logo."""

from collections.abc import Iterable
from pathlib import Path

from iar_desktop.documents.readers import PaperReader
from iar_desktop.domain import Attachment, Contact
from iar_desktop.schema.errors import UserError
from iar_desktop.storage import files


def photo(reader: PaperReader, contact: Contact) -> Path | None:
    """Return the file that holds the photo of a person, None where there is none."""
    return picture(reader, contact.photo)


def photos(reader: PaperReader, contacts: Iterable[Contact]) -> dict[str, Path]:
    """Return the files of the photos of these people, by their ids."""
    wanted = {each.id: each.photo for each in contacts if each.photo}
    pictures = reader.get_many(Attachment, wanted.values())
    return {key: _file(reader, pictures[kept]) for key, kept in wanted.items() if kept in pictures}


def picture(reader: PaperReader, attachment_id: str | None) -> Path | None:
    """Return the file of an attachment, None where there is none."""
    kept = reader.get(Attachment, attachment_id)
    return _file(reader, kept) if kept else None


def _file(reader: PaperReader, kept: Attachment) -> Path:
    """Return where a picture lies.

    Of one whose hash is damaged it is a file that there is not: the page says that it cannot be
    read, and goes on.
    """
    try:
        return files.path_of(reader.path, kept.digest)
    except UserError:
        return files.folder(reader.path) / "unknown"
