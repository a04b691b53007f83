"""How to reach a person or an organisation: several e-mails, phones and addresses each."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Country, Email, Integer, Link, LongText, Phone, Text
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Usage(Option):
    """What an address or number is used for."""

    WORK = "work", N_("work")
    MOBILE = "mobile", N_("mobile")
    ASSISTANT = "assistant", N_("assistant")
    HOME = "home", N_("home")
    OTHER = "other", N_("other")


class _Detail(Entity):
    """What e-mails, phones and addresses have in common; ``position`` 0 is the preferred one."""

    contact = field(Link(lambda: Contact, "cascade"), N_("Person"), indexed=True)
    organisation = field(Link(lambda: Organisation, "cascade"), N_("Organisation"), indexed=True)
    usage = field(Choice(Usage), N_("Use"), required=True, default=Usage.WORK)
    position = field(Integer(), N_("Order"), required=True, default=0)


class EmailAddress(_Detail, kind="email", label=N_("E-mail"), plural=N_("E-mails"), part=True):
    """One e-mail address of a person or organisation."""

    address = field(Email(), N_("E-mail"), required=True, default="", search="words", vcard="EMAIL")

    enriches = (_Detail.contact, _Detail.organisation)

    def title(self) -> str:
        """Return the address."""
        return self.address


class PhoneNumber(_Detail, kind="phone", label=N_("Phone"), plural=N_("Phones"), part=True):
    """One phone number of a person or organisation."""

    number = field(Phone(), N_("Phone"), required=True, default="", search="words", vcard="TEL")

    enriches = (_Detail.contact, _Detail.organisation)

    def title(self) -> str:
        """Return the number."""
        return self.number


class PostalAddress(
    _Detail, kind="address", label=N_("Address"), plural=N_("Addresses"), part=True
):
    """One postal address of a person or organisation."""

    street = field(LongText(1000), N_("Street"), vcard="ADR")
    postcode = field(Text(40), N_("Postcode"), vcard="ADR")
    city = field(Text(200), N_("City"), search="words", vcard="ADR")
    region = field(Text(200), N_("Region"), vcard="ADR")
    country = field(Country(), N_("Country"), vcard="ADR")

    enriches = (_Detail.contact, _Detail.organisation)

    def title(self) -> str:
        """Return the address on one line."""
        parts = (self.street, " ".join(part for part in (self.postcode, self.city) if part))
        return ", ".join(part.replace("\n", ", ") for part in parts if part)
