"""In which order the documents are offered: what is read first, first."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument

D = TypeVar("D", bound="DocumentType | PeriodDocument")

_FIRST = (
    "briefing",
    "mission",
    "contact",
    "organisation",
    "country",
    "partnership-board",
    "watch-notes",
    "briefing-book",
    "programme-guest",
    "programme-staff",
    "programme-driver",
    "delegation-list",
    "sign-in",
    "badges",
    "place-cards",
    "seating",
    "catering",
    "transport",
    "b2b",
    "mission-report",
    "tasks",
    "labels",
    "calendar-week",
    "calendar-month",
    "calendar-year",
    "agenda",
    "watch-digest",
    "activity-report",
)
_PLACES = {name: place for place, name in enumerate(_FIRST)}


def in_order(documents: Iterable[D]) -> list[D]:
    """Return the documents as they are offered; those that nobody ranked last, by label."""
    last = len(_FIRST)
    return sorted(documents, key=lambda each: (_PLACES.get(each.name, last), fold(_(each.label))))
