"""Meetings of working groups, of projects, of the intercluster."""

from collections.abc import Collection, Mapping
from typing import Any

from iar_desktop.domain.events import Event
from iar_desktop.domain.meeting_times import Times, agreeing
from iar_desktop.domain.networks import Network
from iar_desktop.domain.partnerships import Partnership
from iar_desktop.domain.periods import check_order
from iar_desktop.domain.projects import Project
from iar_desktop.schema.field import Field, field
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

    PLANNED = "planned", N_("Scheduled"), "amber"
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

    def completed(
        self, before: Mapping[str, Any], given: Collection[Field[Any]]
    ) -> Mapping[Field[Any], Any]:
        """Return the days that its hours mean, or the hours on its new days."""
        was = Times(*(before.get(name) for name in Times._fields))
        now = Times(*(getattr(self, name) for name in Times._fields))
        told = agreeing(now, was, end_told=Meeting.ends_at in given)
        return {self.fields[name]: getattr(told, name) for name in Times._fields if told != now}

    def validate(self) -> None:
        """Refuse a meeting that ends before it begins."""
        super().validate()
        check_order(Meeting.starts_at, self.starts_at, Meeting.ends_at, self.ends_at)
