"""Who sits where at a meal or a meeting."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.programme import Session
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Integer, Link
from iar_desktop.schema.messages import N_


class Seat(Entity, kind="seat", label=N_("Seat"), plural=N_("Seats"), part=True):
    """The seat that somebody was given: a table and a place at it, both counted from 1."""

    session = field(
        Link(lambda: Session, "cascade"), N_("Session"), required=True, default="", indexed=True
    )
    contact = field(
        Link(lambda: Contact, "cascade"), N_("Person"), required=True, default="", indexed=True
    )
    table_number = field(Integer(1, 1000), N_("Table"), required=True, default=1)
    place = field(Integer(1, 1000), N_("Place"), required=True, default=1)

    def title(self) -> str:
        """Return table and place."""
        return f"{self.table_number}.{self.place}"
