"""Congresses: the series, and each edition that the office watches or attends."""

from iar_desktop.domain.events import Event
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Link, LongText, Money, Text, Url
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class CongressSeries(Entity, kind="series", label=N_("Series"), plural=N_("Congress series")):
    """A congress that comes back: EFIB, World Bio Markets…."""

    name = field(Text(300), N_("Name"), required=True, default="", search="name")
    acronym = field(Text(60), N_("Acronym"), search="name")
    organiser = field(Link(lambda: Organisation), N_("Organiser"))
    website = field(Url(), N_("Website"))
    rhythm = field(Text(100), N_("Rhythm"))
    description = field(LongText(), N_("Description"), search="words")

    def title(self) -> str:
        """Return the acronym, or the name without one."""
        return self.acronym or self.name or self.id

    def subtitle(self) -> str:
        """Return the whole name."""
        return self.name if self.acronym else ""


class CongressStatus(Option):
    """How far the office is with an edition."""

    WATCHED = "watched", N_("Watched"), "neutral"
    PLANNED = "planned", N_("Planned"), "amber"
    REGISTERED = "registered", N_("Registered"), "accent"
    ATTENDED = "attended", N_("Report due"), "blue"
    REPORTED = "reported", N_("Reported"), "neutral"
    SKIPPED = "skipped", N_("Not attended"), "red"


class StandState(Option):
    """How far the booking of our stand is."""

    NONE = "none", N_("no stand")
    CONSIDERED = "considered", N_("considered"), "amber"
    BOOKED = "booked", N_("booked"), "accent"
    SHARED = "shared", N_("shared with a partner"), "violet"


class Congress(Event, kind="congress", label=N_("Congress"), plural=N_("Congresses")):
    """One edition of a congress series (EFIB 2026 of EFIB), or a congress that came once."""

    status = field(
        Choice(CongressStatus),
        N_("Status"),
        required=True,
        default=CongressStatus.WATCHED,
        indexed=True,
    )
    series = field(Link(lambda: CongressSeries), N_("Series"), indexed=True, search="words")
    edition = field(Text(60), N_("Edition"))
    website = field(Url(), N_("Website"))
    stand_state = field(Choice(StandState), N_("Our stand"), required=True, default=StandState.NONE)
    stand = field(Text(200), N_("Stand number and place"))
    messages = field(LongText(), N_("Messages to bring"), internal=True, note=N_("One a line"))
    budget = field(Money(), N_("Budget"), internal=True)
    learnt = field(LongText(), N_("What was learnt"), internal=True, search="words")
    recommendations = field(LongText(), N_("Recommendations"), internal=True)
