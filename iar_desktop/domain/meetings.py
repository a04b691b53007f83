"""Meetings of working groups, of projects, of the intercluster."""

from iar_desktop.domain.events import Event
from iar_desktop.domain.networks import Network
from iar_desktop.domain.partnerships import Partnership
from iar_desktop.domain.projects import Project
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Choice,
    Day,
    DayList,
    Link,
    LongText,
    Moment,
    Recurrence,
    Url,
)
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class MeetingStatus(Option):
    """How far a meeting is."""

    PLANNED = "planned", N_("Planned"), "amber"
    CONFIRMED = "confirmed", N_("Confirmed"), "accent"
    HELD = "held", N_("Held"), "neutral"
    CANCELLED = "cancelled", N_("Cancelled"), "red"


class Meeting(Event, kind="meeting", label=N_("Meeting"), plural=N_("Meetings")):
    """A meeting, in a room or online.

    One that comes back has a ``rule``; its times are those of the first.  A meeting of it that is
    held otherwise is a record of its own: ``recurring`` leads to the first, ``instead_of`` is the
    day on which it would have been (RECURRENCE-ID of RFC 5545).
    """

    status = field(
        Choice(MeetingStatus),
        N_("Status"),
        required=True,
        default=MeetingStatus.PLANNED,
        indexed=True,
    )
    starts_at = field(Moment(), N_("Begins at"))
    ends_at = field(Moment(), N_("Ends at"))
    network = field(Link(lambda: Network), N_("Network"), indexed=True)
    project = field(Link(lambda: Project), N_("Project"), indexed=True)
    partnership = field(Link(lambda: Partnership), N_("Partnership"), indexed=True)
    website = field(Url(), N_("Link to join"))
    agenda = field(LongText(), N_("Agenda"))
    rule = field(Recurrence(), N_("Repeats"))
    except_on = field(DayList(), N_("Except on"))
    recurring = field(Link(lambda: Meeting, "cascade"), N_("Recurring meeting"), indexed=True)
    instead_of = field(Day(), N_("In place of"))
