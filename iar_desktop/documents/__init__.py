"""The printed documents: what can be printed of what, and printing it as a PDF."""

from iar_desktop.documents.registry import DocumentType, Section, all_documents, available
from iar_desktop.documents.rendering import RenderedDocument, render

__all__ = [
    "DocumentType",
    "RenderedDocument",
    "Section",
    "all_documents",
    "available",
    "render",
]
