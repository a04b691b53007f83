"""Rules about two dates of one record."""

from datetime import date, datetime
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _


def check_order(
    first: Field[Any],
    start: date | datetime | None,
    last: Field[Any],
    end: date | datetime | None,
) -> None:
    """Refuse an ``end`` earlier than ``start``; either may be missing."""
    if start is not None and end is not None and end < start:
        raise InvalidValue(
            _("“{last}” ({end}) comes before “{first}” ({start}).").format(
                last=_(last.label),
                end=last.kind.format(end),
                first=_(first.label),
                start=first.kind.format(start),
            )
        )


def runs_on(day: date, since: date | None, until: date | None) -> bool:
    """Return whether ``day`` lies in the period; a missing bound is open."""
    return (since is None or since <= day) and (until is None or day <= until)
