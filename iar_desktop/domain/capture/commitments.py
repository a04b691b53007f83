"""What was promised: its text without the date, its day, and whom it concerns."""

from __future__ import annotations

from datetime import date, timedelta

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.chunks import is_whole_name, person_end
from iar_desktop.domain.capture.clauses import Clause
from iar_desktop.domain.capture.head import DraftPerson
from iar_desktop.domain.capture.line import Line, Piece
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.people import People
from iar_desktop.domain.capture.pieces import without
from iar_desktop.domain.capture.promises import Promise
from iar_desktop.domain.capture.vocabulary import words_of
from iar_desktop.schema.dates import FoundDays

_LONGEST_LEAD = 6  # tokens of "d'ici", "au plus tard le"
_PRONOUNS = v.words_of("lui leur elle il elles ils her him them she he they")
TO_WHOM = words_of("a au aux to with avec pour for chez")
_WEEK = 7


def last_day(found: FoundDays, today: date) -> date:
    """The day something due `found` is due: of a week its Friday, of a month its last."""
    first, last = found.days(today, "future")
    return last - timedelta(days=2) if (last - first).days + 1 == _WEEK else last


def due_of(line: Line, clause: Clause) -> tuple[FoundDays, Piece] | None:
    """The day by which `clause` is due, and the piece that says so ("by Friday")."""
    for start in sorted(line.days, reverse=True):
        found = line.days[start]
        inside = clause.start <= start and found.stop <= clause.stop
        if inside and line.word(start - 1) not in v.OF_A_DAY:
            return found, _with_lead(line, clause, found)
    return None


def _with_lead(line: Line, clause: Clause, found: FoundDays) -> Piece:
    start = found.start
    for earlier in range(max(clause.start, start - _LONGEST_LEAD), start):
        if line.is_phrase(earlier, found.start, v.BEFORE_DUE):
            start = earlier
            break
    return start, max(line.phrase(found.stop, v.AFTER_DUE), found.stop)


def text_of(line: Line, clause: Clause, promise: Promise, cuts: list[Piece]) -> str:
    """The promise as an infinitive or plain verb, its words otherwise as typed."""
    if not promise.lemma:
        return without(line, (promise.start, clause.stop), cuts)
    before = line.typed(promise.start, promise.verb)
    rest = without(line, (promise.verb + 1, clause.stop), cuts)
    return " ".join(part for part in (before, promise.lemma, rest) if part)


def concerned(
    line: Line, lookup: Lookup, people: People, clause: Clause, promise: Promise
) -> int | None:
    """The index among `people` of whom the promise concerns; a new name is added to them."""
    if promise.subject:
        named = _index_of(people, promise.subject, lookup)
        if named is not None:
            return named
    for index in range(promise.verb + 1, clause.stop):
        after = min(person_end(line, lookup, index), clause.stop)
        if after == index or (line.is_capital(index - 1) and index - 1 > promise.verb):
            continue
        known = lookup.exact(index, "person") > index or people.called((index, after)) is not None
        addressed = index == promise.verb + 1 or line.word(index - 1) in TO_WHOM | v.HONORIFICS
        if known or (addressed and is_whole_name(line, index, after)):
            return _index_of(people, (index, after), lookup)
    met = [index for index, person in enumerate(people.all) if person.met]
    if (
        not met
        and people.all
        and any(line.word(index) in _PRONOUNS for index in range(clause.start, clause.stop))
    ):
        return 0
    return met[0] if met else None


def _index_of(people: People, piece: Piece, lookup: Lookup) -> int | None:
    found = people.called(piece)
    if found is None and lookup.exact(piece[0], "organisation") < piece[1]:
        people.add(DraftPerson(piece), met=False)
        return len(people.all) - 1
    return found
