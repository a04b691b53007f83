"""The words of dates in French and English: names from CLDR, and the small words around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import PAPER_LANGUAGES

# CLDR's plain "en" is American; the office writes European English: 14 October, 14/10/2026.
LOCALES = {code: code for code in PAPER_LANGUAGES} | {"en": "en_GB"}
_SHORTEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The month and weekday names understood, folded, and the order of numeric dates."""

    months: dict[str, int]
    weekdays: dict[str, int]
    own: frozenset[str]  # those of the language itself
    orders: tuple[str, ...]  # "dmy" or "mdy", the one preferred first


def base_language(language: str) -> str:
    """The language without its country: "fr" for every sort of French; "en" where it is unknown."""
    code = language[:2].lower()
    return code if code in LOCALES else "en"


@lru_cache(maxsize=8)
def names(language: str, kind: str, width: str) -> tuple[str, ...]:
    """CLDR's names in order: 12 "months" from January, 7 "days" from Monday; wide, abbreviated."""
    from babel import Locale  # 30 ms: only the first time a date is read or shown

    table = getattr(Locale.parse(LOCALES[base_language(language)]), kind)["format"][width]
    return tuple(table[key] for key in sorted(table))


def _with_prefixes(language: str, kind: str, first: int) -> dict[str, int]:
    """Each name and each beginning of it, of three letters or more, that means one thing only."""
    known: dict[str, int] = {}
    ambiguous = set()
    for number, name in enumerate(names(language, kind, "wide"), first):
        folded = fold(name)
        for length in range(_SHORTEST_PREFIX, len(folded) + 1):
            prefix = folded[:length]
            if known.setdefault(prefix, number) != number:
                ambiguous.add(prefix)
    for prefix in ambiguous:
        del known[prefix]
    for width in ("abbreviated", "wide"):
        for number, name in enumerate(names(language, kind, width), first):
            known[fold(name)] = number
    return known


@lru_cache(maxsize=8)
def words(language: str) -> Words:
    """What is understood in `language` ("fr", "en", "en_US"): its own names, then the other's.

    A word of the other language counts only where it means nothing here: "mar" is mardi in
    French and March in English. English numeric dates are read day first (the European way) and
    month first where only that is possible; American English (en_US) the other way round.
    """
    base = base_language(language)
    other = "en" if base == "fr" else "fr"
    months, weekdays = _with_prefixes(base, "months", 1), _with_prefixes(base, "days", 0)
    own = set(months) | set(weekdays)
    months |= {w: n for w, n in _with_prefixes(other, "months", 1).items() if w not in own}
    weekdays |= {w: n for w, n in _with_prefixes(other, "days", 0).items() if w not in own}
    if base == "fr":
        return Words(months, weekdays, frozenset(own), ("dmy",))
    american = language.replace("-", "_").lower() == "en_us"
    orders = ("mdy", "dmy") if american else ("dmy", "mdy")
    return Words(months, weekdays, frozenset(own), orders)


NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

UNITS = {
    "j": "day", "jour": "day", "jours": "day", "d": "day", "day": "day", "days": "day",
    "s": "week", "sem": "week", "semaine": "week", "semaines": "week", "w": "week",
    "wk": "week", "wks": "week", "week": "week", "weeks": "week",
    "m": "month", "mois": "month", "month": "month", "months": "month", "mo": "month",
    "a": "year", "an": "year", "ans": "year", "annee": "year", "annees": "year",
    "y": "year", "year": "year", "years": "year",
}  # fmt: skip

# In French, eight days are a week and fifteen days two, when said in words.
IDIOMS = {
    ("huit", "jours"): 7, ("quinze", "jours"): 14, ("une", "huitaine"): 7, ("huitaine",): 7,
    ("une", "quinzaine"): 14, ("quinzaine",): 14, ("a", "fortnight"): 14,
}  # fmt: skip

DAYS_FROM_TODAY = {
    ("aujourd", "hui"): 0, ("today",): 0, ("ce", "jour"): 0, ("ce", "matin"): 0, ("ce", "soir"): 0,
    ("cet", "apres", "midi"): 0, ("cette", "apres", "midi"): 0, ("tonight",): 0,
    ("this", "morning"): 0, ("this", "afternoon"): 0, ("this", "evening"): 0,
    ("demain",): 1, ("demain", "matin"): 1, ("demain", "soir"): 1, ("tomorrow",): 1,
    ("tomorrow", "morning"): 1, ("apres", "demain"): 2, ("surlendemain",): 2,
    ("day", "after", "tomorrow"): 2, ("the", "day", "after", "tomorrow"): 2,
    ("hier",): -1, ("hier", "matin"): -1, ("hier", "soir"): -1, ("yesterday",): -1,
    ("last", "night"): -1, ("avant", "hier"): -2, ("day", "before", "yesterday"): -2,
    ("the", "day", "before", "yesterday"): -2,
}  # fmt: skip

# Weeks, months and years seen from today's: (unit, how many further).
PERIODS = {
    ("semaine", "prochaine"): ("week", 1), ("la", "semaine", "prochaine"): ("week", 1),
    ("next", "week"): ("week", 1), ("cette", "semaine"): ("week", 0), ("this", "week"): ("week", 0),
    ("semaine", "derniere"): ("week", -1), ("la", "semaine", "derniere"): ("week", -1),
    ("last", "week"): ("week", -1),
    ("mois", "prochain"): ("month", 1), ("le", "mois", "prochain"): ("month", 1),
    ("next", "month"): ("month", 1), ("ce", "mois"): ("month", 0),
    ("ce", "mois", "ci"): ("month", 0),
    ("this", "month"): ("month", 0), ("mois", "dernier"): ("month", -1),
    ("le", "mois", "dernier"): ("month", -1), ("last", "month"): ("month", -1),
    ("annee", "prochaine"): ("year", 1), ("l", "annee", "prochaine"): ("year", 1),
    ("l", "an", "prochain"): ("year", 1), ("next", "year"): ("year", 1),
    ("cette", "annee"): ("year", 0), ("this", "year"): ("year", 0),
}  # fmt: skip

# The same without a word saying which: only after "fin de", "end of" and the like.
BARE_PERIODS = {
    ("semaine",): ("week", 0), ("la", "semaine"): ("week", 0), ("week",): ("week", 0),
    ("the", "week"): ("week", 0), ("mois",): ("month", 0), ("le", "mois"): ("month", 0),
    ("month",): ("month", 0), ("the", "month"): ("month", 0), ("annee",): ("year", 0),
    ("l", "annee"): ("year", 0), ("year",): ("year", 0), ("the", "year"): ("year", 0),
}  # fmt: skip

PARTS = {
    ("fin",): "end", ("fin", "de"): "end", ("fin", "du"): "end", ("fin", "d"): "end",
    ("la", "fin", "de"): "end", ("la", "fin", "du"): "end", ("la", "fin", "d"): "end",
    ("end",): "end", ("end", "of"): "end", ("the", "end", "of"): "end", ("late",): "end",
    ("debut",): "start", ("debut", "de"): "start", ("debut", "du"): "start",
    ("debut", "d"): "start", ("start", "of"): "start", ("the", "start", "of"): "start",
    ("beginning", "of"): "start", ("the", "beginning", "of"): "start", ("early",): "start",
    ("mi",): "middle", ("mid",): "middle", ("milieu", "de"): "middle", ("milieu", "du"): "middle",
}  # fmt: skip

NEXT_AFTER = {"prochain", "prochaine"}
LAST_AFTER = {"dernier", "derniere", "passe", "passee"}
ORDINALS = {"er", "re", "e", "eme", "ieme", "st", "nd", "rd", "th"}
