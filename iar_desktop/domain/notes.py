"""Notes on any record."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.first_line import first_line
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import AnyLink, Day, Link, LongText
from iar_desktop.schema.messages import N_


class Note(Entity, kind="note", label=N_("Note"), plural=N_("Notes"), internal=True):
    """A dated note of the office about a record."""

    about = field(AnyLink(), N_("About"), required=True, default="", indexed=True)
    written_on = field(Day(), N_("Date"), indexed=True)
    owner = field(Link(lambda: Contact), N_("Written by"))
    text = field(LongText(), N_("Note"), required=True, default="", internal=True, search="words")

    def title(self) -> str:
        """Return the beginning of the first line."""
        return first_line(self.text) or self.id
