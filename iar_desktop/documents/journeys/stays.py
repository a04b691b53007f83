"""Who sleeps where: the nights of the participants of an event, hotel by hotel."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from iar_desktop.documents.reading.people import Member
from iar_desktop.domain import Event
from iar_desktop.schema.folding import fold

_DAY = timedelta(days=1)
_MOST_NIGHTS = 366  # what is longer is a slip of the pen


class Stay(NamedTuple):
    """A person in a hotel, from the day of arrival to that of departure."""

    member: Member
    hotel: str
    arrives: date | None
    departs: date | None
    own_arrival: bool
    """Whether the day of arrival is the person's own, not the event's first."""
    own_departure: bool

    @property
    def nights(self) -> int | None:
        """How many nights these are, None where a day is missing."""
        if not self.arrives or not self.departs or self.departs < self.arrives:
            return None
        return (self.departs - self.arrives).days

    def sleeps_on(self, night: date) -> bool:
        """Return whether the night from that day to the next is spent there."""
        return bool(self.nights) and self.arrives <= night < self.departs  # type: ignore[operator] # nights says that both are set


def stays(event: Event, members: Iterable[Member]) -> dict[str, list[Stay]]:
    """Return the stays by hotel, hotels and people in alphabetical order.

    A person without a day of arrival or departure stays from the first or to the last day of the
    event.  A hotel written in two ways that differ in case or accents alone is one.
    """
    found: dict[str, list[Stay]] = {}
    names: dict[str, str] = {}
    for member in members:
        if hotel := " ".join((member.participation.hotel or "").split()):
            name = names.setdefault(fold(hotel), hotel)
            found.setdefault(name, []).append(_stay(event, member, name))
    return {
        name: sorted(found[name], key=lambda each: fold(each.member.contact.sort_text()))
        for name in sorted(found, key=fold)
    }


def _stay(event: Event, member: Member, hotel: str) -> Stay:
    arrives, departs = member.participation.arrives_at, member.participation.departs_at
    return Stay(
        member,
        hotel,
        arrives.date() if arrives else event.starts_on,
        departs.date() if departs else event.last_day(),
        bool(arrives),
        bool(departs),
    )


def nights(found: Iterable[Stay]) -> list[date]:
    """Return every night on which somebody stays, in order, as the day on which it begins."""
    every: set[date] = set()
    for stay in found:
        if stay.arrives and 0 < (stay.nights or 0) <= _MOST_NIGHTS:
            every |= {stay.arrives + _DAY * number for number in range(stay.nights or 0)}
    return sorted(every)


def total_nights(found: Sequence[Stay]) -> int:
    """Return the nights of all these people together."""
    return sum(stay.nights or 0 for stay in found)
