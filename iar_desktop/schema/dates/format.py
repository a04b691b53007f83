"""Days and times as they are shown, in the language spoken now.

Built from CLDR's names by hand: lists show thousands, and a pattern costs thirty times more.
English is written the European way, as CLDR's en_GB.  The languages of paper alone are Babel's.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal

from iar_desktop.schema.dates.ranges import not_in_order
from iar_desktop.schema.dates.words import base_language, names
from iar_desktop.schema.messages import LANGUAGES, language

Style = Literal["numeric", "short", "medium", "long", "full", "weekday", "month"]
_CACHED = 16_384


def weekday_name(weekday: int, width: Literal["wide", "abbreviated"] = "wide") -> str:
    """The name of a weekday, 0 for Monday: mercredi, mer."""
    return names(language(), "days", width)[weekday]


def month_name(month: int, width: Literal["wide", "abbreviated"] = "wide") -> str:
    """The name of a month, 1 for January: octobre, oct."""
    return names(language(), "months", width)[month - 1]


def format_day(day: date, style: Style = "medium") -> str:
    """`day` as it is shown.

    numeric 14/10/2026; short 14 oct.; medium 14 oct. 2026; long 14 octobre 2026; full
    mercredi 14 octobre 2026; weekday mer. 14 oct.; month octobre 2026.
    """
    code = base_language(language())
    if code in LANGUAGES:
        return _day(code, style, day.toordinal())
    return _on_paper(code, style, day, day)


def format_days(start: date, end: date, style: Style = "long") -> str:
    """From `start` to `end`, with what both share said once; one day is shown as such.

    long 14–16 octobre 2026, 30 sept. – 2 oct. 2026 (months are cut short where two are named);
    full mercredi 14 – vendredi 16 octobre 2026; short 19–21 oct.

    Raises:
        InvalidValue: `end` comes before `start`.
    """
    if end < start:
        raise not_in_order(start, end)
    code = base_language(language())
    if code in LANGUAGES:
        return _days(code, style, start.toordinal(), end.toordinal())
    return _on_paper(code, style, start, end)


def format_time(moment: time, style: Literal["clock", "prose"] = "clock") -> str:
    """The hour and minute: clock 09:30; prose 9 h 30 in French, 9:30 am in English."""
    if style == "clock" or base_language(language()) not in LANGUAGES:
        return f"{moment.hour:02}:{moment.minute:02}"
    if base_language(language()) == "fr":
        minutes = f"\u00a0{moment.minute:02}" if moment.minute else ""
        return f"{moment.hour}\u00a0h{minutes}"
    half = "am" if moment.hour < 12 else "pm"
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02}\u00a0{half}"


def format_moment(moment: datetime, style: Style = "medium") -> str:
    """Day and time: 14 oct. 2026 09:30."""
    return f"{format_day(moment, style)} {format_time(moment.time())}"


@lru_cache(maxsize=_CACHED)
def _on_paper(code: str, style: Style, start: date, end: date) -> str:
    from iar_desktop.schema.dates import on_paper  # late: a screen never needs it

    if start == end:
        return on_paper.format_day(code, style, start)
    return on_paper.format_days(code, style, start, end)


def _number(code: str, day: int) -> str:
    return "1er" if code == "fr" and day == 1 else str(day)


@lru_cache(maxsize=_CACHED)
def _day(code: str, style: Style, ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    if style == "numeric":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    width = "abbreviated" if style in ("short", "medium", "weekday") else "wide"
    month = names(code, "months", width)[day.month - 1]
    if style == "month":
        return f"{month} {day.year}"
    text = f"{_number(code, day.day)} {month}"
    if style in ("full", "weekday"):
        weekdays = names(code, "days", "wide" if style == "full" else "abbreviated")
        text = f"{weekdays[day.weekday()]} {text}"
    return text if style in ("short", "weekday") else f"{text} {day.year:04}"


@lru_cache(maxsize=_CACHED)
def _days(code: str, style: Style, first: int, last: int) -> str:
    start, end = date.fromordinal(first), date.fromordinal(last)
    if start == end:
        return _day(code, style, first)
    whole = _day(code, style, last)
    if style == "month":
        return whole if _same_month(start, end) else f"{_day(code, style, first)} – {whole}"
    if style == "numeric":
        return f"{_day(code, style, first)} – {whole}"
    if _same_month(start, end):
        number = _number(code, start.day)
        if style not in ("full", "weekday"):
            return f"{number}–{whole}"
        weekdays = names(code, "days", "wide" if style == "full" else "abbreviated")
        return f"{weekdays[start.weekday()]} {number} – {whole}"
    shown: Style = "medium" if style == "long" else style
    text = _day(code, shown, first)
    if start.year == end.year and shown in ("medium", "full"):
        text = text.removesuffix(f" {start.year:04}")
    return f"{text} – {_day(code, shown, last)}"


def _same_month(start: date, end: date) -> bool:
    return (start.year, start.month) == (end.year, end.month)
