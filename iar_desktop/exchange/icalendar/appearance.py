"""How a record looks to another program's calendar."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Component = Literal["VEVENT", "VTODO"]

# Our own kind and fields travel under these names; other programs pass over them (RFC 5545, 3.8.8).
OWN_PREFIX = "X-IAR-"
OWN_KIND = "X-IAR-KIND"


@dataclass(frozen=True, slots=True)
class When:
    """From when to when: naive wall times of ``zone``, or whole days from midnight to midnight.

    ``end`` is exclusive; None for something that begins and has no known end.
    """

    start: datetime
    end: datetime | None = None
    zone: str = ""

    @property
    def all_day(self) -> bool:
        """Whether whole days are meant."""
        return not self.zone

    def first_day(self) -> date:
        """Return the day on which it begins."""
        return self.start.date()

    def last_day(self) -> date:
        """Return the last day that it touches; midnight at the end touches nothing."""
        if self.end is None or self.end <= self.start:
            return self.start.date()
        return (self.end - timedelta(microseconds=1)).date()

    def is_same_time(self, other: "When") -> bool:
        """Return whether both are the same time, be it told in two zones."""
        if self.all_day or other.all_day:
            return self == other
        return (
            in_zone(self.start, self.zone, other.zone) == other.start
            and (self.end is None) == (other.end is None)
            and (self.end is None or in_zone(self.end, self.zone, other.zone) == other.end)
        )


def whole_days(first: date, last: date) -> When:
    """Return the days from ``first`` to ``last``, both included."""
    start = datetime(first.year, first.month, first.day)
    return When(start, datetime(last.year, last.month, last.day) + timedelta(days=1))


def in_zone(wall: datetime, zone: str, other: str) -> datetime:
    """Return the wall time in ``other`` when it is ``wall`` in ``zone`` (IANA names)."""
    if zone == other:
        return wall
    instant = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return instant.astimezone(ZoneInfo(other)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named with an e-mail address, and whether as the one in charge."""

    name: str
    email: str
    in_charge: bool = False


@dataclass(frozen=True, slots=True)
class Appearance:
    """What a component says and a record can show; None where nothing is said.

    ``rule`` is a recurrence rule whose UNTIL is a wall time like ``when``; ``instead_of`` the day
    of the series that this one replaces; ``status`` a word of RFC 5545; ``own`` fields of ours
    by name, as they are stored.
    """

    uid: str
    component: Component = "VEVENT"
    kind: str = ""
    title: str | None = None
    when: When | None = None
    rule: str = ""
    except_on: tuple[date, ...] = ()
    instead_of: date | None = None
    location: str | None = None
    description: str | None = None
    url: str | None = None
    status: str | None = None
    priority: int = 0
    done_on: date | None = None
    related: str = ""
    own: dict[str, str] = field(default_factory=dict)
    sequence: int = 0
    created: datetime | None = None
    changed: datetime | None = None
