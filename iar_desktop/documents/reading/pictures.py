"""Photos of people, and the office's logo."""

from pathlib import Path

from iar_desktop.documents.readers import PaperReader
from iar_desktop.domain import Attachment, Contact
from iar_desktop.schema.errors import UserError
from iar_desktop.storage import files


def photo(reader: PaperReader, contact: Contact) -> Path | None:
    """Return the file that holds the photo of a person, None where there is none."""
    return picture(reader, contact.photo)


def picture(reader: PaperReader, attachment_id: str | None) -> Path | None:
    """Return the file of an attachment, None where there is none.

    Of one whose hash is damaged it is a file that there is not: the page says that it cannot be
    read, and goes on.
    """
    kept = reader.get(Attachment, attachment_id)
    if kept is None:
        return None
    try:
        return files.path_of(reader.path, kept.digest)
    except UserError:
        return files.folder(reader.path) / "unknown"
