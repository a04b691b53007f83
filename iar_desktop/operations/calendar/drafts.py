"""What is about to be added to the calendar, as it was understood."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from iar_desktop.domain import Congress, Delegation, HostedEvent, Meeting, Session, Task
from iar_desktop.domain.capture.results import Named
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.dates import format_day, format_days, format_time
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _

DraftKind = Literal["meeting", "session", "task", "delegation", "congress", "hosted-event"]

ENTITIES: dict[DraftKind, type[Entity]] = {
    "meeting": Meeting,
    "session": Session,
    "task": Task,
    "delegation": Delegation,
    "congress": Congress,
    "hosted-event": HostedEvent,
}


class Offer(NamedTuple):
    """What a line can be made: of which kind, and for a session in which event."""

    kind: DraftKind
    event: Named | None = None

    @property
    def label(self) -> str:
        """What it is called, in the language spoken now."""
        kind = _(ENTITIES[self.kind].label)
        return f"{kind} · {self.event.name}" if self.event else kind


@dataclass(frozen=True, slots=True)
class Draft:
    """A meeting, session, task or event of days to be.

    ``start`` and ``end`` (exclusive) are wall times of its own place, midnights of whole days.
    ``event`` is the one that a session or task belongs to; ``organisations`` and ``people`` are
    the known ones that the line names.  ``rule`` says how often a meeting comes back.  It could
    be made any of ``offers`` instead.
    """

    kind: DraftKind
    title: str
    start: datetime
    end: datetime
    all_day: bool
    zone: str = ""
    session_kind: SessionKind = SessionKind.MEETING
    event: Named | None = None
    organisations: tuple[Named, ...] = ()
    people: tuple[Named, ...] = ()
    rule: str = ""
    offers: tuple[Offer, ...] = ()

    @property
    def offer(self) -> Offer:
        """What of the offers it is."""
        return Offer(self.kind, self.event if self.kind == "session" else None)

    @property
    def day(self) -> date:
        """The day on which it begins."""
        return self.start.date()

    @property
    def sentence(self) -> str:
        """What will be added when Enter is pressed, in the language spoken now."""
        kind = _(ENTITIES[self.kind].label)
        if self.kind == "session" and self.session_kind is not SessionKind.MEETING:
            kind = f"{kind} ({_(self.session_kind.label)})"
        said = [f"{kind}{_(': ')}{self.title}", self._when()]
        if self.rule:
            from iar_desktop.schema.recurrence import Rule, words  # late: few lines come back

            said.append(words(Rule.read(self.rule)))
        if self.event:
            said.append(_(_IN_EVENT).format(event=self.event.name))
        with_whom = [each.name for each in (*self.people, *self.organisations)]
        if with_whom:
            said.append(", ".join(with_whom))
        return " · ".join(said)

    def _when(self) -> str:
        if self.all_day:
            last = date.fromordinal(self.end.toordinal() - 1)
            return format_days(self.day, max(self.day, last), "weekday")
        times = f"{format_time(self.start.time())}–{format_time(self.end.time())}"
        return f"{format_day(self.day, 'weekday')} {times}"


_IN_EVENT = N_("in “{event}”")
