"""Networks and working groups, and who sits in them."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Link, LongText, Text, Url, YesNo
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class NetworkKind(Option):
    """What sort of group it is."""

    NETWORK = "network", N_("network"), "violet"
    WORKING_GROUP = "working-group", N_("working group"), "blue"
    PLATFORM = "platform", N_("platform"), "accent"
    COMMITTEE = "committee", N_("committee"), "amber"


class Network(Entity, kind="network", label=N_("Network"), plural=N_("Networks")):
    """A network, working group or committee in which the office speaks."""

    name = field(Text(300), N_("Name"), required=True, default="", search="name")
    acronym = field(Text(60), N_("Acronym"), search="name")
    type = field(Choice(NetworkKind), N_("Kind"), required=True, default=NetworkKind.NETWORK)
    organisation = field(Link(lambda: Organisation), N_("Run by"), indexed=True, search="words")
    owner = field(Link(lambda: Contact), N_("In charge"), indexed=True)
    website = field(Url(), N_("Website"))
    description = field(LongText(), N_("Description"), search="words")
    positions_taken = field(LongText(), N_("Our positions"), internal=True, search="words")

    def title(self) -> str:
        """Return the name."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the acronym."""
        return self.acronym or ""


class NetworkMember(
    Entity,
    kind="network-member",
    label=N_("Representative"),
    plural=N_("Representatives"),
    part=True,
):
    """A person, or an organisation, that sits in a network."""

    network = field(
        Link(lambda: Network, "cascade"), N_("Network"), required=True, default="", indexed=True
    )
    contact = field(Link(lambda: Contact, "cascade"), N_("Person"), indexed=True)
    organisation = field(Link(lambda: Organisation), N_("Organisation"), indexed=True)
    role = field(Text(200), N_("Role"))
    ours = field(YesNo(), N_("Represents us"), required=True, default=False)
    since = field(Day(), N_("Since"))
    until = field(Day(), N_("Until"))

    def title(self) -> str:
        """Return the role."""
        return self.role or ""

    def validate(self) -> None:
        """Refuse a mandate that ends before it starts."""
        check_order(NetworkMember.since, self.since, NetworkMember.until, self.until)
