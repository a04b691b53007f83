"""Visits of foreign delegations: request, programme, welcome, follow-up."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.events import Event
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Integer, Link, LongText, Text, YesNo
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class DelegationStatus(Option):
    """How far a visit is."""

    REQUEST = "request", N_("Request received"), "blue"
    PREPARING = "preparing", N_("Preparing"), "amber"
    CONFIRMED = "confirmed", N_("Confirmed"), "accent"
    UNDER_WAY = "under-way", N_("Under way"), "accent"
    DONE = "done", N_("Done"), "neutral"
    DECLINED = "declined", N_("Declined"), "red"
    CANCELLED = "cancelled", N_("Cancelled"), "red"


class Delegation(Event, kind="delegation", label=N_("Delegation"), plural=N_("Delegations")):
    """A group from abroad that the office receives."""

    status = field(
        Choice(DelegationStatus),
        N_("Status"),
        required=True,
        default=DelegationStatus.REQUEST,
        indexed=True,
    )
    lead_organisation = field(
        Link(lambda: Organisation), N_("Lead organisation"), indexed=True, search="words"
    )
    headcount = field(Integer(0, 10_000), N_("Headcount"))
    requested_on = field(Day(), N_("Request received on"))
    interpreter = field(YesNo(), N_("Interpreter needed"), required=True, default=False)
    interpreter_name = field(Text(200), N_("Interpreter"))
    escort = field(Link(lambda: Contact), N_("Liaison officer"))
    precedence_reason = field(
        Text(500),
        N_("Reason for the order of precedence"),
        internal=True,
        note=N_("Why the order differs from the one notified by the sending side"),
    )
    scene_setter = field(LongText(), N_("Scene-setter"), internal=True)
    transport = field(LongText(), N_("Transport"))
    meals = field(LongText(), N_("Meals"))
    day_contacts = field(LongText(), N_("Contacts of the day"), note=N_("One a line"))
