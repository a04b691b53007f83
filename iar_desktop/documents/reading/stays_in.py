"""Reading for documents that never leave the office."""

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.readers import OfficeReader


def office_reader(asked: Asked) -> OfficeReader:
    """Return what reads for a document whose audience is the office alone."""
    reader = asked.reader
    assert isinstance(reader, OfficeReader)  # noqa: S101 - checked against the document's audience
    return reader
