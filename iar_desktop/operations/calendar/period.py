"""The days that are read, as clocks of the calendar's zone show them."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.zones import period_in

ONE_DAY = timedelta(1)
ONE_HOUR = timedelta(hours=1)
"""How long something is shown that has a beginning only."""


class Period(NamedTuple):
    """From day ``first`` to day ``last``, in wall times of ``zone``, seen on ``today``."""

    first: date
    last: date
    zone: str
    today: date

    @property
    def around(self) -> tuple[str, str]:
        """The bounds between which wall times of any zone may lie, as they are stored."""
        before, after = self.first - ONE_DAY, self.last + 2 * ONE_DAY
        return f"{before.isoformat()}T00:00", f"{after.isoformat()}T00:00"

    def here(self, start: datetime, end: datetime, zone: str) -> tuple[datetime, datetime]:
        """Return a period of ``zone`` in wall times of the calendar's zone."""
        return (
            (start, max(start, end))
            if zone == self.zone
            else period_in(start, end, zone, self.zone)
        )

    def touches(self, start: datetime, end: datetime) -> bool:
        """Return whether something of the calendar's zone is seen in the period."""
        begins = datetime.combine(self.first, time())
        return start.date() <= self.last and (end > begins or start >= begins)


def whole_days(first: date, last: date) -> tuple[datetime, datetime]:
    """Return the midnights that bound the days from ``first`` to ``last``."""
    end = max(first, last) + ONE_DAY
    return datetime.combine(first, time()), datetime.combine(end, time())
