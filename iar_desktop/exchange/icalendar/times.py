"""Dates, times and lengths as they stand in a file."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from iar_desktop.exchange.icalendar.appearance import When, in_zone
from iar_desktop.exchange.icalendar.content import Property
from iar_desktop.exchange.icalendar.faults import FAULTS
from iar_desktop.exchange.icalendar.zones import Zones
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Moment
from iar_desktop.schema.messages import _


class Unreadable(InvalidValue):
    """A value that is not what its property asks for; ``line`` is where it stands."""

    def __init__(self, line: int, reason: str) -> None:
        """Say where and why."""
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True)
class Read:
    """A day (``zone`` empty) or a wall time in an IANA zone."""

    wall: datetime
    zone: str = ""

    @property
    def day(self) -> date:
        """The day."""
        return self.wall.date()

    def within(self, zone: str) -> datetime:
        """Return the wall time in ``zone``; a day stays midnight."""
        return in_zone(self.wall, self.zone, zone) if self.zone and zone else self.wall


def read_time(found: Property, zones: Zones) -> Read:
    """Return the time of a property with one value; ``Unreadable`` when it is none."""
    values = read_values(found, zones)
    if not values:
        raise _not_a_time(found)
    return values[0][0]


def read_values(found: Property, zones: Zones) -> list[tuple[Read, Read | timedelta | None]]:
    """Return each time of a list with the end or length of its period, if it is one."""
    return [_value(found, each, zones) for each in found.value.split(",") if each.strip()]


def _value(found: Property, text: str, zones: Zones) -> tuple[Read, Read | timedelta | None]:
    from icalendar.prop import vDDDTypes  # late: see content.properties

    try:
        value = vDDDTypes.from_ical(text.strip().upper())
    except FAULTS as error:
        raise _not_a_time(found) from error
    start, end = value if isinstance(value, tuple) else (value, None)
    if isinstance(start, time | timedelta) or not isinstance(start, date):
        raise _not_a_time(found)
    if isinstance(end, date):
        return _read(found, start, zones), _read(found, end, zones)
    return _read(found, start, zones), end


def _read(found: Property, value: date, zones: Zones) -> Read:
    if not isinstance(value, datetime):
        return Read(_checked(found, datetime(value.year, value.month, value.day)))
    _checked(found, value.replace(tzinfo=None))
    if value.tzinfo is not None:
        wall, zone = zones.of_utc(value.astimezone(UTC).replace(tzinfo=None))
    else:
        wall, zone = zones.of_wall(value, found.parameter("TZID"), found.line)
    return Read(_checked(found, wall), zone)


def _checked(found: Property, wall: datetime) -> datetime:
    try:
        return Moment().check(wall)
    except InvalidValue as error:
        raise Unreadable(found.line, str(error)) from error


def _not_a_time(found: Property) -> Unreadable:
    return Unreadable(
        found.line,
        _("“{text}” is no date or time ({name}).").format(text=found.value[:60], name=found.name),
    )


def read_length(found: Property) -> timedelta:
    """Return the length that a DURATION tells; ``Unreadable`` when it is none."""
    from icalendar.prop import vDuration  # late: see content.properties

    try:
        length = vDuration.from_ical(found.value.strip().upper())
    except FAULTS as error:
        raise _not_a_time(found) from error
    if not isinstance(length, timedelta):
        raise _not_a_time(found)
    return length


def when(start: Read, end: Read | timedelta | None) -> When:
    """Return the period; a day without end lasts the whole day (RFC 5545, 3.6.1).

    ``InvalidValue`` when it ends before it begins, or beyond the years that are kept.
    """
    try:
        until = start.wall + end if isinstance(end, timedelta) else end and end.within(start.zone)
    except OverflowError as error:
        raise InvalidValue(_("It ends too far away.")) from error
    if until is not None:
        until = Moment().check(until)
        if until < start.wall:
            raise InvalidValue(_("It ends before it begins."))
    if start.zone:
        return When(start.wall, until, start.zone)
    midnight = datetime.combine(until, time()) if until else start.wall
    if until and midnight < until:
        midnight += timedelta(days=1)
    return When(start.wall, max(midnight, start.wall + timedelta(days=1)))
