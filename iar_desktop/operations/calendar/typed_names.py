"""Known people, organisations and events that a typed line names."""

from typing import NamedTuple

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.commitments import TO_WHOM
from iar_desktop.domain.capture.line import Line, Piece
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.names import NameKind
from iar_desktop.domain.capture.results import Named

_KINDS: tuple[NameKind, ...] = ("event", "person", "organisation")
_LEADS = v.FROM | v.AT | TO_WHOM | v.ARTICLES


class Name(NamedTuple):
    """A known record and the tokens that name it."""

    kind: NameKind
    named: Named
    piece: Piece


def names_in(line: Line, lookup: Lookup) -> list[Name]:
    """Return the names that stand in ``line`` and mean one record each, in order."""
    found: list[Name] = []
    index = 0
    while index < len(line):
        name = None if index in line.days else _at(line, lookup, index)
        if name:
            found.append(name)
        index = name.piece[1] if name else index + 1
    return found


def _at(line: Line, lookup: Lookup, index: int) -> Name | None:
    """Return the longest name at ``index``; a small word is one only after "avec" and the like."""
    marked = line.word(index - 1) in _LEADS
    best: Name | None = None
    for kind in _KINDS:
        stop = lookup.exact(index, kind, marked=marked)
        if stop > index and (best is None or stop > best.piece[1]):
            named = _named(line, lookup, kind, (index, stop))
            best = Name(kind, named, (index, stop)) if named.id else best
    return best


def _named(line: Line, lookup: Lookup, kind: NameKind, piece: Piece) -> Named:
    typed = line.typed(*piece)
    if kind == "event":
        return lookup.event(typed, line.today)
    return lookup.person(typed, None) if kind == "person" else lookup.organisation(typed)


def with_lead(line: Line, piece: Piece) -> Piece:
    """Return the tokens of a name with the "avec", "with the" or "pour" before them."""
    start = piece[0]
    while start and line.is_small(start - 1, v.ARTICLES | {"de", "d", "of"}):
        start -= 1
    return (start - 1 if start and line.is_small(start - 1, TO_WHOM) else start), piece[1]
