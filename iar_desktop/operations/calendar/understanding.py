"""Understanding a line typed on a day: "10h visite ARD avec NEDO"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from iar_desktop.domain import Congress, Delegation, Event, HostedEvent, Participation, Session
from iar_desktop.domain.calendar.recurring import first_of
from iar_desktop.domain.capture import LONGEST_LINE, Named
from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.clauses import Clause
from iar_desktop.domain.capture.commitments import due_of, last_day
from iar_desktop.domain.capture.line import Line, Piece, read_line
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.names import NameKind
from iar_desktop.domain.capture.pieces import without
from iar_desktop.domain.capture.promises import promise_at
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.retime import Slot, free_start
from iar_desktop.operations.calendar.drafts import Draft, DraftKind, Offer
from iar_desktop.operations.calendar.period import ONE_DAY, ONE_HOUR
from iar_desktop.operations.calendar.typed_days import span_in
from iar_desktop.operations.calendar.typed_hours import Hours, hours_in
from iar_desktop.operations.calendar.typed_names import Name, names_in, with_lead
from iar_desktop.operations.calendar.typed_rules import Repeats, repeats_in
from iar_desktop.operations.calendar.typed_words import EVENTS, MEETING, PROGRAMME, opening
from iar_desktop.operations.home import takes_place
from iar_desktop.schema import clock
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _, language
from iar_desktop.storage.names import DirectoryNames
from iar_desktop.storage.reader import Query, Reader

_LONGEST_EVENT = 31  # days
_MEAL = timedelta(minutes=90)
_MOST_EVENTS = 4
"""So many events of a day are offered."""


class Drawn(NamedTuple):
    """The time that was drawn or chosen before the line was typed; ``end`` is exclusive."""

    start: datetime
    end: datetime
    all_day: bool = False


def understood(
    text: str,
    day: date,
    reader: Reader,
    *,
    drawn: Drawn | None = None,
    zone: str = "Europe/Paris",
    today: date | None = None,
    offer: Offer | None = None,
) -> Draft:
    """Return what a line typed on ``day`` adds, in French or English; nothing is kept.

    A day or hour that the line says counts more than ``day`` and ``drawn``; "demain" counts from
    ``today``.  ``zone`` is that of a meeting.  ``offer`` is what it is to be, whatever its words.
    ``InvalidValue`` for an empty or endless line.
    """
    if not text.strip() or len(text) > LONGEST_LINE:
        raise InvalidValue(_("Write what it is, for example “10:00 visit of ARD with NEDO”."))
    hours = hours_in(text)
    repeats = repeats_in(hours.rest)
    today = today or clock.today()
    span = span_in(repeats.rest, today)
    line = read_line(span.rest, today, None, language())
    reading = _Reading(reader, line, hours, repeats, day, drawn, zone)
    if span.days:
        reading.take_days(*span.days)
    return reading.draft(offer)


class _Reading:
    """One line being understood."""

    def __init__(
        self,
        reader: Reader,
        line: Line,
        hours: Hours,
        repeats: Repeats,
        day: date,
        drawn: Drawn | None,
        zone: str,
    ) -> None:
        self.reader, self.line, self.hours, self.zone = reader, line, hours, zone
        self.rule = repeats.rule
        self.lookup = Lookup(line, DirectoryNames(reader))
        self.names = names_in(line, self.lookup)
        said = due_of(line, Clause(0, len(line), None, joined=False))
        self.cuts: list[Piece] = [said[1]] if said else []
        self.due = last_day(said[0], line.today) if said else day
        said_days = said[0].days(line.today, "future") if said else (day, day)
        self.day, self.last = said_days
        self.drawn = None if said or hours.start else drawn

    def take_days(self, first: date, last: date) -> None:
        """Take the days that the line says from the first to the last."""
        self.day, self.last, self.due, self.drawn = first, last, last, None

    def draft(self, offer: Offer | None) -> Draft:
        """Decide what it is, unless ``offer`` says so."""
        going_on = events_on(self.reader, self.day)
        made = self._offered(offer, going_on) if offer else self._guessed(going_on)
        return replace(made, offers=tuple(self._offers(going_on)))

    def _guessed(self, going_on: Sequence[Event]) -> Draft:
        words = self._words()
        programme, meeting = opening(words, PROGRAMME), opening(words, MEETING)
        event = self._event(going_on, bool(programme))
        if event and not self.rule and (programme or meeting or self.timed):
            return self._session(event, programme or meeting or SessionKind.MEETING)
        lasting = opening(words, EVENTS)
        if lasting and not (event or self.rule or self._has_hour(lasting)):
            return self._lasting(lasting)
        encounter = self.line.phrase(self._first(), v.ENCOUNTER) > self._first()
        if self.timed or programme or meeting or encounter or self.rule:
            return self._meeting(programme)
        promise = promise_at(self.line, self.lookup, 0, len(self.line))
        return self._task() if promise or not (self.names or self.drawn) else self._meeting(None)

    def _offered(self, offer: Offer, going_on: Sequence[Event]) -> Draft:
        words = self._words()
        kind = opening(words, PROGRAMME)
        event = next((e for e in going_on if offer.event and e.id == offer.event.id), None)
        if offer.kind == "session" and event:
            return self._session(event, kind or SessionKind.MEETING)
        if offer.kind == "task":
            return self._task()
        if offer.kind in ("meeting", "session"):
            return self._meeting(kind)
        return self._lasting(offer.kind)

    def _offers(self, going_on: Sequence[Event]) -> Iterator[Offer]:
        """Yield what it could be; sessions within a day only."""
        yield Offer("meeting")
        if self.timed or not self.drawn or self.drawn.end - self.drawn.start <= ONE_DAY:
            yield from (Offer("session", Named(e.title(), e.id)) for e in going_on[:_MOST_EVENTS])
        yield from (Offer("delegation"), Offer("congress"), Offer("hosted-event"))
        yield Offer("task")

    @property
    def timed(self) -> bool:
        """Whether an hour was said or drawn."""
        return bool(self.hours.start or (self.drawn and not self.drawn.all_day))

    def _has_hour(self, lasting: DraftKind) -> bool:
        """Return whether its hour counts more than its first word; a visit's lasts for days."""
        return bool(self.hours.start) or (self.timed and lasting != "delegation")

    def _words(self) -> list[str]:
        return without(self.line, (0, len(self.line)), self.cuts).replace("'", " ").split()

    def _first(self) -> int:
        """Return the first token that is no part of the day."""
        start, stop = self.cuts[0] if self.cuts else (0, 0)
        return stop if start == 0 else 0

    def _event(
        self,
        going_on: Sequence[Event],
        programme: bool,  # noqa: FBT001 - whether its words say so
    ) -> Event | None:
        """Return the event of the day that is named, else its only visit where words say so."""
        named = [each for each in going_on if self._names(each)]
        if len(named) == 1:
            return named[0]
        visits = [each for each in going_on if isinstance(each, Delegation)]
        return visits[0] if programme and not named and len(visits) == 1 else None

    def _names(self, event: Event) -> bool:
        return bool(self._naming(event))

    def _naming(self, event: Event) -> list[Name]:
        """Return the names in the line that stand for ``event``: its own, its guests'."""
        lead = event.lead_organisation if isinstance(event, Delegation) else None
        people = any(name.kind == "person" for name in self.names)
        taking_part = self.reader.of(Participation.event, event.id) if people else []
        guests = {each.contact for each in taking_part}
        return [
            name
            for name in self.names
            if name.named.id in (event.id, lead)
            or (name.kind == "event" and event.id in {each.id for each in name.named.choices})
            or name.named.id in guests
        ]

    def _session(self, event: Event, kind: SessionKind) -> Draft:
        naming = [each for each in self._naming(event) if each.kind != "person"]
        cuts = [with_lead(self.line, each.piece) for each in naming]
        title = self._title(cuts) or self._title([])
        start, end = self._times(kind, event)
        others = [each for each in self.names if each not in naming]
        return Draft(
            "session",
            title,
            start,
            end,
            all_day=False,
            zone=event.zone,
            session_kind=kind,
            event=Named(event.title(), event.id),
            organisations=_of_kind(others, "organisation"),
            people=_of_kind(others, "person"),
        )

    def _meeting(self, kind: SessionKind | None) -> Draft:
        timed = self.hours.start or self.drawn
        if not timed:
            return self._made("meeting", *self._whole_day(), all_day=True)
        if self.drawn:
            return self._made(
                "meeting", self.drawn.start, self.drawn.end, all_day=self.drawn.all_day
            )
        start, end = self._times(kind or SessionKind.MEETING, None)
        return self._made("meeting", start, end, all_day=False)

    def _lasting(self, kind: DraftKind) -> Draft:
        if self.drawn and self.drawn.all_day:
            drawn = self.drawn
            return self._made(kind, drawn.start, drawn.end, all_day=drawn.all_day)
        return self._made(kind, *self._whole_day(), all_day=True)

    def _whole_day(self) -> tuple[datetime, datetime]:
        """Return the day that is meant, or the days that the line says."""
        start = datetime.combine(self.day, time())
        return start, datetime.combine(max(self.last, self.day), time()) + ONE_DAY

    def _task(self) -> Draft:
        start = datetime.combine(self.due, time())
        return self._made("task", start, start + ONE_DAY, all_day=True)

    def _made(self, kind: DraftKind, start: datetime, end: datetime, *, all_day: bool) -> Draft:
        events = [each.named for each in self.names if each.kind == "event"]
        rule = self.rule if kind == "meeting" else ""
        by = first_of(start, rule) - start if rule else timedelta(0)
        return Draft(
            kind,
            self._title([]),
            start + by,
            end + by,
            all_day=all_day,
            zone="" if all_day else self.zone,
            event=events[0] if kind == "task" and events else None,
            organisations=_of_kind(self.names, "organisation"),
            people=_of_kind(self.names, "person"),
            rule=rule,
        )

    def _title(self, cuts: Sequence[Piece]) -> str:
        title = without(self.line, (0, len(self.line)), [*self.cuts, *cuts])
        return title[:1].upper() + title[1:]

    def _times(self, kind: SessionKind, event: Event | None) -> tuple[datetime, datetime]:
        lasts = self.hours.lasts or (_MEAL if kind is SessionKind.MEAL else ONE_HOUR)
        if self.drawn and not self.drawn.all_day:
            return self.drawn.start, self.drawn.end
        if self.hours.start is None:
            start = free_start(_slots(self.reader, event), self.day, lasts)
            return start, start + lasts
        start = datetime.combine(self.day, self.hours.start)
        if self.hours.end is None:
            return start, start + lasts
        end = datetime.combine(self.day, self.hours.end)
        return start, end if end > start else end + ONE_DAY


def _of_kind(names: Sequence[Name], kind: NameKind) -> tuple[Named, ...]:
    return tuple(each.named for each in names if each.kind == kind)


def _slots(reader: Reader, event: Event | None) -> list[Slot]:
    sessions: list[Session] = reader.of(Session.event, event.id) if event else []
    return [
        Slot(each.id, each.starts_at, each.ends_at or each.starts_at)
        for each in sessions
        if each.starts_at
    ]


def events_on(reader: Reader, day: date) -> list[Event]:
    """Return the visits, congresses and hosted events of a day that were not called off."""
    begun = Query(Event).where(
        Event.starts_on.at_most(day), Event.starts_on.at_least(day - timedelta(_LONGEST_EVENT))
    )
    return [
        each
        for each in reader.all(begun.order_by(Event.starts_on))
        if isinstance(each, Delegation | Congress | HostedEvent)
        and (each.last_day() or day) >= day
        and takes_place(each)
    ]
