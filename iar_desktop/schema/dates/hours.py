"""Reading a time of day, and a day with its time."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time

from iar_desktop.schema.dates.parse import LONGEST_DATE, not_understood, parse_day
from iar_desktop.schema.dates.partial import Prefer
from iar_desktop.schema.dates.tokens import tokens_of
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

_NAMED = {
    "midi": time(12),
    "noon": time(12),
    "midday": time(12),
    "minuit": time(0),
    "midnight": time(0),
}
_TIME = re.compile(
    r"(?P<hour>\d{1,2})\s*"
    r"(?:(?:h|heures?|hrs?|[:.])\s*(?P<minute>\d{2})?(?::\d{2})?\s*(?:min|mn|h)?)?\s*"
    r"(?P<half>du matin|du soir|de l.apres.midi|[ap]\.?\s?m\.?)?",
)
_COMPACT = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})(?P<half>\s*[ap]\.?m\.?)?")
_CONNECTORS = {"a", "at", "@", "t", ",", "vers", "around", "des", "from"}
_AFTERNOON = ("p", "du soir", "de l")


def parse_time(text: str) -> time:
    """The time of day meant by `text`: 9h, 9h30, 14:30, 2:30 pm, 1430, midi, noon.

    To the minute; a bare number is an hour. The same in every language.

    Raises:
        InvalidValue: not a time, or none of a day of 24 hours.
    """
    folded = " ".join(text.lower().replace("à", "a").replace("è", "e").split())
    if folded in _NAMED:
        return _NAMED[folded]
    match = _TIME.fullmatch(folded) or _COMPACT.fullmatch(folded)
    if len(text) <= LONGEST_DATE and match:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        half = (match["half"] or "").strip()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
        if hour < 24 and minute < 60 and not (half and hour > 23):
            return time(hour, minute)
    shown = "".join(c if c.isprintable() else " " for c in text[:40])
    raise InvalidValue(
        _(
            "“{text}” is not a time that can be understood: "
            "write for example 9:30, 14:30, 2:30 pm or noon."
        ).format(text=" ".join(shown.split()))
    )


def parse_moment(text: str, today: date, language: str, prefer: Prefer = "nearest") -> datetime:
    """The day and time meant by `text`: 14/10 9h30, demain à 14h, 2:30 pm on Friday.

    A time by itself is today's. Naive: the wall time of wherever the thing happens.

    Raises:
        InvalidValue: no day, no time, or neither understood.
    """
    if len(text) > LONGEST_DATE:
        raise not_understood(text)
    with suppress(InvalidValue):
        return datetime.combine(today, parse_time(text))
    try:
        parse_day(text, today, language, prefer)
    except InvalidValue:
        for day, moment in _cuts(text):
            with suppress(InvalidValue):
                found = parse_time(moment)
                return datetime.combine(parse_day(day, today, language, prefer), found)
        raise
    raise InvalidValue(
        _("“{text}” lacks the time: write for example 14/10 9:30.").format(text=text.strip())
    )


def _cuts(text: str) -> list[tuple[str, str]]:
    """Every cut of `text` into what may be its day and its time, in either order."""
    tokens = tokens_of(text)
    found = []
    for index in range(1, len(tokens)):
        token = tokens[index]
        before, after = text[: token.start], text[token.start :]
        if token.text in _CONNECTORS:
            found.append((before, text[token.end :]))
        found.append((before, after))
        found.append((after, before))
    return found
