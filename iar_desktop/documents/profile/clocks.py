"""What the clocks of a country show, seen from the office."""

from datetime import date, datetime, time
from functools import cache

from iar_desktop.documents.reading.places import HOME, city, clock_there
from iar_desktop.domain.calendar.zones import known_zone, offset
from iar_desktop.schema.messages import _

_NOON = time(12)


@cache
def _zones(code: str) -> tuple[str, ...]:
    """Return the zones of a country that this machine knows, by CLDR."""
    from babel.core import get_global  # late: 30 ms that the first window does not need

    found = (zone for zone, country in get_global("zone_territories").items() if country == code)
    return tuple(sorted(zone for zone in found if known_zone(zone)))


def clocks_in(code: str, day: date) -> str:
    """Return how the clocks of a country differ from ours, in the winter and summer of a year.

    Of a country with several times it is the westernmost and the easternmost on ``day``.  Nothing
    for what has no clocks of its own, and where they never differ.
    """
    first, last = _span(code, day)
    if first != last:
        return f"{first} … {last}"
    winter, summer = (_span(code, date(day.year, month, 15))[0] for month in (1, 7))
    if winter == summer:
        return "" if winter == city(HOME) else winter
    return _("{winter} in winter, {summer} in summer").format(winter=winter, summer=summer)


def _span(code: str, day: date) -> tuple[str, str]:
    """Return what the westernmost and the easternmost clocks show on a day."""
    noon = datetime.combine(day, _NOON)
    found = sorted(_zones(code), key=lambda zone: offset(noon, zone))
    if not found:
        return city(HOME), city(HOME)
    return clock_there(found[0], day) or city(HOME), clock_there(found[-1], day) or city(HOME)
