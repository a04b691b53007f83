"""The printed documents: what can be printed of what, and printing it as a PDF.

What prints days is loaded when it is first asked for: a sheet of records needs none of it.
"""

from typing import TYPE_CHECKING, Any

from iar_desktop.documents.arrangement import Arrangement, Part
from iar_desktop.documents.layout import Layout
from iar_desktop.documents.period import PeriodDocument
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    Setting,
    all_documents,
    available,
    is_of_days,
    period_documents,
)
from iar_desktop.documents.rendering import RenderedDocument, render, render_each

if TYPE_CHECKING:
    from iar_desktop.documents.period_rendering import (
        Filters,
        PeriodWanted,
        days_to_read,
        render_period,
    )

__all__ = [
    "Arrangement",
    "Audience",
    "DocumentType",
    "Filters",
    "InternalSection",
    "Layout",
    "Part",
    "PeriodDocument",
    "PeriodWanted",
    "RenderedDocument",
    "Section",
    "Setting",
    "all_documents",
    "available",
    "days_to_read",
    "is_of_days",
    "period_documents",
    "render",
    "render_each",
    "render_period",
]

_OF_DAYS = frozenset({"Filters", "PeriodWanted", "days_to_read", "render_period"})


def __getattr__(name: str) -> Any:
    if name not in _OF_DAYS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from iar_desktop.documents import period_rendering

    return getattr(period_rendering, name)
