"""Prints records of a dossier, and reads what the pages say."""

from iar_desktop.documents import RenderedDocument, render
from iar_desktop.storage.dossier import Dossier
from tests.documents.kit.printing import pages

DOCUMENTS = {"delegation": "briefing", "congress": "mission", "contact": "contact"}


def sheet(dossier: Dossier, record_id: str, **options: object) -> RenderedDocument:
    """The usual sheet of a record."""
    document = DOCUMENTS[dossier.find(record_id).kind]
    return render(dossier, [record_id], document=document, **options)  # type: ignore[arg-type] # as given


def said(rendered: RenderedDocument) -> str:
    """The text of all pages, white space made plain."""
    return " ".join(pages(rendered.pdf))
