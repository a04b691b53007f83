"""Encounters: whom we met, where, what was said."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.event_link import event_link
from iar_desktop.domain.first_line import first_line
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Link, LongText, Text
from iar_desktop.schema.messages import N_, _
from iar_desktop.schema.option import Option


class EncounterKind(Option):
    """How two people were in touch."""

    MET = "met", N_("met"), "blue"
    CALL = "call", N_("call"), "violet"
    VIDEO = "video", N_("video call"), "violet"
    MAIL = "mail", N_("e-mail"), "neutral"
    INTRODUCED = "introduced", N_("introduced"), "neutral"


class Encounter(
    Entity, kind="encounter", label=N_("Encounter"), plural=N_("Encounters"), internal=True
):
    """One exchange with a person or an organisation, often at an event."""

    contact = field(
        Link(lambda: Contact, "cascade"), N_("Person met"), indexed=True, search="words"
    )
    organisation = field(
        Link(lambda: Organisation), N_("Organisation"), indexed=True, search="words"
    )
    event = field(event_link(), N_("At"), indexed=True, search="words")
    happened_on = field(Day(), N_("Date"), indexed=True)
    type = field(Choice(EncounterKind), N_("Kind"), required=True, default=EncounterKind.MET)
    place = field(Text(300), N_("Place"))
    summary = field(LongText(), N_("What was said"), internal=True, search="words")
    staff = field(Link(lambda: Contact), N_("Met by"), indexed=True)

    def title(self) -> str:
        """Return the beginning of what was said, else where it was, else how."""
        return first_line(self.summary or "") or self.place or _(self.type.label)

    def subtitle(self) -> str:
        """Return the place."""
        return self.place or ""
