"""What stands under the title of a page about one session or one day of an event."""

from datetime import date

from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.domain import Event, Session
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _


def about_session(session: Session, event: Event | None) -> str:
    """Return the event, day, hours and place of a session on one line."""
    times = [format_time(each.time()) for each in (session.starts_at, session.ends_at) if each]
    return joined(
        (
            event.title() if event else "",
            whole_day(session.day()),
            "–".join(times),
            session.place,
            session.room,
        )
    )


def whole_day(day: date | None) -> str:
    """Return a day with its weekday, as it stands at the head of something."""
    return capital(format_day(day, "full")) if day else _("Without a date")


def at(event: Event, days: str) -> str:
    """Return ``days`` and where the event is."""
    return joined((days, event.city, event.venue))
