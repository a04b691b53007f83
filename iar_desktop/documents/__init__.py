"""The printed documents: what can be printed of what, and printing it as a PDF."""

from iar_desktop.documents.period import PeriodDocument
from iar_desktop.documents.period_rendering import (
    Filters,
    PeriodWanted,
    days_to_read,
    render_period,
)
from iar_desktop.documents.registry import (
    DocumentType,
    Section,
    all_documents,
    available,
    is_of_days,
    period_documents,
)
from iar_desktop.documents.rendering import RenderedDocument, render

__all__ = [
    "DocumentType",
    "Filters",
    "PeriodDocument",
    "PeriodWanted",
    "RenderedDocument",
    "Section",
    "all_documents",
    "available",
    "days_to_read",
    "is_of_days",
    "period_documents",
    "render",
    "render_period",
]
