"""What conflicts are looked for among: sessions, events and days due, and what clashes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum

from iar_desktop.domain.retime import Slot
from iar_desktop.domain.travel import NO_WAYS, Ways

DUE_KINDS = frozenset({"deadline", "task"})
ONE_DAY = timedelta(days=1)


class ConflictKind(Enum):
    """What is in two places at once, or what else is wrong."""

    GROUP = "group"
    PERSON = "person"
    ROOM = "room"
    VEHICLE = "vehicle"
    OUTSIDE = "outside"
    STAFF = "staff"
    TRAVEL = "travel"
    PASSED = "passed"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Booking:
    """A session, an event or a day due as conflicts see it: when, and whom and what it takes.

    ``slot`` holds wall times, all of one zone; of an event (``all_day``) and of a deadline or
    task they are midnights, the end being exclusive.  ``people`` are the ids of those named for
    it, of an event those of the office who are needed; ``group`` says that the whole group of
    its event is expected.  ``own`` is False for what is never moved from here.  ``place`` is the
    id of a place known to the ways, "" for one that is not known; a ``transfer`` is a way itself.
    ``countries`` are ISO codes of those whose public holidays count.  Clocks of its own place
    are ``ahead`` of those of the slot.  What is done or cancelled is no booking.
    """

    slot: Slot
    title: str
    people: frozenset[str] = frozenset()
    group: bool = False
    room: str = ""
    vehicle: str = ""
    own: bool = True
    kind: str = "session"
    event: str = ""
    place: str = ""
    transfer: bool = False
    all_day: bool = False
    countries: tuple[str, ...] = ()
    ahead: timedelta = timedelta(0)

    @property
    def id(self) -> str:
        """The id of the session, event, deadline or task."""
        return self.slot.id

    @property
    def due(self) -> bool:
        """Whether it is a day by which something is due."""
        return self.kind in DUE_KINDS

    @property
    def days(self) -> tuple[date, date]:
        """Its first and last day."""
        last = self.slot.end - timedelta(microseconds=1)
        return self.slot.start.date(), max(self.slot.start, last).date()

    def moved(self, slot: Slot) -> "Booking":
        """Return the same booking at another time."""
        return replace(self, slot=slot)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two bookings that cannot both be; ``second`` is None where one alone is wrong.

    ``first`` begins no later than ``second``.  ``what`` is the room, the vehicle or the holiday,
    ``who`` the ids of the people, ``where`` the country of a holiday or the places of a way.
    ``start`` and ``end`` bound the time they share, of a way the time there is for it (it takes
    ``needed`` minutes), of a day passed the time since then.
    """

    kind: ConflictKind
    first: Booking
    second: Booking | None
    start: datetime
    end: datetime
    who: frozenset[str] = frozenset()
    what: str = ""
    where: str = ""
    needed: int = 0

    @property
    def key(self) -> tuple[ConflictKind, frozenset[str]]:
        """What stays the same of a clash when sessions are moved."""
        ids = {self.first.id, self.second.id} if self.second else {self.first.id}
        return self.kind, frozenset(ids)

    @property
    def minutes(self) -> int:
        """How many minutes both would take place; of a way, how many there are for it."""
        return int((self.end - self.start) / timedelta(minutes=1))

    @property
    def days(self) -> int:
        """How many days it touches."""
        return max(1, -((self.start - self.end) // ONE_DAY))


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an event; None where it has no date yet."""

    first: date | None = None
    last: date | None = None

    def hold(self, booking: Booking) -> bool:
        """Return whether a session lies in the event by its own clocks; it may end in the night."""
        day = (booking.slot.start + booking.ahead).date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def shifted(self, by: timedelta) -> "Days":
        """Return the days so much later."""
        return Days(self.first and self.first + by, self.last and self.last + by)

    def each(self) -> list[date]:
        """Return the days, none when one of the bounds is missing, at most the first 31."""
        if self.first is None or self.last is None:
            return []
        count = min((self.last - self.first).days, 30) + 1
        return [self.first + timedelta(number) for number in range(count)]


@dataclass(frozen=True, slots=True)
class Setting:
    """What conflicts depend on beside the bookings; what is not given is not looked at.

    ``holidays`` are the names of public holidays by country and day; ``today`` is the day on
    which what is due passes.  ``days`` and ``groups`` hold the days and the ids of the group of
    each event by its id, where bookings are of several.  ``names`` are those of people by id, and
    ``staff`` the ids of those of the office who may stand in for each other.
    """

    ways: Ways = NO_WAYS
    holidays: Mapping[str, Mapping[date, str]] = field(default_factory=dict)
    today: date | None = None
    days: Mapping[str, Days] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    staff: frozenset[str] = frozenset()


NO_SETTING = Setting()
