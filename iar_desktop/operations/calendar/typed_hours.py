"""Hours in a typed line: 10h, 14h-15h30, from 2 to 3pm, 9:30, midi, pendant 2h."""

import re
from contextlib import suppress
from datetime import time, timedelta
from typing import NamedTuple

from iar_desktop.schema.dates import parse_time
from iar_desktop.schema.errors import InvalidValue

_TIME = (
    r"(?:\d{1,2}\s?(?:h|heures?)(?:\s?[0-5]\d)?(?!\w)"
    r"|\d{1,2}:[0-5]\d(?:\s?[ap]\.?m\b\.?)?(?!\w)"
    r"|\d{1,2}\s?[ap]\.?m\b\.?(?!\w)"
    r"|\b(?:midi|minuit|noon|midday|midnight)\b)"
)
_START = r"(?<![\w/:.,-])"
_RANGE = re.compile(
    rf"{_START}(?:(?:de|from|entre|between)\s+)?"
    rf"(?P<first>{_TIME}|\d{{1,2}}(?::[0-5]\d)?)\s?"
    r"(?:-|–|—|→|à|a\b|to\b|until\b|till\b|jusqu.?à|et\b|and\b)\s?"
    rf"(?P<last>{_TIME})",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"{_START}(?:(?:à|at|vers|dès|from)\s+|@\s?)?(?P<first>{_TIME})", re.IGNORECASE
)
_LENGTH = re.compile(
    r"(?:\(\s?|\b(?:pendant|durant|for|durée)\s+)(?P<count>\d{1,3})\s?"
    r"(?P<unit>h|heures?|hours?|hrs?|min|mn|minutes?)\s?(?P<rest>[0-5]\d)?(?!\w)\s?\)?",
    re.IGNORECASE,
)
_HALF = re.compile(r"\s?([ap])\.?m\.?$", re.IGNORECASE)


class Hours(NamedTuple):
    """When in the day, how long, and the line with the hours blanked out, as long as before."""

    start: time | None
    end: time | None
    lasts: timedelta | None
    rest: str


def hours_in(text: str) -> Hours:
    """Return the first hours that ``text`` says."""
    lasts, rest = None, text
    if found := _LENGTH.search(text):
        lasts, rest = _length(found), _blanked(rest, found)
    for pattern in (_RANGE, _SINGLE):
        for match in pattern.finditer(rest):
            with suppress(InvalidValue):
                start, end = _times(match)
                return Hours(start, end, lasts, _blanked(rest, match))
    return Hours(None, None, lasts, rest)


def _times(match: re.Match[str]) -> tuple[time, time | None]:
    first, last = match["first"], match.groupdict().get("last")
    if last is None:
        return parse_time(first), None
    end = parse_time(last)
    half = _HALF.search(last)
    if half and first.replace(":", "").isdigit():  # "2-3pm", "11-1pm"
        same = parse_time(f"{first} {half[1]}m")
        return (same if same < end else parse_time(first)), end
    return parse_time(first), end


def _length(match: re.Match[str]) -> timedelta:
    count, rest = int(match["count"]), int(match["rest"] or 0)
    if match["unit"].lower().startswith("h"):
        return timedelta(hours=count, minutes=rest)
    return timedelta(minutes=count)


def _blanked(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
