"""Where the names of the opening end, and what the small words before them lead to."""

from __future__ import annotations

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.chunks import organisation_end
from iar_desktop.domain.capture.line import COMMAS, Line, Piece
from iar_desktop.domain.capture.lookup import LIKELY, Lookup


def event_like(line: Line, lookup: Lookup, name: int) -> Piece | None:
    """A name like that of a known event, at a place where one stands ("la visite du NEDO")."""
    inner = name
    if line.word(name) in v.EVENT_NOUNS:
        inner = line.skip(name + 1, v.FROM | v.ARTICLES)
        after = lookup.exact(inner, "event", marked=True)
        if after > inner:
            return inner, after
    elif not line.is_capital(name) or lookup.exact(name, "organisation") > name:
        return None
    after = organisation_end(line, lookup, inner)
    if after > inner and lookup.best(line.typed(name, after), "event") >= LIKELY:
        return name, after
    return None


def ends_title(line: Line, lookup: Lookup, index: int) -> bool:
    """Whether a job title stops before `index`: at a sign, or where its employer or event is."""
    word = line.word(index)
    if (
        word in COMMAS
        or word in "():"
        or index in line.days
        or (word == "-" and line.spaced(index))
    ):
        return True
    if word in ("at", "chez", "from"):
        return True
    if line.is_small(index, v.AT) and _leads_to(line, lookup, index, ("event", "organisation")):
        return True
    if word in v.AND and line.is_capital(index + 1) and line.is_capital(index + 2):
        return True
    return line.is_small(index, v.FROM) and _leads_to(line, lookup, index, ("organisation",))


def _leads_to(line: Line, lookup: Lookup, index: int, kinds: tuple[str, ...]) -> bool:
    """Whether a name stands after the small word at `index` and its article."""
    after = line.skip(line.skip(index, v.FROM | v.AT), v.ARTICLES)
    if "event" in kinds and lookup.exact(after, "event", marked=True) > after:
        return True
    if lookup.exact(after, "organisation", marked=True) > after:
        return True
    function = line.word(after) in v.FUNCTIONS
    return not function and organisation_end(line, lookup, after) > after


def lower_case_organisation_end(line: Line, lookup: Lookup, start: int) -> int:
    """The end of a known organisation typed without capitals and not in full."""
    for stop in range(min(start + 6, len(line)), start, -1):
        plain = not any(line.is_sign(index) for index in range(start, stop))
        if plain and lookup.best(line.typed(start, stop), "organisation") >= LIKELY:
            return stop
    return start


def past_honorifics(line: Line, index: int) -> int:
    """The index after "M.", "Dr.", "Mme" before a name."""
    while line.word(index) in v.HONORIFICS and (
        line.is_capital(index) or line.is_capital(index + 1)
    ):
        index += 1
        if line.word(index) == ".":
            index += 1
    return index


def lower_case_name_end(line: Line, start: int) -> int:
    """The end of a name typed without capitals right after the verb: two to four words."""
    index = start
    while index < min(start + 4, len(line)):
        small = line.word(index) in v.FROM | v.AT | v.AND | v.ARTICLES | v.NO_NAME
        if line.is_sign(index) or line.is_number(index) or small or index in line.days:
            break
        index += 1
    ends = line.is_sign(index) or line.word(index) in v.FROM | v.AT | v.AND or index in line.days
    return index if index - start >= 2 and ends else start
