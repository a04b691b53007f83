"""How many eat what: counts that name nobody."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iar_desktop.documents.reading.texts import capital
from iar_desktop.domain import Contact
from iar_desktop.domain.contacts import Diet
from iar_desktop.schema.folding import fold

_LONGEST = 300  # characters of a note
_LEFT_OUT = "…"
_AT_BEGINNING = re.compile(r"^…\s*[:,;–—-]?\s*")


class Diets(NamedTuple):
    """Counts of one group of people, each of whom is counted once in ``combinations``."""

    total: int
    unknown: int
    """Of them, those whose names are not known yet, nor what they eat."""
    combinations: list[tuple[tuple[Diet, ...], int]]
    """How many have exactly these diets, those without any left out; the most frequent first."""
    each: list[tuple[Diet, int]]
    """How many have a diet, alone or with others."""
    notes: list[tuple[str, int]]
    """Allergies and other needs, as they were written, and how many wrote so."""

    @property
    def everything(self) -> int:
        """How many eat everything, as far as is known."""
        return self.total - self.unknown - sum(count for _diets, count in self.combinations)


def diets(people: Sequence[Contact], total: int = 0) -> Diets:
    """Count the diets of ``people``, each once, of a group of at least ``total``."""
    found = list({each.id: each for each in people}.values())
    whole = max(total, len(found))
    combinations = Counter(tuple(each.diet) for each in found if each.diet)
    single = Counter(diet for each in found for diet in each.diet or ())
    order = list(Diet)
    return Diets(
        whole,
        whole - len(found),
        sorted(
            combinations.items(),
            key=lambda item: (-item[1], len(item[0]), [order.index(each) for each in item[0]]),
        ),
        [(diet, single[diet]) for diet in order if single[diet]],
        _counted(note for each in found if (note := _unnamed(each))),
    )


def _counted(notes: Iterable[str]) -> list[tuple[str, int]]:
    """Return each note once, as it was first written; case and accents tell none apart."""
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for note in notes:
        first.setdefault(fold(note), note)
        counts[fold(note)] += 1
    return [
        (first[key], counts[key]) for key in sorted(counts, key=lambda key: (-counts[key], key))
    ]


def _unnamed(contact: Contact) -> str:
    """Return somebody's note on one line, without the name that may have been written in it."""
    note = " ".join((contact.diet_note or "").split())
    names = [contact.native_name, contact.title(), contact.salutation]
    names += [contact.family_name, contact.given_name]
    for name in sorted((each.strip() for each in names if each), key=len, reverse=True):
        if len(name) > 1:
            note = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _LEFT_OUT, note, flags=re.IGNORECASE)
    note = capital(_AT_BEGINNING.sub("", note))
    return note if len(note) <= _LONGEST else note[:_LONGEST].rstrip() + _LEFT_OUT
