"""A rule of recurrence in its parts (RFC 5545, section 3.3.10), at most once a day."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

T = TypeVar("T")

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
LONGEST = 500  # characters
MOST_TIMES = 10_000
_OFTENER = {"HOURLY", "MINUTELY", "SECONDLY"}
_HOURS = {"BYHOUR", "BYMINUTE", "BYSECOND"}
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"\d{8}(T\d{6}Z?)?")
_NUMBER = re.compile(r"[+-]?\d{1,6}")


class NthDay(NamedTuple):
    """A weekday, 0 for Monday: the ``number``-th, from the end when negative, each when 0."""

    number: int
    weekday: int


class Rule(NamedTuple):
    """What a rule says; ``until`` is a day or a moment as RFC 5545 writes it, "" for none."""

    freq: str
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    week_numbers: tuple[int, ...] = ()
    days: tuple[NthDay, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: str = ""
    times: int = 0
    until: str = ""

    @property
    def last_day(self) -> date | None:
        """The day on or before which it ends, as written."""
        return datetime.strptime(self.until[:8], "%Y%m%d").date() if self.until else None

    def text(self) -> str:
        """Return the rule as RFC 5545 writes it, its parts always in the same order."""
        days = (f"{day.number or ''}{WEEKDAYS[day.weekday]}" for day in self.days)
        parts = (
            ("FREQ", self.freq),
            ("INTERVAL", str(self.interval) if self.interval > 1 else ""),
            ("BYMONTH", _joined(self.months)),
            ("BYMONTHDAY", _joined(self.month_days)),
            ("BYYEARDAY", _joined(self.year_days)),
            ("BYWEEKNO", _joined(self.week_numbers)),
            ("BYDAY", ",".join(days)),
            ("BYSETPOS", _joined(self.positions)),
            ("WKST", self.week_start),
            ("COUNT", str(self.times) if self.times else ""),
            ("UNTIL", self.until),
        )
        return ";".join(f"{name}={value}" for name, value in parts if value)

    @classmethod
    def read(cls, text: str) -> "Rule":
        """Return the rule that ``text`` writes, with or without ``RRULE:``.

        Raises:
            InvalidValue: RFC 5545 does not allow it, or it comes back more often than daily.
        """
        written = text.strip().upper().removeprefix("RRULE:").strip(";")
        if len(written) > LONGEST:
            raise _refused(text)
        parts: dict[str, str] = {}
        for part in written.split(";"):
            name, _equals, value = part.partition("=")
            if not value or name in parts:
                raise _refused(text)
            parts[name] = value
        if parts.get("FREQ") in _OFTENER or _HOURS & set(parts):
            raise InvalidValue(
                _("“{text}” comes back more often than once a day; days are the least.").format(
                    text=text[:60]
                )
            )
        try:
            rule = _made(parts)
        except ValueError as error:
            raise _refused(text) from error
        return rule


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(str(number) for number in numbers)


def _refused(text: str) -> InvalidValue:
    return InvalidValue(_("“{text}” is no rule of recurrence.").format(text=text[:60]))


def _made(parts: dict[str, str]) -> Rule:
    """Return the rule; ``ValueError`` where a part is not what it must be."""
    rule = Rule(
        parts.pop("FREQ", ""),
        _number(parts.pop("INTERVAL", "1"), 1, 1000),
        _numbers(parts.pop("BYMONTH", ""), 12, signed=False),
        _numbers(parts.pop("BYMONTHDAY", ""), 31),
        _numbers(parts.pop("BYYEARDAY", ""), 366),
        _numbers(parts.pop("BYWEEKNO", ""), 53),
        _listed(parts.pop("BYDAY", ""), _nth_day),
        _numbers(parts.pop("BYSETPOS", ""), 366),
        parts.pop("WKST", "").replace("MO", ""),  # Monday is what is meant without it
        _number(parts.pop("COUNT", "0"), 0, MOST_TIMES),
        _until(parts.pop("UNTIL", "")),
    )
    numbered = any(day.number for day in rule.days)
    if (
        parts
        or rule.freq not in FREQUENCIES
        or rule.week_start not in ("", *WEEKDAYS)
        or (rule.times and rule.until)
        or (numbered and rule.freq not in ("MONTHLY", "YEARLY"))
        or (rule.week_numbers and rule.freq != "YEARLY")
        or (rule.month_days and rule.freq == "WEEKLY")
        or (rule.year_days and rule.freq != "YEARLY")
    ):
        raise ValueError(parts)
    return rule


def _number(text: str, least: int, most: int) -> int:
    if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
        raise ValueError(text)
    return int(text)


def _numbers(text: str, most: int, *, signed: bool = True) -> tuple[int, ...]:
    def one(part: str) -> int:
        number = _number(part, -most if signed else 1, most)
        if not number:
            raise ValueError(part)
        return number

    return _listed(text, one)


def _listed(text: str, one: Callable[[str], T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(one(part) for part in text.split(","))) if text else ()


def _nth_day(text: str) -> NthDay:
    match = _DAY.fullmatch(text)
    number = int(match[1] or 0) if match else 99
    if not match or abs(number) > 53 or (match[1] and not number):
        raise ValueError(text)
    return NthDay(number, WEEKDAYS.index(match[2]))


def _until(text: str) -> str:
    if text:
        if not _UNTIL.fullmatch(text):
            raise ValueError(text)
        datetime.strptime(text.removesuffix("Z"), "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d")
    return text
