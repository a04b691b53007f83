"""The quick capture: one line in French or English becomes people, an encounter and tasks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.clauses import Clause, clauses_of
from iar_desktop.domain.capture.commitments import TO_WHOM, concerned, due_of, last_day, text_of
from iar_desktop.domain.capture.head import Head
from iar_desktop.domain.capture.line import Line, Piece, read_line
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.names import NameSource
from iar_desktop.domain.capture.opening import read_head
from iar_desktop.domain.capture.people import People
from iar_desktop.domain.capture.pieces import ordered, span, without
from iar_desktop.domain.capture.results import Capture, Commitment, Direction, Named, Role, Span
from iar_desktop.domain.capture.vocabulary import words_of
from iar_desktop.schema import messages
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

LONGEST_LINE = 2000  # characters
_JUST_OVER = timedelta(days=60)  # an event over for longer is not the one just come back from
_BEFORE_REMARK = frozenset(("et", "and", ",", ";", ":", "-", ".", "!", ")"))
_ABOUT_A_DAY = words_of("vu vue vus seen met rencontre c etait it was le on the")


def understand(line: str, known: NameSource, today: date, language: str | None = None) -> Capture:
    """What `line` says of people met and things promised, as of `today`.

    French and English are both read, whichever `language` is; it only settles 10/11 and words
    of both, and is guessed from the line when None. Names are looked up in `known`; one is linked
    to a record only when nothing else could be meant, else the records it may mean are choices.

    Raises:
        InvalidValue: the line is longer than any line (2,000 characters).
    """
    if len(line) > LONGEST_LINE:
        raise InvalidValue(
            _(
                "This is too long to be one line ({length} characters, {most} at most): "
                "write it as a note."
            ).format(length=messages.grouped(len(line)), most=messages.grouped(LONGEST_LINE))
        )
    read = read_line(line, today, language, messages.language())
    return _Reading(read, Lookup(read, known)).capture()


@dataclass(slots=True)
class _Promised:
    """A commitment being put together."""

    text: str
    direction: Direction
    person: int | None
    organisation: Named | None
    due: date | None
    joined: bool


@dataclass(slots=True)
class _Said:
    """What the clauses say."""

    promised: list[_Promised] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    waiting: date | None = None  # a day said before the task it is for


class _Reading:
    """Puts together the opening of one line and its clauses."""

    def __init__(self, line: Line, lookup: Lookup) -> None:
        self.line, self.lookup = line, lookup
        self.people = People(line, lookup)
        self.said = _Said()
        self.head: Head = read_head(line, lookup)
        self.day: date | None = None
        self.event: Piece | None = self.head.event
        self.organisation: Named | None = None

    def capture(self) -> Capture:
        """All of it."""
        self._read_head()
        for clause in clauses_of(self.line, self.lookup, self.head.stop):
            self._read(clause)
        event = self._event()
        head, said = self.head, self.said
        met = self._is_encounter()
        summary = ", ".join(said.remarks) if met else ""
        left = [self.line.typed(*piece) for piece in head.leftover]
        return Capture(
            persons=tuple(self.people.all),
            organisation=self.organisation,
            event=event,
            encounter_on=self._encounter_day(event) if met else None,
            encounter_by=head.contact,
            summary=summary,
            commitments=self._commitments(),
            spans=ordered(said.spans + self.people.spans),
            leftover=", ".join(left if met else left + said.remarks),
        )

    def _is_encounter(self) -> bool:
        return self.head.met or bool(self.head.persons or self.head.organisation)

    def _read_head(self) -> None:
        head = self.head
        for draft in head.persons:
            self.people.add(draft, met=True)
        if head.organisation:
            self.organisation = self.people.organisation(head.organisation)
        if head.day:
            days = head.day.days(self.line.today, "past")
            self._mark((head.day.start, head.day.stop), "date", days[0].isoformat())
            if self._is_encounter():
                self.day = days[0]
            else:
                self.said.waiting = last_day(head.day, self.line.today)
        for start, detail in self.line.details.items():
            self._mark((start, detail.stop), detail.role, detail.text)

    def _mark(self, piece: Piece, role: Role, target: str | None) -> None:
        self.said.spans.append(span(self.line, piece, role, target))

    def _read(self, clause: Clause) -> None:
        details = self._details(clause)
        self._names(clause)
        if self.organisation is None and clause.stop == self.lookup.exact(
            clause.start, "organisation"
        ):
            self.organisation = self.people.organisation((clause.start, clause.stop))
        if clause.promise:
            self._promise(clause, details)
        elif not self._day_alone(clause):
            self._remark(clause, details)

    def _details(self, clause: Clause) -> list[Piece]:
        """The contact details in `clause`, given to the person last named."""
        found = []
        for start, detail in self.line.details.items():
            if clause.start <= start < clause.stop:
                found.append((start, detail.stop))
                if self.people.all:
                    self.people.tell(len(self.people.all) - 1, detail.role, detail.text)
        return found

    def _names(self, clause: Clause) -> None:
        """The event a clause names where the opening names none."""
        line = self.line
        for index in range(clause.start, clause.stop):
            marked = line.word(index - 1) in v.AT | v.FROM | v.ARTICLES
            event = self.lookup.exact(index, "event", marked=marked)
            if self.event is None and event > index:
                self.event = (index, event)

    def _organisation_of(self, clause: Clause, verb: int) -> Named | None:
        """The known organisation to whom, or whose, the promise is: its first after the verb."""
        line = self.line
        for index in range(verb + 1, clause.stop):
            addressed = index == verb + 1 or line.word(index - 1) in TO_WHOM | v.ARTICLES
            stop = self.lookup.exact(index, "organisation", marked=addressed)
            if addressed and stop > index:
                return self.people.organisation((index, stop))
        return None

    def _promise(self, clause: Clause, details: list[Piece]) -> None:
        promise = clause.promise
        if promise is None:
            return
        line, said = self.line, self.said
        due, cuts = said.waiting, list(details)
        said.waiting = None
        if found := due_of(line, clause):
            due = last_day(found[0], line.today)
            cuts.append(found[1])
            self._mark((found[0].start, found[0].stop), "date", due.isoformat())
        text = text_of(line, clause, promise, cuts)
        person = concerned(line, self.lookup, self.people, clause, promise)
        organisation = self._organisation_of(clause, promise.verb)
        if not self._is_encounter():
            self.organisation = self.organisation or organisation
        said.promised.append(
            _Promised(text, promise.direction, person, organisation, due, clause.joined)
        )
        self._mark((promise.start, clause.stop), "commitment", text)

    def _day_alone(self, clause: Clause) -> bool:
        """A clause that is a day: of the encounter, or of the task before or after it."""
        line, said = self.line, self.said
        inside = [f for f in line.days.values() if clause.start <= f.start < clause.stop]
        if len(inside) != 1:
            return False
        found = inside[0]
        others = {
            line.word(index)
            for index in range(clause.start, clause.stop)
            if not (found.start <= index < found.stop or line.is_sign(index))
        }
        if not others <= _ABOUT_A_DAY:
            return False
        due = last_day(found, line.today)
        if said.promised:
            said.promised[-1].due = said.promised[-1].due or due
        elif self._is_encounter() and self.day is None:
            due = self.day = found.days(line.today, "past")[0]
        else:
            said.waiting = due
        self._mark((found.start, found.stop), "date", due.isoformat())
        return True

    def _remark(self, clause: Clause, details: list[Piece]) -> None:
        start = clause.start
        while start < clause.stop and self.line.word(start) in _BEFORE_REMARK:
            start += 1
        text = without(self.line, (start, clause.stop), details)
        named = start < clause.stop and self.lookup.exact(start, "organisation") == clause.stop
        if any(character.isalnum() for character in text) and not named:
            self.said.remarks.append(text)
            if self._is_encounter():
                self._mark((start, clause.stop), "summary", text)

    def _event(self) -> Named | None:
        if self.event is None:
            return None
        found = self.lookup.event(self.line.typed(*self.event), self.day or self.line.today)
        self._mark(self.event, "event", found.id)
        return found

    def _encounter_day(self, event: Named | None) -> date:
        """The day said; else today, or the last day of an event lately over."""
        if self.day:
            return self.day
        today = self.line.today
        days = self.lookup.days_of(event) if event and event.id else None
        if days and days[1] < today and (today - days[1] <= _JUST_OVER or self._year_said()):
            return days[1]
        return today

    def _year_said(self) -> bool:
        return self.event is not None and self.line.is_number(self.event[1] - 1)

    def _commitments(self) -> tuple[Commitment, ...]:
        promised = self.said.promised
        for one, following in zip(promised[-2::-1], promised[:0:-1], strict=True):
            if following.joined and one.due is None:
                one.due = following.due
        return tuple(self._commitment(one) for one in promised)

    def _commitment(self, one: _Promised) -> Commitment:
        owed = bool(self.people.all or self.organisation)
        direction = one.direction if owed or one.direction == "theirs" else "task"
        person = self.people.all[one.person] if one.person is not None else None
        theirs = person.organisation if person else None
        organisation = one.organisation or theirs or self.organisation
        return Commitment(one.text, one.due, direction, person, organisation)
