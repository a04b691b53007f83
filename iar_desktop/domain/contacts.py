"""People: who they are, how to address them, and where they work."""

from iar_desktop.domain.attachments import Attachment
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Choice,
    Choices,
    Country,
    Day,
    Languages,
    Link,
    LongText,
    Text,
    TimeZone,
    YesNo,
)
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class NameOrder(Option):
    """Which name comes first when the person's name is written in full."""

    GIVEN_FIRST = "given", N_("given name first")
    FAMILY_FIRST = "family", N_("family name first")


class Diet(Option):
    """What a person does not eat: sensitive, asked for one visit and removed after it."""

    VEGETARIAN = "vegetarian", N_("vegetarian")
    VEGAN = "vegan", N_("vegan")
    NO_PORK = "no-pork", N_("no pork")
    NO_BEEF = "no-beef", N_("no beef")
    HALAL = "halal", N_("halal")
    KOSHER = "kosher", N_("kosher")
    NO_ALCOHOL = "no-alcohol", N_("no alcohol")
    GLUTEN_FREE = "gluten-free", N_("gluten-free")
    LACTOSE_FREE = "lactose-free", N_("lactose-free")
    NO_NUTS = "no-nuts", N_("no nuts")
    NO_SEAFOOD = "no-seafood", N_("no seafood")


class Contact(Entity, kind="contact", label=N_("Person"), plural=N_("People")):
    """A person whom the office knows, its own staff included.

    Given and family names are kept as romanised; ``native_name`` is the whole name in the
    person's own script and order.
    """

    honorific = field(Text(40), N_("Honorific"), vcard="N")
    given_name = field(Text(200), N_("Given name"), search="name", vcard="N")
    family_name = field(
        Text(200), N_("Family name"), required=True, default="", search="name", vcard="N"
    )
    native_name = field(Text(200), N_("Name in native script"), search="name", vcard="FN")
    name_order = field(
        Choice(NameOrder), N_("Order of names"), required=True, default=NameOrder.GIVEN_FIRST
    )
    salutation = field(
        Text(200), N_("Form of address"), note=N_("How to address this person, e.g. “Tanaka-san”")
    )
    country = field(Country(), N_("Country"), indexed=True, search="words", vcard="ADR")
    city = field(Text(200), N_("City"), search="words", vcard="ADR")
    zone = field(TimeZone(), N_("Time zone"), vcard="TZ")
    languages = field(Languages(), N_("Languages"), vcard="LANG")
    diet = field(
        Choices(Diet),
        N_("Diet"),
        sensitive=True,
        note=N_("Sensitive: asked for one visit only, printed as counts, removed after it"),
    )
    diet_note = field(Text(500), N_("Allergies and other needs"), sensitive=True)
    good_to_know = field(LongText(), N_("Good to know"), internal=True, search="words")
    photo = field(Link(lambda: Attachment), N_("Photo"), vcard="PHOTO")
    owner = field(Link(lambda: Contact), N_("Followed by"), indexed=True)
    staff = field(YesNo(), N_("Member of our office"), required=True, default=False)
    source = field(Text(300), N_("Source of the contact"), internal=True)

    def title(self) -> str:
        """Return given and family name in the person's own order."""
        names = [self.given_name, self.family_name]
        if self.name_order is NameOrder.FAMILY_FIRST:
            names.reverse()
        return " ".join(name for name in names if name) or self.native_name or self.id

    def native(self) -> str:
        """Return the name in its native script."""
        return self.native_name or ""

    def sort_text(self) -> str:
        """Return family name, then given name."""
        return f"{self.family_name} {self.given_name or ''}"


class Affiliation(
    Entity, kind="affiliation", label=N_("Position"), plural=N_("Positions"), part=True
):
    """A person's position in an organisation, for a time; several may run at once."""

    contact = field(
        Link(lambda: Contact, "cascade"), N_("Person"), required=True, default="", indexed=True
    )
    organisation = field(
        Link(lambda: Organisation, "cascade"),
        N_("Organisation"),
        required=True,
        default="",
        indexed=True,
        search="words",
    )
    job_title = field(Text(300), N_("Job title"), search="words", vcard="TITLE")
    department = field(Text(300), N_("Department"), vcard="ORG")
    since = field(Day(), N_("Since"))
    until = field(Day(), N_("Until"))
    main = field(YesNo(), N_("Main position"), required=True, default=False)

    enriches = (contact,)

    def title(self) -> str:
        """Return the job title."""
        return self.job_title or ""

    def validate(self) -> None:
        """Refuse a position that ends before it starts."""
        check_order(Affiliation.since, self.since, Affiliation.until, self.until)
