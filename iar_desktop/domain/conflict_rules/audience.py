"""Who is at a session."""

from collections.abc import Callable

from iar_desktop.domain.bookings import Booking, Setting

Audience = Callable[[Booking], frozenset[str]]


def audience_of(group: frozenset[str], setting: Setting) -> Audience:
    """Return what tells the ids of those at a session.

    ``group`` is that of the one event that is looked at, unless the setting has one for each.
    """

    def audience(booking: Booking) -> frozenset[str]:
        if not (booking.group and booking.own):
            return booking.people
        return booking.people | setting.groups.get(booking.event, group)

    return audience
