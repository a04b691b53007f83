"""Days and times as people type them, and as they are shown. Babel is imported on first use."""

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
