"""Places that the office goes to again and again, and how long it takes between two of them."""

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Coordinates,
    Country,
    Integer,
    Link,
    LongText,
    Text,
    TimeZone,
)
from iar_desktop.schema.messages import N_, _


class Place(Entity, kind="place", label=N_("Place"), plural=N_("Places")):
    """A place of programmes; a session is there when it names it, or else its city."""

    name = field(Text(300), N_("Name"), required=True, default="", search="name")
    city = field(Text(200), N_("City"), search="words")
    country = field(Country(), N_("Country"), indexed=True, search="words")
    address = field(LongText(1000), N_("Address"))
    position = field(Coordinates(), N_("Coordinates"), note=N_("Latitude, longitude in degrees"))
    zone = field(TimeZone(), N_("Time zone"))
    note = field(LongText(), N_("Remark"))

    def title(self) -> str:
        """Return the name."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the city."""
        return self.city or ""


class TravelTime(
    Entity, kind="travel-time", label=N_("Travel time"), plural=N_("Travel times"), part=True
):
    """How many minutes it takes from one place to another, and back; known better than guessed."""

    start = field(
        Link(lambda: Place, "cascade"), N_("From place"), required=True, default="", indexed=True
    )
    destination = field(
        Link(lambda: Place, "cascade"), N_("To place"), required=True, default="", indexed=True
    )
    minutes = field(Integer(1, 10_000), N_("Minutes"), required=True, default=30)
    note = field(Text(300), N_("Remark"))

    def title(self) -> str:
        """Return the remark, if any."""
        return self.note or ""

    def validate(self) -> None:
        """Refuse the way from a place to itself."""
        if self.start and self.start == self.destination:
            raise InvalidValue(_("A way leads from one place to another."))
