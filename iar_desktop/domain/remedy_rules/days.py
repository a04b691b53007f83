"""Other days for events and for what is due: neither weekends nor public holidays."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from iar_desktop.domain.bookings import Booking
from iar_desktop.domain.remedy import Remedy
from iar_desktop.domain.remedy_rules.moves import to_day
from iar_desktop.domain.scene import Scene
from iar_desktop.schema.messages import N_

_SATURDAY = 5
_LONGEST = 31
_REACH = 21  # days in which another day is looked for


def off_the_holiday(booking: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield the nearest days without a holiday: for what is due rather before, else after it."""
    first = booking.days[0]
    before = working_days_from(first - timedelta(1), -1, booking, scene, _REACH)
    after = working_days_from(first + timedelta(1), 1, booking, scene, _REACH)
    found = [*before, *after] if booking.due else [*after, *before]
    nearest = sorted(found, key=lambda day: abs((day - first).days))
    return (to_day(booking, day) for day in nearest)


def when_passed(booking: Booking, scene: Scene) -> Iterator[Remedy]:
    """Yield that it is done, and the next working days."""
    fill = {"title": booking.title}
    yield Remedy(N_("Mark “{title}” as done"), fill, done=(booking.id,))
    today = scene.setting.today or booking.days[0]
    days = working_days_from(today, 1, booking, scene, _REACH)
    yield from (to_day(booking, day) for day in islice(days, 3))


def working_days_from(
    day: date, step: int, booking: Booking, scene: Scene, reach: int
) -> Iterator[date]:
    """Yield the days from ``day`` on (or back) on which the booking may begin.

    It neither begins nor ends at a weekend, and none of its days is a public holiday of a country
    concerned.
    """
    length = min((booking.days[1] - booking.days[0]).days, _LONGEST)
    holidays = [scene.setting.holidays.get(each, {}) for each in booking.countries]
    for number in range(reach):
        first = day + timedelta(number * step)
        days = [first + timedelta(more) for more in range(length + 1)]
        ends_work = days[0].weekday() < _SATURDAY and days[-1].weekday() < _SATURDAY
        if ends_work and not any(each in known for each in days for known in holidays):
            yield first
