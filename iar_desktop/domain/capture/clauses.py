"""The pieces of a line after its opening: what was promised, and what was said."""

from __future__ import annotations

from dataclasses import dataclass

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.line import COMMAS, Line
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.promises import Promise, promise_at
from iar_desktop.domain.capture.vocabulary import words_of

_STOPS = COMMAS | frozenset(":!?•→…।")
_JOINED = words_of("et and puis then but mais ensuite &")
_VERBS_OF_STATE = words_of("est sont a ont etait is are has have was were")


@dataclass(slots=True)
class Clause:
    """Tokens `start` to `stop`; `joined` to the one before by a bare "et" or "and"."""

    start: int
    stop: int
    promise: Promise | None
    joined: bool


def clauses_of(line: Line, lookup: Lookup, start: int) -> list[Clause]:
    """The clauses from token `start` on, each with the promise it makes, if any."""
    clauses: list[Clause] = []
    for first, stop in _pieces(line, start):
        left, said = first, promise_at(line, lookup, first, stop)
        for right in _joints(line, first, stop):
            if said and right <= said.verb:
                continue  # it opens the promise, as in "et nous enverrons"
            before = said.direction if said else None
            following = promise_at(line, lookup, right + 1, stop, before)
            if following:
                _add(line, clauses, Clause(left, right, said, joined=left > first))
                left, said = right, following
        _add(line, clauses, Clause(left, stop, said, joined=left > first))
    return clauses


def _add(line: Line, clauses: list[Clause], clause: Clause) -> None:
    """Append `clause`, or let it go on with the one before: a further object, a further task."""
    before = clauses[-1] if clauses else None
    if before and before.promise and not clause.promise and _goes_on(line, clause):
        before.stop = clause.stop
        return
    promise = clause.promise
    if promise and promise.bare and clause.joined and before and before.promise:
        clause.promise = Promise(before.promise.direction, promise.start, promise.verb)
    clauses.append(clause)


def _goes_on(line: Line, clause: Clause) -> bool:
    """Whether it only names more of what was promised: ", le rapport et la liste"."""
    words = {line.word(index) for index in range(clause.start, clause.stop)}
    first = line.word(clause.start) if line.word(clause.start) not in v.THEN else ""
    return first in v.ARTICLES and not words & _VERBS_OF_STATE


def _pieces(line: Line, start: int) -> list[tuple[int, int]]:
    """The pieces between commas, full stops and dashes that stand apart; brackets stay whole."""
    pieces = []
    first, depth = start, 0
    for index in range(start, len(line)):
        word = line.word(index)
        depth += (word == "(") - (word == ")" and depth > 0)
        if depth == 0 and _separates(line, index):
            pieces.append((first, index))
            first = index + 1
    pieces.append((first, len(line)))
    return [(left, right) for left, right in pieces if left < right]


def _separates(line: Line, index: int) -> bool:
    word = line.word(index)
    if any(found.start <= index < found.stop for found in line.days.values()):
        return False
    if any(start <= index < detail.stop for start, detail in line.details.items()):
        return False
    between_numbers = line.is_number(index - 1) and line.is_number(index + 1)
    if word in _STOPS:
        return not (between_numbers and line.glued(index) and line.glued(index - 1))
    if word == "-":
        return line.spaced(index)
    if word == ".":
        short = len(line.word(index - 1)) <= 2 or line.word(index - 1) in v.HONORIFICS
        return not line.glued(index) and not (short and not line.is_number(index - 1))
    return False


def _joints(line: Line, first: int, stop: int) -> list[int]:
    """Where an "et" or "and" may begin another promise."""
    joints = [index for index in range(first + 1, stop - 1) if line.word(index) in _JOINED]
    return [index for index in joints if line.word(index + 1) not in _JOINED]
