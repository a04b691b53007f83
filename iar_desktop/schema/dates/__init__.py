"""Days and times as people type them, and as they are shown.

Each name is loaded when it is first asked for: showing a day needs nothing of what reads one.
Babel is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from iar_desktop.schema.dates.distance import format_deadline, format_relative
    from iar_desktop.schema.dates.find import FoundDays, find_days
    from iar_desktop.schema.dates.format import (
        Style,
        format_day,
        format_days,
        format_moment,
        format_time,
        month_name,
        weekday_name,
    )
    from iar_desktop.schema.dates.hours import parse_moment, parse_time
    from iar_desktop.schema.dates.parse import parse_day, parse_days
    from iar_desktop.schema.dates.partial import Prefer
    from iar_desktop.schema.dates.tokens import Token, tokens_of

__all__ = [
    "FoundDays",
    "Prefer",
    "Style",
    "Token",
    "find_days",
    "format_day",
    "format_days",
    "format_deadline",
    "format_moment",
    "format_relative",
    "format_time",
    "month_name",
    "parse_day",
    "parse_days",
    "parse_moment",
    "parse_time",
    "tokens_of",
    "weekday_name",
]

_HOMES = {
    "distance": ("format_deadline", "format_relative"),
    "find": ("FoundDays", "find_days"),
    "format": (
        "Style",
        "format_day",
        "format_days",
        "format_moment",
        "format_time",
        "month_name",
        "weekday_name",
    ),
    "hours": ("parse_moment", "parse_time"),
    "parse": ("parse_day", "parse_days"),
    "partial": ("Prefer",),
    "tokens": ("Token", "tokens_of"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
