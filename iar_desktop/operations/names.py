"""Taking a person's name apart as people write it."""

import unicodedata
from typing import NamedTuple

from iar_desktop.domain.contacts import NameOrder

# Words that begin a family name of several words (van der Berg, de la Cruz, al-Alaoui).
_PARTICLES = frozenset([
    "al", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "ibn", "la", "le", "les", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
])  # fmt: skip


class PersonName(NamedTuple):
    """A name taken apart; ``native`` is the whole of it when it is in another script."""

    given: str | None
    family: str
    native: str | None = None
    order: NameOrder = NameOrder.GIVEN_FIRST

    def values(self) -> dict[str, str | NameOrder | None]:
        """Return the values of a contact's fields, by field name."""
        return {
            "given_name": self.given,
            "family_name": self.family,
            "native_name": self.native,
            "name_order": self.order,
        }


def name_parts(text: str) -> PersonName:
    """Return given and family name of ``text``.

    Understood: Jane Doe; DOE Jane; Jane DOE; Doe, Jane; Jan van der Berg; Doe; 田中 宏 (family
    name first in Han, Kana and Hangul).
    """
    words = text.split()
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given:
        return PersonName(" ".join(given.split()), " ".join(family.split()))
    if _is_east_asian(text):
        rest = " ".join(words[1:]) or None
        return PersonName(rest, words[0], " ".join(words), NameOrder.FAMILY_FIRST)
    native = None if _is_latin(text) else " ".join(words)
    for split in (_by_capitals, _by_particle):
        found = split(words)
        if found:
            return PersonName(*found, native)
    return PersonName(" ".join(words[:-1]) or None, "".join(words[-1:]), native)


def _by_capitals(words: list[str]) -> tuple[str, str] | None:
    family = [word for word in words if _shouted(word)]
    given = [word for word in words if not _shouted(word)]
    return (" ".join(given), " ".join(family)) if family and given else None


def _by_particle(words: list[str]) -> tuple[str, str] | None:
    for index, word in enumerate(words[1:-1], 1):
        if word in _PARTICLES:
            return " ".join(words[:index]), " ".join(words[index:])
    return None


def _shouted(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and word.isupper()


def _scripts(text: str) -> set[str]:
    return {unicodedata.name(char, "").partition(" ")[0] for char in text if char.isalpha()}


def _is_latin(text: str) -> bool:
    return _scripts(text) <= {"LATIN"}


def _is_east_asian(text: str) -> bool:
    scripts = _scripts(text)
    return bool(scripts) and scripts <= {"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}
