"""How to mend a clash of a programme: moves of sessions that are one step each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import ceil

from iar_desktop.domain.conflicts import Booking, Clash, Days, after_moves, clashes
from iar_desktop.domain.retime import Slot
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _

OFFERED = 3
_ROUNDED_TO = 5  # minutes: programmes are made of round times


@dataclass(frozen=True, slots=True)
class Remedy:
    """New times for some sessions; ``message`` (with ``params``) says what it does."""

    message: str
    params: dict[str, str] = field(hash=False)
    moves: tuple[Slot, ...]

    @property
    def label(self) -> str:
        """What the remedy does, in the language spoken now."""
        return _(self.message).format_map(self.params)


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole programme with its days and its group: where remedies are tried out."""

    bookings: tuple[Booking, ...]
    days: Days
    group: frozenset[str] = frozenset()

    def clashes(self, moves: Sequence[Slot] = ()) -> list[Clash]:
        """Return what would clash after ``moves``."""
        moved = after_moves(self.bookings, {slot.id: slot for slot in moves})
        return clashes(moved, self.days, self.group)


def remedies(clash: Clash, scene: Scene) -> tuple[Remedy, ...]:
    """Return at most three remedies, each of which ends ``clash`` and makes no new one.

    When none can do without a new clash, the one that makes the fewest is returned alone.
    """
    before = {each.key for each in scene.clashes()}
    tried: list[tuple[int, Remedy]] = []
    for remedy in _candidates(clash, scene):
        after = {each.key for each in scene.clashes(remedy.moves)}
        if clash.key not in after:
            tried.append((len(after - before), remedy))
        if sum(not new for new, _remedy in tried) == OFFERED:
            break
    clean = tuple(remedy for new, remedy in tried if not new)
    least = sorted(tried, key=lambda each: each[0])[:1]
    return clean or tuple(remedy for _new, remedy in least)


def _candidates(clash: Clash, scene: Scene) -> Iterator[Remedy]:
    first, second = clash.first, clash.second
    if second is None:
        yield from _into_the_event(first, scene.days)
        return
    if second.own:
        yield from _later(second, _minutes(first.slot.end - second.slot.start), scene)
    if first.own:
        yield _earlier(first, _minutes(first.slot.end - second.slot.start))
    if first.own and second.own:
        yield _swapped(first, second)
    if first.own:
        yield from _later(first, _minutes(second.slot.end - first.slot.start), scene)
    for booking in (second, first):
        if booking.own:
            yield from _other_days(booking, scene.days)


def _minutes(needed: timedelta) -> int:
    return ceil(needed / timedelta(minutes=_ROUNDED_TO)) * _ROUNDED_TO


def _later(booking: Booking, minutes: int, scene: Scene) -> Iterator[Remedy]:
    by = timedelta(minutes=minutes)
    fill = {"title": booking.title, "minutes": str(minutes)}
    yield Remedy(N_("Shift “{title}” by {minutes} min"), fill, (booking.slot.shifted(by),))
    day, start = booking.slot.start.date(), booking.slot.start
    following = [
        each.slot.shifted(by)
        for each in scene.bookings
        if each.own and each.id != booking.id and each.slot.start >= start
        if each.slot.start.date() == day
    ]
    if following:
        message = N_("Shift “{title}” and what follows by {minutes} min")
        yield Remedy(message, fill, (booking.slot.shifted(by), *following))


def _earlier(booking: Booking, minutes: int) -> Remedy:
    fill = {"title": booking.title, "minutes": str(minutes)}
    slot = booking.slot.shifted(-timedelta(minutes=minutes))
    return Remedy(N_("Bring “{title}” forward by {minutes} min"), fill, (slot,))


def _swapped(first: Booking, second: Booking) -> Remedy:
    leading = second.slot.at(first.slot.start)
    fill = {"first": first.title, "second": second.title}
    return Remedy(
        N_("Put “{second}” before “{first}”"), fill, (leading, first.slot.at(leading.end))
    )


def _into_the_event(booking: Booking, days: Days) -> Iterator[Remedy]:
    day = booking.slot.start.date()
    nearest = sorted(days.each(), key=lambda each: abs((each - day).days))
    if not nearest:
        nearest = [each for each in (days.first, days.last) if each]
    return (_on(booking, each) for each in nearest)


def _other_days(booking: Booking, days: Days) -> Iterator[Remedy]:
    own = booking.slot.start.date()
    return (_on(booking, day) for day in days.each() if day != own)


def _on(booking: Booking, day: date) -> Remedy:
    fill = {"title": booking.title, "day": format_day(day, "weekday")}
    start = datetime.combine(day, booking.slot.start.time())
    return Remedy(N_("Move “{title}” to {day}"), fill, (booking.slot.at(start),))
