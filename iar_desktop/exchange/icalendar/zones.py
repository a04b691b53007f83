"""Which IANA zone a file means: by name, by Windows name, or by the rules it carries along."""

from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from iar_desktop.exchange.icalendar.appearance import in_zone
from iar_desktop.exchange.icalendar.content import Block, name_of
from iar_desktop.exchange.icalendar.faults import FAULTS
from iar_desktop.exchange.icalendar.proposed import Refusal
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAMPLES = tuple((month, day) for month in range(1, 13) for day in (1, 15))
_UTC_NAMES = frozenset({"utc", "gmt", "z", "etc/utc", "etc/gmt"})


class Zones:
    """The zones of one calendar of a file; ``remarks`` gathers those that nobody knows.

    ``default`` (an IANA name) is that of times without a zone, unless the calendar has one
    (X-WR-TIMEZONE), to which its UTC times belong, too, as Google writes them.
    """

    def __init__(self, default: str, calendar: str = "", own: "Iterable[Block]" = ()) -> None:
        """Know the VTIMEZONE blocks of ``own``."""
        self.calendar = known_zone(calendar)
        self.floating = self.calendar or default
        self.remarks: list[Refusal] = []
        self._blocks = {tzid: block for block in own if (tzid := _tzid(block))}
        self._rules: dict[str, tzinfo | None] = {}
        self._said: set[str] = set()
        self._alike: dict[tuple[str, int], str] = {}

    def of_utc(self, wall: datetime) -> tuple[datetime, str]:
        """Return the wall time and zone of a time given in UTC."""
        if not self.calendar:
            return wall, "UTC"
        return in_zone(wall, "UTC", self.calendar), self.calendar

    def of_wall(self, wall: datetime, tzid: str, line: int) -> tuple[datetime, str]:
        """Return the wall time and IANA zone of a time given with ``tzid`` (may be empty)."""
        if not tzid:
            return wall, self.floating
        known = known_zone(tzid)
        if known:
            return wall, known
        rules = self._rules_of(tzid)
        if rules is None:
            self._say(tzid, line)
            return wall, self.floating
        alike = self._alike_in(tzid, wall.year, rules)
        if alike:
            return wall, alike
        self._say(tzid, line, known=True)
        instant = wall - (_offset(rules, wall) or timedelta())
        return in_zone(instant, "UTC", self.floating), self.floating

    def _say(self, tzid: str, line: int, *, known: bool = False) -> None:
        if tzid in self._said:
            return
        self._said.add(tzid)
        reason = (
            _("The time zone “{zone}” is that of no country; its times are told as in {taken}.")
            if known
            else _("The time zone “{zone}” is unknown; {taken} is taken.")
        )
        told = reason.format(zone=tzid[:60], taken=self.floating)
        self.remarks.append(Refusal(line, "", told, partial=True))

    def _rules_of(self, tzid: str) -> tzinfo | None:
        if tzid not in self._rules:
            block = self._blocks.get(tzid)
            self._rules[tzid] = _made(block) if block else None
        return self._rules[tzid]

    def _alike_in(self, tzid: str, year: int, rules: tzinfo) -> str:
        key = (tzid, year)
        if key not in self._alike:
            self._alike[key] = _alike(rules, year, self.floating)
        return self._alike[key]


@cache
def _folded_names() -> dict[str, str]:
    return {name.lower(): name for name in sorted(available_timezones())}


@cache
def known_zone(tzid: str) -> str:
    """Return the IANA name that ``tzid`` means, empty when none does.

    Windows names are known, and names with a maker before them (/mozilla.org/…/Europe/Paris).
    """
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # late: see content

    text = tzid.strip().strip('"').replace(" ", "_") if "/" in tzid else tzid.strip().strip('"')
    if text.lower() in _UTC_NAMES:
        return "UTC"
    parts = text.strip("/").split("/")
    for first in range(min(len(parts), 12)):
        name = _folded_names().get("/".join(parts[first:]).lower())
        if name and (first == 0 or "/" in name):
            return name
    return _folded_names().get(WINDOWS_TO_OLSON.get(text, "").lower(), "")


def _tzid(block: Block) -> str:
    for _number, line in block.lines:
        if name_of(line) == "TZID":
            return line.partition(":")[2].strip()
    return ""


def _made(block: Block) -> tzinfo | None:
    """Return the zone of a VTIMEZONE, None when it is broken or repeats without sense.

    Its TZID is taken out before it is parsed: the library keeps named ones for the whole process.
    """
    from icalendar import Timezone
    from icalendar.timezone import tzp

    if not _sane(block):
        return None
    nameless = Block(
        block.name,
        block.line,
        [each for each in block.lines if name_of(each[1]) != "TZID"],
        block.children,
    )
    try:
        made = Timezone.from_ical(nameless.text())
        made.add("TZID", "own")
        return tzp.create_timezone(made)
    except FAULTS:
        return None


def _sane(block: Block) -> bool:
    """Return whether no rule of the zone comes oftener than once a month."""
    rules = [
        line.upper()
        for child in block.children
        for _number, line in child.lines
        if name_of(line) == "RRULE"
    ]
    often = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "BYSECOND", "BYMINUTE", "BYHOUR")
    return all(word not in rule for rule in rules for word in often) and len(rules) <= 100


def _offset(zone: tzinfo, wall: datetime) -> timedelta | None:
    try:
        return zone.utcoffset(wall)
    except FAULTS:
        return None


def _alike(zone: tzinfo, year: int, first: str) -> str:
    """Return an IANA zone with the same offsets all through ``year``; ``first`` is asked first."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    walls = [datetime(year, month, day, 12) for month, day in _SAMPLES]
    offsets = [_offset(zone, wall) for wall in walls]
    usual = sorted(set(WINDOWS_TO_OLSON.values()), key=lambda name: (name[:7] != "Europe/", name))
    names = [first, *usual, *sorted(available_timezones())]
    here = available_timezones()
    for name in dict.fromkeys(each for each in names if each in here):
        known = ZoneInfo(name)
        if [known.utcoffset(wall.replace(tzinfo=known)) for wall in walls] == offsets:
            return name
    return ""
