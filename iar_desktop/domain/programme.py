"""The programme of an event: its sessions, and who attends each."""

from datetime import date, timedelta

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.event_link import event_link
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Link, LongText, Moment, Text, TimeZone, YesNo
from iar_desktop.schema.messages import N_, _
from iar_desktop.schema.option import Option


class SessionKind(Option):
    """What sort of item of a programme a session is."""

    WELCOME = "welcome", N_("welcome"), "accent"
    MEETING = "meeting", N_("meeting"), "violet"
    TALK = "talk", N_("talk"), "blue"
    ROUND_TABLE = "round-table", N_("round table"), "blue"
    SITE_VISIT = "site-visit", N_("site visit"), "accent"
    B2B = "b2b", N_("B2B meetings"), "violet"
    TRANSFER = "transfer", N_("transfer"), "neutral"
    MEAL = "meal", N_("meal"), "amber"
    RECEPTION = "reception", N_("reception"), "amber"
    STAND = "stand", N_("stand"), "blue"
    FREE = "free", N_("free time"), "neutral"


class Session(Entity, kind="session", label=N_("Session"), plural=N_("Sessions")):
    """One item of a programme, in wall times of its place (``zone``, else the event's)."""

    event = field(event_link("cascade"), N_("Event"), required=True, default="", indexed=True)
    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    type = field(Choice(SessionKind), N_("Kind"), required=True, default=SessionKind.MEETING)
    starts_at = field(Moment(), N_("Begins"), indexed=True)
    ends_at = field(Moment(), N_("Ends"))
    zone = field(TimeZone(), N_("Time zone"))
    fixed = field(YesNo(), N_("Fixed time"), note=N_("Stays where it is when others are shifted"))
    place = field(Text(300), N_("Place"), search="words")
    room = field(Text(200), N_("Room"))
    host = field(Link(lambda: Contact), N_("Received by"), indexed=True)
    organisation = field(Link(lambda: Organisation), N_("Host organisation"), indexed=True)
    participants = field(Text(500), N_("Participants"), note=N_("Empty: the whole group"))
    vehicle = field(Text(200), N_("Vehicle"))
    equipment = field(Text(500), N_("Equipment"), note=N_("Safety shoes, helmets, badges…"))
    description = field(LongText(), N_("Description"))
    staff_note = field(LongText(), N_("Note for the staff"), internal=True)

    def title(self) -> str:
        """Return the title."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the place."""
        return self.place or ""

    def day(self) -> date | None:
        """Return the day on which the session begins."""
        return self.starts_at.date() if self.starts_at else None

    def lasts(self) -> timedelta:
        """Return the length in wall time, none when an end is missing."""
        if self.starts_at is None or self.ends_at is None:
            return timedelta(0)
        return self.ends_at - self.starts_at

    def validate(self) -> None:
        """Refuse a session that ends before it begins."""
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise InvalidValue(_("The session ends before it begins."))


class Attendance(
    Entity, kind="attendance", label=N_("Attendance"), plural=N_("Attendances"), part=True
):
    """A person named for one session of a programme."""

    session = field(
        Link(lambda: Session, "cascade"), N_("Session"), required=True, default="", indexed=True
    )
    contact = field(
        Link(lambda: Contact, "cascade"), N_("Person"), required=True, default="", indexed=True
    )
    note = field(Text(300), N_("Remark"))

    def title(self) -> str:
        """Return the remark, if any."""
        return self.note or ""
