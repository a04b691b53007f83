"""Country dossiers."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Country as CountryCode
from iar_desktop.schema.kinds import Link, LongText, Text, YesNo
from iar_desktop.schema.messages import N_


class Country(Entity, kind="country", label=N_("Country"), plural=N_("Countries")):
    """What the office knows and wants of one country (or of the European Union)."""

    country = field(
        CountryCode(), N_("Country"), required=True, default="", indexed=True, search="name"
    )
    priority = field(YesNo(), N_("Priority country"), required=True, default=False)
    owner = field(Link(lambda: Contact), N_("In charge"), indexed=True)
    situation = field(LongText(), N_("Bio-economy situation"), search="words")
    strategy = field(LongText(), N_("Our strategy"), internal=True, search="words")
    interlocutors = field(LongText(), N_("Interlocutors"), search="words")
    customs = field(LongText(), N_("Customs and protocol"), note=N_("Greetings, gifts, meals…"))
    languages_note = field(Text(300), N_("Languages"))

    def title(self) -> str:
        """Return the name of the country in the language spoken now."""
        return CountryCode().format(self.country) if self.country else self.id
