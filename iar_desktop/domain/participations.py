"""Who takes part in an event, and as what."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.event_link import event_link
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Integer, Link, LongText, Moment, Money, Text
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Role(Option):
    """As what a person takes part."""

    HEAD = "head", N_("head of delegation"), "accent"
    DELEGATE = "delegate", N_("delegate")
    INTERPRETER = "interpreter", N_("interpreter"), "violet"
    ESCORT = "escort", N_("escort"), "violet"
    TRAVELLER = "traveller", N_("goes for us"), "accent"
    HOST = "host", N_("host"), "blue"
    SPEAKER = "speaker", N_("speaker"), "blue"
    PARTICIPANT = "participant", N_("participant")
    TARGET = "target", N_("to be found"), "amber"


class Registration(Option):
    """How far a participant's registration is."""

    NONE = "none", N_("not needed")
    TO_DO = "to-do", N_("to register"), "amber"
    REQUESTED = "requested", N_("requested"), "blue"
    CONFIRMED = "confirmed", N_("confirmed"), "accent"
    PRESENT = "present", N_("present"), "accent"
    CANCELLED = "cancelled", N_("cancelled"), "red"


class Participation(
    Entity, kind="participation", label=N_("Participant"), plural=N_("Participants"), part=True
):
    """A person in an event; ``position`` is the rank in the order of precedence, from 1."""

    event = field(event_link("cascade"), N_("Event"), required=True, default="", indexed=True)
    contact = field(
        Link(lambda: Contact, "cascade"), N_("Person"), required=True, default="", indexed=True
    )
    organisation = field(Link(lambda: Organisation), N_("Organisation"), indexed=True)
    role = field(Choice(Role), N_("Role"), required=True, default=Role.PARTICIPANT)
    position = field(Integer(), N_("Order of precedence"), required=True, default=0)
    function = field(Text(300), N_("Function"), note=N_("As printed; empty: the job title"))
    registration = field(
        Choice(Registration), N_("Registration"), required=True, default=Registration.NONE
    )
    note = field(LongText(2000), N_("To know"), internal=True)
    arrives_at = field(Moment(), N_("Arrives"))
    departs_at = field(Moment(), N_("Departs"))
    travel = field(Text(500), N_("Travel"))
    hotel = field(Text(300), N_("Hotel"))
    cost = field(Money(), N_("Cost"), internal=True)

    def title(self) -> str:
        """Return the function, if any."""
        return self.function or ""

    def validate(self) -> None:
        """Refuse a departure before the arrival."""
        check_order(
            Participation.arrives_at, self.arrives_at, Participation.departs_at, self.departs_at
        )
