"""Cutting pieces out of the line, and marking them."""

from __future__ import annotations

from collections.abc import Iterable

from iar_desktop.domain.capture.line import Line, Piece
from iar_desktop.domain.capture.results import Role, Span

_TRIMMED = " ,;:-–—.،、!"


def span(line: Line, piece: Piece, role: Role, target: str | None) -> Span:
    """The span of the tokens of `piece` in the line."""
    start, stop = piece
    return Span(line.tokens[start].start, line.tokens[stop - 1].end, role, target)


def without(line: Line, piece: Piece, cuts: Iterable[Piece]) -> str:
    """What was typed in `piece` but for the pieces `cuts`, trimmed of blanks and commas."""
    start, stop = piece
    kept = []
    for left, right in sorted(cuts):
        if start <= left < right <= stop:
            kept.append(line.typed(start, left))
            start = right
    kept.append(line.typed(start, stop))
    text = " ".join(part for part in kept if part)
    return text.replace(" ,", ",").replace(",,", ",").strip(_TRIMMED)


def ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Each span once, in order, the longer before those it holds."""
    return tuple(sorted(set(spans), key=lambda one: (one.start, -one.end, one.role)))
