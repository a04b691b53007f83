"""What stands at the head of every document of an event: where, when, who answers for it."""

from iar_desktop.documents.kit.links import mail, phone
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.people import reach
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Contact, Event
from iar_desktop.schema.dates import format_days


def days_of(event: Event) -> str:
    """Return the days of an event, nothing where none is known."""
    first, last = event.starts_on, event.last_day()
    return format_days(first, last) if first and last else ""


def where_and_when(event: Event) -> str:
    """Return country, days, city and venue on one line."""
    country = type(event).country.text(event)
    return joined((country, days_of(event), event.city, event.venue))


def in_charge(reader: PaperReader, contact_id: str | None) -> Content:
    """Return the name of a person, and under it the number to call, else the address to write."""
    contact = reader.get(Contact, contact_id)
    if contact is None:
        return ""
    reached = reach(reader, contact.id)
    return [contact.title(), "\n", reached_by(reached)] if reached else contact.title()


def reached_by(reached: str) -> Span:
    """Return a phone number or an e-mail address that can be clicked."""
    return mail(reached) if "@" in reached else phone(reached)
