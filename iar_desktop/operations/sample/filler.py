"""Short invented texts for a dossier far larger than an office's: patterns with words drawn in."""

from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Any

from iar_desktop.operations.sample.content import file
from iar_desktop.operations.sample.names import draw


@cache
def choices(path: str, separator: str = " | ") -> Sequence[str]:
    """Return the texts at ``path`` (section.key) of the file for large dossiers."""
    found: Any = file("large")
    for key in path.split("."):
        found = found[key]
    return tuple(found.split(separator))


def city_of(country: str, random: Random) -> str | None:
    """Return a city of the country, None where none is known."""
    known = file("large")["cities"].get(country)
    return random.choice(known.split(", ")) if known else None


def subjects(random: Random, language: str = "fr") -> dict[str, str]:
    """Return two subjects to fill into a pattern."""
    known = choices("subjects" if language == "fr" else "subjects_en", ", ")
    return {"subject": random.choice(known), "other": random.choice(known)}


def filled(path: str, random: Random, **words: str) -> str:
    """Return one of the texts at ``path`` with ``words`` and two subjects filled in."""
    return random.choice(choices(path)).format(**subjects(random), **words)


def family_name(random: Random) -> tuple[str, str]:
    """Return a family name and its country."""
    drawn = draw(random)
    return drawn.family, drawn.country
