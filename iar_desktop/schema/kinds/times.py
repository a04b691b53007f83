"""Whole days, wall times and instants."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from iar_desktop.schema import clock
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind, Storage
from iar_desktop.schema.messages import _, language

FIRST_YEAR, LAST_YEAR = 1900, 2200


class Day(Kind[date]):
    """A whole day, without hour or zone."""

    storage: ClassVar[Storage] = Storage.DATE

    def parse(self, text: str) -> date:
        """Return the day people mean by ``text`` (14/10, wed 14, tomorrow, +2w…)."""
        from iar_desktop.schema.dates import parse_day

        return self.check(parse_day(text, clock.today(), language()))

    def check(self, value: Any) -> date:
        """Return the day; refuse years that can only be slips of the finger."""
        day: date = date.fromisoformat(value) if isinstance(value, str) else value
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise InvalidValue(_("The year {year} is not possible here.").format(year=day.year))
        return day

    def format(self, value: Any) -> str:
        """Return the day as read in lists (14 oct. 2026)."""
        from iar_desktop.schema.dates import format_day

        return format_day(value, "medium")

    def to_column(self, value: Any) -> str:
        """Return the ISO form, YYYY-MM-DD."""
        return str(value.isoformat())

    def from_column(self, stored: Any) -> date:
        """Return the day of an ISO form."""
        return date.fromisoformat(stored)


class Moment(Kind[datetime]):
    """A wall time to the minute, naive: the zone of its place is another field.

    A visit at 09:00 in Reims stays at 09:00 whatever becomes of the rules of the zone.
    """

    storage: ClassVar[Storage] = Storage.MOMENT

    def parse(self, text: str) -> datetime:
        """Return the day and time people mean by ``text`` (14/10 9h30)."""
        from iar_desktop.schema.dates import parse_moment

        return self.check(parse_moment(text, clock.today(), language()))

    def check(self, value: Any) -> datetime:
        """Return the wall time without seconds or zone; refuse impossible years."""
        moment: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
        Day().check(moment.date())
        return moment.replace(second=0, microsecond=0, tzinfo=None)

    def format(self, value: Any) -> str:
        """Return day and time as read in lists (14 oct. 2026 09:30)."""
        from iar_desktop.schema.dates import format_day, format_time

        return f"{format_day(value.date(), 'medium')} {format_time(value.time())}"

    def to_column(self, value: Any) -> str:
        """Return the ISO form, YYYY-MM-DDTHH:MM."""
        return str(value.isoformat(timespec="minutes"))

    def from_column(self, stored: Any) -> datetime:
        """Return the wall time of an ISO form."""
        return datetime.fromisoformat(stored)


class Instant(Kind[datetime]):
    """A point in time in UTC to the second: when something was recorded."""

    def parse(self, text: str) -> datetime:
        """Return the instant of an ISO form."""
        return datetime.fromisoformat(text).astimezone(UTC)

    def format(self, value: Any) -> str:
        """Return the local day and time of this machine."""
        from iar_desktop.schema.dates import format_day, format_time

        local = value.astimezone()
        return f"{format_day(local.date(), 'medium')} {format_time(local.time())}"

    def edit_text(self, value: Any) -> str:
        """Return the ISO form."""
        return self.to_column(value)

    def to_column(self, value: Any) -> str:
        """Return the ISO form in UTC, YYYY-MM-DDTHH:MM:SS+00:00."""
        return str(value.astimezone(UTC).isoformat(timespec="seconds"))

    def from_column(self, stored: Any) -> datetime:
        """Return the instant of an ISO form."""
        return datetime.fromisoformat(stored)
