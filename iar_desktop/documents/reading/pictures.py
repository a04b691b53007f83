"""Photos of people."""

from pathlib import Path

from iar_desktop.documents.readers import PaperReader
from iar_desktop.domain import Attachment, Contact
from iar_desktop.storage import files


def photo(reader: PaperReader, contact: Contact) -> Path | None:
    """Return the file that holds the photo of a person, None where there is none."""
    picture = reader.get(Attachment, contact.photo)
    return files.path_of(reader.path, picture.digest) if picture else None
