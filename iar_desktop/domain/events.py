"""What visits, congresses, hosted events and meetings have in common."""

from typing import TYPE_CHECKING

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Country,
    Day,
    Languages,
    Link,
    LongText,
    Text,
    TimeZone,
)
from iar_desktop.schema.messages import N_

if TYPE_CHECKING:
    from datetime import date


class Event(Entity, table="event"):
    """Something that takes place: from a day to a day, somewhere, for a reason."""

    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    starts_on = field(Day(), N_("From"), indexed=True)
    ends_on = field(Day(), N_("To"), indexed=True)
    country = field(Country(), N_("Country"), indexed=True, search="words")
    city = field(Text(200), N_("City"), search="words")
    venue = field(Text(300), N_("Venue"), search="words")
    zone = field(TimeZone(), N_("Time zone"), required=True, default="Europe/Paris")
    languages = field(Languages(), N_("Languages"))
    owner = field(Link(lambda: Contact), N_("In charge"), indexed=True)
    purpose = field(LongText(), N_("Purpose"), search="words")
    outcome = field(LongText(), N_("Desired outcome"), internal=True)
    talking_points = field(LongText(), N_("Talking points"), internal=True, note=N_("One a line"))
    likely_questions = field(
        LongText(), N_("Likely questions"), internal=True, note=N_("One a line")
    )
    travel = field(LongText(), N_("Travel"))
    hotel = field(LongText(), N_("Hotel"))
    report = field(LongText(), N_("Report"), internal=True, search="words")
    uid = field(Text(500), N_("iCalendar identifier"), internal=True, indexed=True)

    def title(self) -> str:
        """Return the title."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the city."""
        return self.city or ""

    def validate(self) -> None:
        """Refuse an event that ends before it starts."""
        check_order(Event.starts_on, self.starts_on, Event.ends_on, self.ends_on)

    def last_day(self) -> "date | None":
        """Return the last day, which is the first one when no end is given."""
        return self.ends_on or self.starts_on
