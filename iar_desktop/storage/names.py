"""The names that the quick capture knows, asked from the search index of the dossier."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from iar_desktop.domain import Affiliation, Congress, CongressSeries, Event, Organisation
from iar_desktop.domain.capture import KnownName
from iar_desktop.domain.capture.names import SMALL_WORDS
from iar_desktop.schema import clock
from iar_desktop.schema.entity import entities_of_table
from iar_desktop.storage.importance import importance
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.storage.search.faults import words_meant
from iar_desktop.storage.sqlite_search import (
    NAMES_BY_NAMES,
    NAMES_SORTED_AS,
    all_match,
    any_match,
    word_match,
)
from iar_desktop.storage.tokens import spaced

MOST_CANDIDATES = 64
_MOST_WORDS = 60
# In so short a piece any two words may be a name, in longer ones neighbours only.
_SHORT = 4
_OF_A_PAIR, _OF_A_WORD, _SORTED_SO, _OF_A_SERIES = 64, 12, 4, 12

_EVENTS = tuple(entity.kind for entity in entities_of_table(Event.table))
_KINDS = ("organisation", "series", *_EVENTS)
_PEOPLE = kind_range("contact")
_OTHERS = min(map(kind_range, _KINDS))[0], max(map(kind_range, _KINDS))[1]


class _Line(NamedTuple):
    id: str
    kind: str
    title: str
    native: str
    names: str


class DirectoryNames:
    """A ``NameSource`` of one dossier; what it says is as fresh as the dossier itself."""

    def __init__(self, reader: Reader) -> None:
        """Look names up in what ``reader`` reads."""
        self._reader = reader

    def candidates(self, words: Sequence[str]) -> list[KnownName]:
        """Return names that share words with ``words``, best first; some 64.

        Of words unknown to the dossier, those one typing fault away are meant.
        """
        meant = self._meant(words)
        lines = {line.id: line for line in self._lines(meant)}
        spoken = {token for each in meant for word in each for token in spaced(word).split()}
        places = {line.id: _place(line, spoken) for line in lines.values()}
        editions = self._editions([line.id for line in lines.values() if line.kind == "series"])
        for edition in editions:
            own = places.get(edition.id, places[edition.series or ""])
            places[edition.id] = min(own, places[edition.series or ""])
        best = sorted(places, key=places.__getitem__)
        kept = [each for each in best if each not in lines or lines[each].kind != "series"]
        known = self._known(kept[:MOST_CANDIDATES], lines)
        return [known[each] for each in kept if each in known]

    def _meant(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        asked = [word for word in dict.fromkeys(words) if word not in SMALL_WORDS and word[1:]]
        found = [words_meant(self._reader.connection, word) for word in asked[:_MOST_WORDS]]
        return [each for each in found if each]

    def _lines(self, meant: list[tuple[str, ...]]) -> Iterable[_Line]:
        expressions = [any_match([word_match(spaced(word)) for word in each]) for each in meant]
        pairs = combinations(expressions, 2) if len(meant) <= _SHORT else pairwise(expressions)
        for both in map(all_match, pairs):
            yield from self._matching(both, _PEOPLE, _OF_A_PAIR)
            yield from self._matching(both, _OTHERS, _OF_A_PAIR)
        for expression in expressions:
            yield from self._matching(expression, _PEOPLE, _OF_A_WORD)
            yield from self._matching(expression, _OTHERS, _OF_A_WORD)
        marks = ", ".join("?" * len(_KINDS))
        for word in {word for each in meant for word in each}:
            statement = NAMES_SORTED_AS.format(kinds=marks)
            yield from self._read(statement, (*_KINDS, word, _SORTED_SO))

    def _matching(self, expression: str, within: tuple[int, int], most: int) -> Iterable[_Line]:
        return self._read(NAMES_BY_NAMES, (expression, *within, most))

    def _read(self, statement: str, values: Sequence[object]) -> Iterable[_Line]:
        rows = map(_Line._make, self._reader.connection.execute(statement, values))
        return [line for line in rows if line.kind == "contact" or line.kind in _KINDS]

    def _editions(self, series: list[str]) -> list[Congress]:
        return [
            edition
            for each in series
            for edition in self._reader.all(
                Query(Congress)
                .where(Congress.series.equals(each))
                .order_by(Congress.starts_on.descending())
                .first(_OF_A_SERIES)
            )
        ]

    def _known(self, ids: list[str], lines: dict[str, _Line]) -> dict[str, KnownName]:
        events = self._reader.get_many(Event, ids)
        organisations = self._reader.get_many(Organisation, ids)
        people = [each for each in ids if each in lines and lines[each].kind == "contact"]
        employers = self._employers(people)
        series = self._reader.get_many(
            CongressSeries, [getattr(event, "series", None) for event in events.values()]
        )
        found = {each: _person(lines[each], employers.get(each)) for each in people}
        found |= {each: _organisation(own) for each, own in organisations.items()}
        found |= {
            each: _event(event, series.get(getattr(event, "series", None) or ""))
            for each, event in events.items()
        }
        return found

    def _employers(self, people: list[str]) -> dict[str, str]:
        """Return the organisation where each of ``people`` works now, if any."""
        held: dict[str, list[Affiliation]] = defaultdict(list)
        today = clock.today()
        for each in self._reader.all(Query(Affiliation).where(Affiliation.contact.one_of(people))):
            if each.until is None or each.until >= today:
                held[each.contact].append(each)
        return {key: max(each, key=importance).organisation for key, each in held.items()}


def _place(line: _Line, spoken: set[str]) -> tuple[bool, int, int]:
    """Return how well the best name of ``line`` fits: least first."""
    return min(_place_of(name.split(), spoken) for name in line.names.split("\n"))


def _place_of(words: list[str], spoken: set[str]) -> tuple[bool, int, int]:
    common = sum(word in spoken for word in words)
    missing = len(words) - common
    return missing > 0, -common, missing


def _person(line: _Line, employer: str | None) -> KnownName:
    return KnownName(line.id, "person", line.title, _given(line.native), employer)


def _organisation(own: Organisation) -> KnownName:
    others = (name.strip() for name in (own.other_names or "").split(","))
    aliases = _given(own.acronym, own.native_name, *others)
    return KnownName(own.id, "organisation", own.title(), aliases)


def _event(event: Event, series: CongressSeries | None) -> KnownName:
    aliases = _given(series.name, series.acronym) if series else ()
    days = event.starts_on, event.last_day()
    return KnownName(event.id, "event", event.title(), aliases, None, *days)


def _given(*names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
