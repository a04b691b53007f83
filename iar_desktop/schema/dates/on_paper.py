"""Days in the languages that only paper speaks, as CLDR writes them.

Slower than ``format``'s own French and English, and kept apart: a screen never needs it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iar_desktop.schema.dates.format import Style

# CLDR's skeletons (UTS 35, part 4, "Element Skeletons"); None: CLDR's own whole format.
_DAY: dict[Style, str | None] = {
    "numeric": "yMd",
    "short": "MMMd",
    "medium": "yMMMd",
    "long": None,
    "full": None,
    "weekday": "MMMEd",
    "month": "yMMMM",
}
_DAYS: dict[Style, str] = {
    "numeric": "yMd",
    "short": "MMMd",
    "medium": "yMMMd",
    "long": "yMMMMd",
    "full": "yMMMEd",
    "weekday": "MMMEd",
    "month": "yMMMM",
}


def format_day(code: str, style: Style, day: date) -> str:
    """`day` in the language `code`: 14. Oktober 2026, 2026年10月14日."""
    from babel.dates import format_date, format_skeleton  # 30 ms: late

    skeleton = _DAY[style]
    if skeleton is None:
        return format_date(day, style, locale=code)
    return format_skeleton(skeleton, day, locale=code)


def format_days(code: str, style: Style, start: date, end: date) -> str:
    """From `start` to `end`, with what both share said once: 14.-16. Okt. 2026."""
    from babel.dates import format_interval

    return format_interval(start, end, _DAYS[style], locale=code)
