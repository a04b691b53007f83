"""The office itself: what its printed pages say of it."""

from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Email, Link, LongText, Phone, Text
from iar_desktop.schema.messages import N_


class Office(Entity, kind="office", label=N_("Our office"), plural=N_("Our office"), part=True):
    """The one record about the office that keeps this dossier."""

    name = field(Text(200), N_("Name on printed pages"), required=True, default="")
    organisation = field(Link(lambda: Organisation), N_("Organisation"))
    address = field(LongText(1000), N_("Address"))
    phone = field(Phone(), N_("Phone"))
    email = field(Email(), N_("E-mail"))
    confidentiality = field(Text(300), N_("Confidentiality line"))

    def title(self) -> str:
        """Return the name on printed pages."""
        return self.name
