"""Prints one record of the fixed profiles."""

from iar_desktop.documents import Layout, RenderedDocument, render
from iar_desktop.storage.dossier import Dossier


def printed(
    dossier: Dossier, document: str, *ids: str, language: str = "fr", **options: object
) -> RenderedDocument:
    """The document of these records."""
    layout = Layout(document, language, **options)  # type: ignore[arg-type] # as given
    return render(dossier, ids, layout)
