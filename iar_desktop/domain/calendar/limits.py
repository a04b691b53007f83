"""The days that the calendar can show: a month can be laid out around each of them."""

from datetime import date

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)


def showable(day: date) -> date:
    """Return ``day``, or the nearest day that the calendar can show."""
    return min(max(day, EARLIEST), LATEST)
