"""What cannot be in a programme: one person, room or vehicle in two places at once.

Pure: it looks at bookings and says what clashes; ``remedies`` proposes how to mend it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

from iar_desktop.domain.retime import Slot
from iar_desktop.schema.dates import format_day, format_time, weekday_name
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _, _n


class ConflictKind(Enum):
    """What is in two places at once, or what else is wrong."""

    GROUP = "group"
    PERSON = "person"
    ROOM = "room"
    VEHICLE = "vehicle"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Booking:
    """A session as conflicts see it: when, and whom and what it takes.

    ``slot`` holds wall times of the programme's zone.  ``people`` are the ids of those named for
    it; ``group`` says that the whole group of its event is expected.  ``own`` is False for a
    session of another event, which is never moved from here.
    """

    slot: Slot
    title: str
    people: frozenset[str] = frozenset()
    group: bool = False
    room: str = ""
    vehicle: str = ""
    own: bool = True

    @property
    def id(self) -> str:
        """The session's id."""
        return self.slot.id

    def moved(self, slot: Slot) -> "Booking":
        """Return the same booking at another time."""
        return replace(self, slot=slot)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two bookings that cannot both be (one, ``second`` being None, outside the event's days).

    ``first`` begins no later than ``second``; ``what`` is the room or vehicle, ``who`` the ids
    of the people; ``start`` and ``end`` bound the time they share.
    """

    kind: ConflictKind
    first: Booking
    second: Booking | None
    start: datetime
    end: datetime
    who: frozenset[str] = frozenset()
    what: str = ""

    @property
    def key(self) -> tuple[ConflictKind, frozenset[str]]:
        """What stays the same of a clash when sessions are moved."""
        ids = {self.first.id, self.second.id} if self.second else {self.first.id}
        return self.kind, frozenset(ids)

    @property
    def minutes(self) -> int:
        """How many minutes both would take place."""
        return int((self.end - self.start) / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an event; None where it has no date yet."""

    first: date | None = None
    last: date | None = None

    def hold(self, slot: Slot) -> bool:
        """Return whether a session lies in the event; it may end in the night after."""
        day = slot.start.date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def each(self) -> list[date]:
        """Return the days, none when one of the bounds is missing, at most the first 31."""
        if self.first is None or self.last is None:
            return []
        count = min((self.last - self.first).days, 30) + 1
        return [self.first + timedelta(number) for number in range(count)]


def clashes(
    bookings: Iterable[Booking], days: Days, group: frozenset[str] = frozenset()
) -> list[Clash]:
    """Return what clashes, in order of time; ``group`` are the ids of the whole group.

    Of a pair of sessions the whole group is told before single people, and each of room and
    vehicle by itself.  Sessions of other events clash only with own ones.
    """
    ordered = sorted(bookings, key=lambda each: (each.slot.start, each.slot.end, each.id))
    found = [
        Clash(ConflictKind.OUTSIDE, each, None, each.slot.start, each.slot.end)
        for each in ordered
        if each.own and not days.hold(each.slot)
    ]
    for first, second in _overlapping(ordered):
        found += _shared(first, second, group)
    return sorted(found, key=lambda clash: clash.start)


def _overlapping(ordered: Sequence[Booking]) -> Iterator[tuple[Booking, Booking]]:
    running: list[Booking] = []
    for each in ordered:
        running = [other for other in running if other.slot.end > each.slot.start]
        if each.slot.end > each.slot.start:
            yield from ((other, each) for other in running if other.own or each.own)
            running.append(each)


def _shared(first: Booking, second: Booking, group: frozenset[str]) -> Iterator[Clash]:
    start, end = second.slot.start, min(first.slot.end, second.slot.end)
    both_own = first.own and second.own
    if both_own and first.group and second.group:
        yield Clash(ConflictKind.GROUP, first, second, start, end)
    else:
        who = _audience(first, group) & _audience(second, group)
        if who:
            yield Clash(ConflictKind.PERSON, first, second, start, end, who)
    for kind, one, other in (
        (ConflictKind.ROOM, first.room, second.room),
        (ConflictKind.VEHICLE, first.vehicle, second.vehicle),
    ):
        if one and fold(one) == fold(other):
            yield Clash(kind, first, second, start, end, what=one)


def _audience(booking: Booking, group: frozenset[str]) -> frozenset[str]:
    return booking.people | group if booking.group and booking.own else booking.people


def after_moves(bookings: Iterable[Booking], moves: Mapping[str, Slot]) -> list[Booking]:
    """Return the bookings with those in ``moves`` (by session id) at their new times."""
    return [each.moved(moves[each.id]) if each.id in moves else each for each in bookings]


def sentence(clash: Clash, names: Mapping[str, str], days: str = "") -> str:
    """Return what clashes, whom or what it takes, where and how long, as one sentence.

    ``names`` are the names of people by id, ``days`` the dates of the event as read.
    """
    first, second = clash.first, clash.second or clash.first
    start = clash.start
    day = weekday_name(start.weekday()) if clash.second else format_day(start.date(), "weekday")
    return _(_message(clash)).format(
        when=f"{day} {format_time(start.time())}",
        first=first.title,
        second=second.title,
        end=format_time(first.slot.end.time()),
        minutes=clash.minutes,
        who=_people(clash.who, names),
        what=clash.what,
        days=days,
    )


def _message(clash: Clash) -> str:
    together = clash.second and clash.first.slot.start == clash.second.slot.start
    if clash.kind is ConflictKind.GROUP and together:
        return N_("{when}: “{first}” and “{second}” are at the same time for {minutes} min.")
    return _MESSAGES[clash.kind]


_MESSAGES = {
    ConflictKind.GROUP: N_("{when}: “{second}” begins before “{first}” ends ({end})."),
    ConflictKind.PERSON: N_(
        "{when}: {who} cannot be at “{first}” and at “{second}” at once ({minutes} min)."
    ),
    ConflictKind.ROOM: N_(
        "{when}: “{first}” and “{second}” are both in the room {what} ({minutes} min)."
    ),
    ConflictKind.VEHICLE: N_("{when}: “{first}” and “{second}” both need {what} ({minutes} min)."),
    ConflictKind.OUTSIDE: N_("{when}: “{first}” is outside the dates of the event ({days})."),
}
_NAMED = 3


def _people(who: frozenset[str], names: Mapping[str, str]) -> str:
    known = sorted(names.get(each, "?") for each in who)
    more = len(known) - _NAMED
    if more > 0:
        known = [*known[:_NAMED], _n("{count} other", "{count} others", more)]
    return ", ".join(known)
