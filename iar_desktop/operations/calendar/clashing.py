"""What clashes in the calendar or around one event, said in sentences, each with its remedies."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from iar_desktop.domain import Event
from iar_desktop.domain.bookings import Booking, Clash, ConflictKind
from iar_desktop.domain.conflicts import sentence
from iar_desktop.domain.remedies import Remedy, remedies
from iar_desktop.operations.calendar.booking import APART
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.gathering import Found, event_scene, period_scene
from iar_desktop.operations.calendar.mending import mend
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader

ALL = Choice()


@dataclass(frozen=True)
class Conflict:
    """One clash: what it is as a sentence, what it touches, and remedies to choose from.

    ``ids`` are the records concerned, the earlier one first.  ``at`` is a wall time of ``zone``.
    Two are equal when all around them is, so that their remedies are as well.
    """

    clash: Clash
    sentence: str
    around: tuple[Booking, ...] = field(repr=False)
    found: Found = field(compare=False, repr=False)

    @property
    def kind(self) -> ConflictKind:
        """What sort of clash it is."""
        return self.clash.kind

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """What clashes."""
        return tuple(each for each in (self.clash.first, self.clash.second) if each)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records."""
        return tuple(each.id.partition(APART)[0] for each in self.bookings)

    @property
    def session_ids(self) -> tuple[str, ...]:
        """The ids of the sessions that may be moved."""
        return tuple(each.id for each in self.bookings if each.own and each.kind == "session")

    @property
    def events(self) -> tuple[str, ...]:
        """The titles of the events whose sessions clash, each once."""
        titles = (self.found.titles.get(each.event, "") for each in self.bookings)
        return tuple(dict.fromkeys(each for each in titles if each))

    @property
    def people(self) -> frozenset[str]:
        """The ids of the people whom it concerns."""
        return self.clash.who

    @property
    def at(self) -> datetime:
        """When it begins."""
        return self.clash.start

    @property
    def minutes(self) -> int:
        """How long it lasts; of a way, how long there is for it."""
        return self.clash.minutes

    @property
    def zone(self) -> str:
        """The zone of ``at``."""
        return self.found.zone

    @cached_property
    def remedies(self) -> tuple[Remedy, ...]:
        """What may be done about it, tried out when first asked for.

        A congress is not ours to move.
        """
        scene = self.found.scene
        return tuple(
            each
            for each in remedies(self.clash, scene)
            if not any(scene.by_id[slot.id].kind == "congress" for slot in each.moves)
        )


def clashes(
    reader: Reader,
    first: date,
    last: date,
    choice: Choice = ALL,
    *,
    zone: str = "Europe/Paris",
    today: date | None = None,
) -> tuple[Conflict, ...]:
    """Return what clashes from ``first`` to ``last``, in order of time.

    ``choice`` keeps what concerns its kinds and, where it names people, one of them.
    """
    found = period_scene(reader, first, last, zone, today=today)
    wanted = (each for each in _clashing(found) if _wanted(each, choice))
    within = (each for each in wanted if first <= each.end.date() and each.start.date() <= last)
    return _told(reader, found, within)


def clashes_of(reader: Reader, event: Event, *, special_days: bool = True) -> tuple[Conflict, ...]:
    """Return what clashes around an event: its sessions, its staff, its days, what is due for it.

    Without ``special_days`` public holidays and days due are not looked at.
    """
    found = event_scene(reader, event, special_days=special_days)
    if found is None:
        return ()
    own = (each for each in _clashing(found) if _concerns(each, event))
    return _told(reader, found, own)


def remedy(dossier: Dossier, conflict: Conflict, number: int) -> tuple[Entity, ...]:
    """Do the remedy of that number (from 0), as one step named after it; return what it changed."""
    chosen = conflict.remedies[number]
    slots = {each.id: each.slot for each in conflict.found.scene.bookings}
    return mend(dossier, chosen, slots)


def _clashing(found: Found) -> list[Clash]:
    """Return what clashes, but for an hour's meeting on a day of a visit that we receive.

    Its sessions say by the hour who is where; who is at a congress is away.
    """
    return [each for each in found.scene.clashes() if not _at_home(each)]


def _at_home(clash: Clash) -> bool:
    if clash.kind is not ConflictKind.STAFF or clash.second is None:
        return False
    both = (clash.first, clash.second)
    timed = any(each.kind == "meeting" and not each.all_day for each in both)
    return timed and any(each.kind in ("delegation", "hosted-event") for each in both)


def _concerns(clash: Clash, event: Event) -> bool:
    bookings = [each for each in (clash.first, clash.second) if each]
    return any(event.id in (each.id, each.event) for each in bookings)


def _wanted(clash: Clash, choice: Choice) -> bool:
    bookings = [each for each in (clash.first, clash.second) if each]
    people = clash.who or frozenset[str]().union(*(each.people for each in bookings))
    kinds = any(each.kind in choice.kinds for each in bookings)
    return kinds and (not choice.people or not choice.people.isdisjoint(people))


def _told(reader: Reader, found: Found, clashing: Iterable[Clash]) -> tuple[Conflict, ...]:
    kept = list(clashing)
    people = {each for clash in kept for each in clash.who}
    names = {key: entry.title for key, entry in reader.entries(people).items()}
    around = found.scene.bookings
    return tuple(
        Conflict(each, sentence(_titled(found, each), names, _dates(found, each)), around, found)
        for each in kept
    )


def _titled(found: Found, clash: Clash) -> Clash:
    """Return the clash with its sessions called by their events too, where these are two."""
    second = clash.second
    if second is None or clash.first.event == second.event:
        return clash
    first, second = (_with_event(found, each) for each in (clash.first, second))
    return replace(clash, first=first, second=second)


def _with_event(found: Found, booking: Booking) -> Booking:
    event = found.titles.get(booking.event) if booking.own else None
    return replace(booking, title=f"{booking.title} ({event})") if event else booking


def _dates(found: Found, clash: Clash) -> str:
    """Return the dates of the event that a session lies outside of."""
    if clash.kind is not ConflictKind.OUTSIDE:
        return ""
    days = found.scene.setting.days.get(clash.first.event, found.scene.days)
    if days.first is None or days.last is None:
        return ""
    return format_days(days.first, days.last, "short")
