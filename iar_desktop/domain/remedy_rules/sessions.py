"""Two sessions apart, a session within its event, time for a way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from iar_desktop.domain.bookings import Booking, Clash, Days
from iar_desktop.domain.remedy import Remedy
from iar_desktop.domain.remedy_rules.moves import rounded, to_day
from iar_desktop.domain.reschedule import shifted_with_following, swapped
from iar_desktop.domain.retime import changed
from iar_desktop.domain.scene import Scene
from iar_desktop.schema.messages import N_

_LEFT = timedelta(minutes=15)  # of a session that is cut short


def apart(first: Booking, second: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield ways of holding two sessions that overlap one after the other."""
    overlap = rounded(first.slot.end - second.slot.start)
    if second.own:
        yield from _later(second, overlap, scene)
    if first.own:
        yield _earlier(first, overlap)
    if first.own and second.own:
        yield _swapped(first, second)
    if first.own:
        yield from _later(first, rounded(second.slot.end - first.slot.start), scene)
    yield from _other_days(first, second, scene)


def time_for_the_way(
    clash: Clash, first: Booking, second: Booking, scene: Scene
) -> Iterator[Remedy]:
    """Yield ways of leaving enough time between two sessions."""
    missing = rounded(timedelta(minutes=clash.needed) - (clash.end - clash.start))
    if second.own:
        yield from _later(second, missing, scene)
    if first.own:
        yield _earlier(first, missing)
        if first.slot.lasts - timedelta(minutes=missing) >= _LEFT:
            yield _shorter(first, missing)
    yield from _other_days(first, second, scene)


def into_the_event(booking: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield the days of its event for a session outside it, the nearest first."""
    days, day = _days(booking, scene), booking.slot.start.date()
    nearest = sorted(days.each(), key=lambda each: abs((each - day).days))
    if not nearest:
        nearest = [each for each in (days.first, days.last) if each]
    return (to_day(booking, each) for each in nearest)


def _days(booking: Booking, scene: Scene) -> Days:
    return scene.setting.days.get(booking.event, scene.days)


def _other_days(first: Booking, second: Booking, scene: Scene) -> Iterator[Remedy]:
    for booking in (second, first):
        if booking.own:
            own = booking.slot.start.date()
            days = _days(booking, scene).each()
            yield from (to_day(booking, day) for day in days if day != own)


def _later(booking: Booking, minutes: int, scene: Scene) -> Iterator[Remedy]:
    by = timedelta(minutes=minutes)
    fill = {"title": booking.title, "minutes": str(minutes)}
    yield Remedy(N_("Shift “{title}” by {minutes} min"), fill, (booking.slot.shifted(by),))
    slots = [
        each.slot
        for each in scene.bookings
        if each.own and each.event == booking.event and not (each.all_day or each.due)
    ]
    moves = changed(slots, shifted_with_following(slots, booking.id, by))
    if len(moves) > 1:
        message = N_("Shift “{title}” and what follows by {minutes} min")
        yield Remedy(message, fill, tuple(moves))


def _earlier(booking: Booking, minutes: int) -> Remedy:
    fill = {"title": booking.title, "minutes": str(minutes)}
    slot = booking.slot.shifted(-timedelta(minutes=minutes))
    return Remedy(N_("Bring “{title}” forward by {minutes} min"), fill, (slot,))


def _shorter(booking: Booking, minutes: int) -> Remedy:
    fill = {"title": booking.title, "minutes": str(minutes)}
    slot = replace(booking.slot, end=booking.slot.end - timedelta(minutes=minutes))
    return Remedy(N_("Shorten “{title}” by {minutes} min"), fill, (slot,))


def _swapped(first: Booking, second: Booking) -> Remedy:
    fill = {"first": first.title, "second": second.title}
    slots = (first.slot, second.slot)
    moves = tuple(swapped(slots, first.id, second.id))
    return Remedy(N_("Put “{second}” before “{first}”"), fill, moves)
