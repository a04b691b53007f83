"""How often a typed line comes back: tous les mardis, le premier mardi du mois, every Friday."""

import re
from contextlib import suppress
from typing import NamedTuple

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold

_EVERY = frozenset(("chaque", "tous", "toutes", "every", "each"))
_OF_THE_MONTH = frozenset(("mois", "month"))
_ARTICLES = ("le", "la", "les", "l", "the", "de", "du", "d", "des", "of")
_SMALL = frozenset((*_ARTICLES, "on", "en", "in", "au", "et", "and", "a", "at", "with", "avec"))
_MOST_WORDS = 14


class Repeats(NamedTuple):
    """The rule (RFC 5545, empty for none), and the line with its words blanked out."""

    rule: str
    rest: str


def repeats_in(text: str) -> Repeats:
    """Return how often ``text`` says that it comes back; a weekday alone says nothing of it."""
    words = list(re.finditer(r"\S+", text))
    folded = [fold(word[0]).strip(" ,.;") for word in words]
    for first in range(len(words)):
        for last in range(min(len(words), first + _MOST_WORDS), first, -1):
            if folded[last - 1] not in _SMALL and _may_say(folded[first:last]):
                start, end = words[first].start(), words[last - 1].end()
                rule = _rule(text[start:end])
                if rule:
                    return Repeats(rule, text[:start] + " " * (end - start) + text[end:])
    return Repeats("", text)


def _may_say(folded: list[str]) -> bool:
    return folded[0] in _EVERY or (folded[0] in _SMALL and bool(_OF_THE_MONTH & set(folded)))


def _rule(text: str) -> str:
    from iar_desktop.schema.recurrence import rule_of  # late: few lines come back

    with suppress(InvalidValue):
        return rule_of(text).text()
    return ""
