"""The names a dossier knows, and how they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from iar_desktop.domain.capture.vocabulary import words_of
from iar_desktop.schema.folding import fold

NameKind = Literal["person", "organisation", "event"]

# Words that say nothing of which organisation is meant.
LEGAL_FORMS = words_of(
    "sa sas sasu sarl sca scop eurl gie gmbh ag kg ev bv nv spa srl sl ltd limited llc llp plc inc "
    "corp corporation co company kk oy ab asbl aisbl vzw"
)
SMALL_WORDS = words_of(
    "de du des d l la le les et a au aux en of the and for in at to und der die das von van da do "
    "dos di del della e y"
)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A person, an organisation, or an event (congress edition, delegation, hosted event…).

    ``aliases`` are its other names: acronym, native script, the series of a congress edition.
    ``organisation`` is the id of a person's present organisation; ``starts`` and ``ends`` the
    days of an event.
    """

    id: str
    kind: NameKind
    name: str
    aliases: tuple[str, ...] = ()
    organisation: str | None = None
    starts: date | None = None
    ends: date | None = None

    def spellings(self) -> list[tuple[str, ...]]:
        """Every name it answers to as folded words: name, aliases, an organisation's initials."""
        found = [tuple(fold(name).split()) for name in (self.name, *self.aliases)]
        if found and self.kind == "organisation":
            found.append(_without_legal_form(found[0]))
            found.append((initials_of(found[0]),))
        return [words for words in dict.fromkeys(found) if words and words[0]]


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1] in LEGAL_FORMS else words


def initials_of(words: Sequence[str]) -> str:
    """The acronym people make of a name of three words or more that tell ("gcce"), else ""."""
    telling = [word for word in words if word not in SMALL_WORDS and word not in LEGAL_FORMS]
    return "".join(word[0] for word in telling) if len(telling) >= 3 else ""


class NameSource(Protocol):
    """Where known names are looked up: in memory, or in the search index of the dossier."""

    def candidates(self, words: Sequence[str]) -> Sequence[KnownName]:
        """Names that share one of these folded words, or one a typing fault away.

        Best first: those whose words all stand in `words`, then those with most of them; some
        64 are enough. A name may be returned that does not fit: it is compared afterwards.
        """
        ...
