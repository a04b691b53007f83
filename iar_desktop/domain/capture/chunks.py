"""Where a name that nobody knows yet ends: its capitals, and the small words between them."""

from __future__ import annotations

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.line import Line
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.vocabulary import words_of

_MOST_WORDS = 5
_MOST_ORGANISATION_WORDS = 12
_CONNECTORS = words_of("of for the de des du la le les d l und fur e y &")


def person_end(line: Line, lookup: Lookup, start: int) -> int:
    """The index after the personal name that begins at `start`, or `start`."""
    known = lookup.exact(start, "person")
    if known > start:
        return known
    index, words = start, 0
    if line.word(index) in v.NO_NAME:
        return start
    while words < _MOST_WORDS and _is_name_word(line, lookup, index):
        words += 1
        index = _past_hyphens(line, index + 1)
        index = _past_particles(line, lookup, index, words)
    return _without_particles(line, start, index)


def _is_name_word(line: Line, lookup: Lookup, index: int) -> bool:
    if not line.is_capital(index) or index in line.days or index in line.details:
        return False
    if line.word(index) in v.TITLES:
        return False
    taken = (lookup.exact(index, kind) > index for kind in ("organisation", "event"))
    return not any(taken)


def _past_hyphens(line: Line, index: int) -> int:
    """Past the rest of a double name (Anne-Marie, O'Brien) and the stop of an initial (J.)."""
    while line.word(index) in ("-", "'") and line.glued(index) and line.glued(index - 1):
        index += 2
    initial = line.word(index) == "." and line.glued(index - 1)
    return index + 1 if initial and len(line.word(index - 1)) <= 2 else index


def _past_particles(line: Line, lookup: Lookup, index: int, words: int) -> int:
    after = index
    while line.is_small(after, v.PARTICLES):
        if line.word(after) in v.SOFT_PARTICLES and not _names_on(line, lookup, after, words):
            break
        after = after + 2 if line.word(after + 1) == "'" else after + 1
    return after if line.is_capital(after) else index


def _names_on(line: Line, lookup: Lookup, index: int, words: int) -> bool:
    """Whether "de" goes on with the name (Jane de Vries) rather than to the organisation.

    It does after one word only, and when an organisation or a comma still follows.
    """
    after = line.skip(index, v.SOFT_PARTICLES)
    if words != 1 or not line.is_capital(after) or lookup.exact(after, "organisation") > after:
        return False
    if line.is_acronym(after):
        return False
    while line.is_capital(after):
        after += 1
    listed = line.word(after) == "," and line.is_capital(after + 1)
    return line.is_small(after, v.FROM) or line.word(after) == "(" or listed


def _without_particles(line: Line, start: int, stop: int) -> int:
    while stop > start and line.word(stop - 1) in v.PARTICLES and not line.is_capital(stop - 1):
        stop -= 1
    return stop


def is_whole_name(line: Line, start: int, stop: int) -> bool:
    """Whether it reads as given and family name: two words, or one of a script such as Han."""
    words = [index for index in range(start, stop) if not line.is_sign(index)]
    return len(words) >= 2 or any(line.is_caseless(index) for index in words)


def organisation_end(line: Line, lookup: Lookup, start: int) -> int:
    """The index after the organisation's name that begins at `start`, or `start`."""
    known = lookup.exact(start, "organisation", marked=True)
    if known > start:
        return known
    opens = line.is_capital(start) or line.word(start) in v.ORGANISATION_NOUNS
    if not opens or start in line.days or line.word(start) in v.NO_NAME:
        return start
    index = last = start + 1
    while index < min(len(line), start + _MOST_ORGANISATION_WORDS) and index not in line.days:
        if lookup.exact(index, "event") > index:
            break
        if line.is_capital(index) or line.is_number(index):
            last = index + 1
        elif not _connects(line, index):
            break
        index += 1
    named = any(line.is_capital(word) for word in range(start, last))
    return last if named else start


def _connects(line: Line, index: int) -> bool:
    """Whether the small word or sign at `index` stands inside a name."""
    if line.word(index) in ("-", "'", "."):
        return line.glued(index) and not line.spaced(index)
    connects = line.word(index) in _CONNECTORS or line.word(index) in v.ORGANISATION_NOUNS
    following = [line.is_capital(index + step) for step in (1, 2, 3)]
    return connects and any(following) and line.typed(index, index + 1).lower() != "à"


def is_organisation(line: Line, lookup: Lookup, start: int, stop: int) -> bool:
    """Whether a name at a place where people or organisations stand is an organisation's."""
    words = [line.word(index) for index in range(start, stop)]
    if v.ORGANISATION_MARKS.intersection(words):
        return True
    typed = line.typed(start, stop)
    if lookup.best(typed, "person") >= lookup.best(typed, "organisation") > 0:
        return False
    single_acronym = stop - start == 1 and line.is_acronym(start)
    return single_acronym or lookup.best(typed, "organisation") > 0
