"""Events of which the office is the organiser."""

from iar_desktop.domain.events import Event
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Integer, LongText, Url
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class HostedEventStatus(Option):
    """How far an event of ours is."""

    IDEA = "idea", N_("Idea"), "neutral"
    PREPARING = "preparing", N_("Preparing"), "amber"
    OPEN = "open", N_("Registration open"), "accent"
    FULL = "full", N_("Full"), "blue"
    DONE = "done", N_("Has taken place"), "neutral"
    CANCELLED = "cancelled", N_("Called off"), "red"


class HostedEvent(Event, kind="hosted-event", label=N_("Hosted event"), plural=N_("Hosted events")):
    """A conference, workshop or tour that the office organises."""

    status = field(
        Choice(HostedEventStatus),
        N_("Status"),
        required=True,
        default=HostedEventStatus.PREPARING,
        indexed=True,
    )
    capacity = field(Integer(0, 100_000), N_("Seats"))
    registration_opens = field(Day(), N_("Registration opens"))
    registration_closes = field(Day(), N_("Registration closes"))
    website = field(Url(), N_("Website"))
    catering = field(LongText(), N_("Catering"))
