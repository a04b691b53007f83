"""New times for one booking."""

from datetime import date, datetime, time, timedelta
from math import ceil

from iar_desktop.domain.bookings import Booking
from iar_desktop.domain.remedy import Remedy
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.messages import N_

_ROUNDED_TO = 5  # minutes: programmes are made of round times


def rounded(needed: timedelta) -> int:
    """Return minutes, rounded up to five."""
    return ceil(needed / timedelta(minutes=_ROUNDED_TO)) * _ROUNDED_TO


def to_day(booking: Booking, day: date) -> Remedy:
    """Return the remedy that moves a booking to another day, its hour kept."""
    first, last = booking.days
    start = datetime.combine(day, booking.slot.start.time())
    shown = format_day(day, "weekday")
    if last > first and start.time() == time.min:
        shown = format_days(day, day + (last - first), "short")
        message = N_("Move “{title}” to {days}")
    else:
        message = N_("Move “{title}” to {day}")
    fill = {"title": booking.title, "day": shown, "days": shown}
    return Remedy(message, fill, (booking.slot.at(start),))
