"""Which known names stand in the line, and which record a typed name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from iar_desktop.domain.capture.likeness import SAME, agrees, likeness
from iar_desktop.domain.capture.line import Line
from iar_desktop.domain.capture.names import SMALL_WORDS, KnownName, NameKind, NameSource
from iar_desktop.domain.capture.results import Named
from iar_desktop.schema.folding import fold

MOST_CHOICES = 8
LIKELY = 75.0  # from here an organisation or event is taken, if no other comes near
_MARGIN = 5.0
_MARGIN_IN_PART = 15.0  # "Bio Base" may be Bio Base Delta or Bio Base Europe Pilot Plant
_OFFERED = 66.0  # from here a record is offered as a choice

_YEAR = re.compile(r"\s(\d{4})$")

Scored = list[tuple[float, KnownName]]


class Lookup:
    """The known names of one line: asked once for the whole line, then for each doubtful piece."""

    def __init__(self, line: Line, source: NameSource) -> None:
        """Find every known name that stands in `line` word for word."""
        self._line = line
        self._source = source
        self._asked: dict[tuple[str, ...], Sequence[KnownName]] = {}
        self._exact: dict[int, list[tuple[int, KnownName]]] = {}
        words = [t.text for t in line.tokens if not t.is_sign and t.text not in SMALL_WORDS]
        self._find_exact(self._candidates(tuple(dict.fromkeys(words))))

    def _candidates(self, words: tuple[str, ...]) -> Sequence[KnownName]:
        if words not in self._asked:
            self._asked[words] = self._source.candidates(words)
        return self._asked[words]

    def _find_exact(self, names: Iterable[KnownName]) -> None:
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self._line.tokens):
            places.setdefault(token.text, []).append(index)
        for known in names:
            for words in known.spellings():
                for start in places.get(words[0], ()):
                    stop = self._line.spelling(start, words)
                    if stop > start:
                        self._exact.setdefault(start, []).append((stop, known))

    def exact(self, index: int, kind: NameKind, *, marked: bool = False) -> int:
        """The index after the longest known name of `kind` at `index`, else `index`.

        A single word without a capital is a name only where something before it says so.
        """
        stops = [stop for stop, known in self._exact.get(index, ()) if known.kind == kind]
        stop = max(stops, default=index)
        sure = marked or stop - index > 1 or self._line.is_capital(index)
        return stop if sure else index

    def scored(self, typed: str, kind: NameKind) -> Scored:
        """The known names of `kind` like `typed`, best first, with their likeness."""
        words = tuple(fold(typed).split())
        scores = [
            (likeness(words, known), known)
            for known in self._candidates(words)
            if known.kind == kind
        ]
        offered = [(score, known) for score, known in scores if score >= _OFFERED]
        return sorted(offered, key=_by_likeness)

    def days_of(self, event: Named) -> tuple[date, date] | None:
        """First and last day of a linked event, where they are known."""
        for names in self._asked.values():
            for known in names:
                if known.id == event.id and known.starts:
                    return known.starts, known.ends or known.starts
        return None

    def best(self, typed: str, kind: NameKind) -> float:
        """The likeness of the known name of `kind` most like `typed`."""
        scored = self.scored(typed, kind)
        return scored[0][0] if scored else 0.0

    def organisation(self, typed: str) -> Named:
        """The organisation meant by `typed`: linked when none other comes near."""
        scored = self.scored(typed, "organisation")
        if not scored:
            return Named(typed)
        best = scored[0][0]
        margin = _MARGIN if best == SAME else _MARGIN_IN_PART
        near = [known for score, known in scored if score > best - margin]
        if len(near) == 1 and best >= LIKELY:
            return Named(near[0].name, near[0].id)
        same = [known for score, known in scored if score == SAME]
        if len(same) == 1:
            return Named(same[0].name, same[0].id)
        return Named(typed, None, _choices(scored))

    def person(self, typed: str, organisation: Named | None) -> Named:
        """The person meant by `typed`: linked only to a namesake whom nothing contradicts.

        One named in part, or one of several namesakes, is linked when their organisation is the
        one named in the line. A namesake from elsewhere is offered, not linked, and so is a name
        that differs by a letter: it may be another person's.
        """
        scored = self.scored(typed, "person")
        if not scored:
            return Named(_with_capitals(typed))
        same = [known for score, known in scored if score == SAME]
        if organisation and organisation.id:
            words = fold(typed).split()
            partly = [known for _score, known in scored if agrees(words, known)]
            there = [known for known in same or partly if known.organisation == organisation.id]
            if len(there) == 1:
                return Named(there[0].name, there[0].id)
        elsewhere = organisation is not None and any(known.organisation for known in same)
        if len(same) == 1 and not elsewhere:
            return Named(same[0].name, same[0].id)
        return Named(_with_capitals(typed), None, _choices(scored))

    def event(self, typed: str, when: date) -> Named:
        """The event meant by `typed`: the edition nearest `when`; the others are its choices."""
        scored = self.scored(typed, "event")
        if year := _YEAR.search(typed):
            held = [one for one in self.scored(typed[: year.start()], "event") if _in(one[1], year)]
            scored = sorted({k.id: (s, k) for s, k in held + scored}.values(), key=_by_likeness)
        if not scored or scored[0][0] < LIKELY:
            return Named(typed, None, _choices(scored))
        best = [known for score, known in scored if score > scored[0][0] - _MARGIN]
        best.sort(key=lambda known: (_days_away(known, when), known.name, known.id))
        return Named(best[0].name, best[0].id, tuple(best[1 : MOST_CHOICES + 1]))


def _by_likeness(one: tuple[float, KnownName]) -> tuple[float, str, str]:
    return -one[0], one[1].name, one[1].id


def _in(known: KnownName, year: re.Match[str]) -> bool:
    return known.starts is not None and str(known.starts.year) == year[1]


def _choices(scored: Scored) -> tuple[KnownName, ...]:
    return tuple(known for _score, known in scored[:MOST_CHOICES])


def _days_away(known: KnownName, when: date) -> int:
    starts = known.starts or known.ends
    if starts is None:
        return date.max.toordinal()
    ends = known.ends or starts
    return max((starts - when).days, (when - ends).days, 0)


def _with_capitals(typed: str) -> str:
    """A name typed without any capital gets its own: jane doe, Jane Doe."""
    return typed.title() if typed == typed.lower() else typed
