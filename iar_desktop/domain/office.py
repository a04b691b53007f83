"""The office itself: what its printed pages say of it, and how they look."""

from iar_desktop.domain.attachments import Attachment
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Choice,
    Colour,
    Email,
    Link,
    LongText,
    Phone,
    Text,
    Url,
    YesNo,
)
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class PaperSize(Option):
    """On what the office prints."""

    A4 = "a4", N_("A4")
    LETTER = "letter", N_("US Letter")


class Office(Entity, kind="office", label=N_("Our office"), plural=N_("Our office"), part=True):
    """The one record about the office that keeps this dossier."""

    name = field(Text(200), N_("Name on printed pages"), required=True, default="")
    organisation = field(Link(lambda: Organisation), N_("Organisation"))
    address = field(LongText(1000), N_("Address"))
    phone = field(Phone(), N_("Phone"))
    email = field(Email(), N_("E-mail"))
    website = field(Url(), N_("Website"))
    letterhead = field(
        YesNo(),
        N_("Letterhead"),
        note=N_("Logo, name and address at the head of the first page"),
    )
    logo = field(Link(lambda: Attachment), N_("Logo"))
    accent = field(Colour(), N_("Accent colour"), note=N_("Like #1f6b4f; empty: green"))
    confidentiality = field(Text(300), N_("Confidentiality line"))
    footer = field(Text(300), N_("Footer"))
    paper = field(Choice(PaperSize), N_("Paper"), note=N_("Empty: A4"))
    day_contacts = field(
        LongText(2000),
        N_("Usual contacts of the day"),
        note=N_("One a line; printed where a visit names none"),
    )

    def title(self) -> str:
        """Return the name on printed pages."""
        return self.name
