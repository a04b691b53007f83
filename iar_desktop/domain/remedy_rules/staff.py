"""Someone else goes, or one of two visits takes place on other days."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, zip_longest

from iar_desktop.domain.bookings import Booking, Clash
from iar_desktop.domain.remedy import Remedy, Replacement
from iar_desktop.domain.remedy_rules.days import working_days_from
from iar_desktop.domain.remedy_rules.moves import to_day
from iar_desktop.domain.scene import Scene
from iar_desktop.schema.messages import N_

_REACH = 60  # days in which room for a visit is looked for
_TRIED = 10


def others_instead(clash: Clash, first: Booking, second: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield colleagues for one of both, then other days for it."""
    for booking in (second, first):
        if booking.own and len(clash.who) == 1:
            yield from _colleagues(
                booking, next(iter(clash.who)), first.people | second.people, scene
            )
    for booking, other in ((second, first), (first, second)):
        if booking.own:
            yield from _other_days(booking, other, scene)


def _colleagues(
    booking: Booking, person: str, busy: frozenset[str], scene: Scene
) -> Iterator[Remedy]:
    names = scene.setting.names
    free = scene.setting.staff - busy
    for each in sorted(free, key=lambda one: (names.get(one, one), one)):
        fill = {
            "title": booking.title,
            "instead": names.get(each, "?"),
            "person": names.get(person, "?"),
        }
        message = N_("“{title}”: {instead} instead of {person}")
        yield Remedy(message, fill, replaced=(Replacement(booking.id, person, each),))


def _other_days(booking: Booking, other: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield the first free days after the other one, and the last before it."""
    if not booking.all_day:
        days = scene.setting.days.get(booking.event, scene.days).each()
        yield from (to_day(booking, day) for day in days if not _within(day, other))
        return
    first, last = other.days
    length = booking.days[1] - booking.days[0]
    after = working_days_from(last + timedelta(1), 1, booking, scene, _REACH)
    before = working_days_from(first - timedelta(1) - length, -1, booking, scene, _REACH)
    for pair in islice(zip_longest(after, before), _TRIED):
        yield from (to_day(booking, day) for day in pair if day)


def _within(day: date, other: Booking) -> bool:
    first, last = other.days
    return first <= day <= last
