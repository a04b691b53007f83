"""Names drawn from the pools: common ones often, rare ones seldom, in their own scripts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from iar_desktop.operations.sample.content import Row, file

_DOCTORS = 9  # one person in nine


@dataclass(frozen=True, slots=True)
class Person:
    """A drawn person: names as romanised, the whole name in its own script, and whence."""

    pool: "Pool"
    country: str
    honorific: str
    woman: bool
    given: str
    family: str
    native: str | None


class Pool:
    """The names of one language."""

    def __init__(self, code: str, record: Row) -> None:
        """Read the lists of a pool; ``code`` is its language."""
        self.code = code
        self.languages: tuple[str, ...] = tuple(record["languages"])
        self.countries: list[str] = list(record["countries"])
        self.weights: list[int] = list(record["countries"].values())
        self.family_first: bool = record.get("family_first", False)
        self.two_families: bool = record.get("two_families", False)
        self.feminine: dict[str, str] = record.get("feminine", {})
        self._lists = {key: _pairs(record[key]) for key in _LISTS if key in record}

    def draw(self, random: Random, country: str) -> Person:
        """Return a person of this pool from ``country``."""
        woman = random.random() < 0.5
        doctor = random.random() * _DOCTORS < 1
        side = "f" if woman else "m"
        given = _common(self._lists[f"given_{side}"], random)
        if f"middle_{side}" in self._lists:
            middle = _common(self._lists[f"middle_{side}"], random)
            given = (f"{middle[0]} {given[0]}", f"{middle[1]} {given[1]}")
        family = self._family(random, woman=woman)
        honorific = "Dr" if doctor else "Mme" if woman else "M."
        native = self._native(given[0], family[0]) if given[0] != given[1] else None
        return Person(self, country, honorific, woman, given[1], family[1], native)

    def _family(self, random: Random, *, woman: bool) -> tuple[str, str]:
        family = _common(self._lists["family"], random)
        if self.two_families:
            second = random.choice(self._lists["family"])
            family = (f"{family[0]} {second[0]}", f"{family[1]} {second[1]}")
        if woman:
            for ending, other in self.feminine.items():
                if family[1].endswith(ending):
                    return (family[0], family[1].removesuffix(ending) + other)
        return family

    def _native(self, given: str, family: str) -> str:
        return f"{family} {given}" if self.family_first else f"{given} {family}"


_LISTS = ("given_f", "given_m", "family", "middle_f", "middle_m")


def _pairs(text: str) -> list[tuple[str, str]]:
    """Return each name as written at home and as romanised, the same where there is but one."""
    split = (name.partition("=") for name in text.split(", "))
    return [(home, romanised or home) for home, _sign, romanised in split]


def _common(names: Sequence[tuple[str, str]], random: Random) -> tuple[str, str]:
    share = random.random()
    return names[int(len(names) * share * share)]


@cache
def pools() -> list[Pool]:
    """Return the pools in the file's order."""
    return [Pool(code, record) for code, record in file("names")["pool"].items()]


@cache
def _weights() -> list[int]:
    return [sum(pool.weights) for pool in pools()]


def draw(random: Random) -> Person:
    """Return a person of any pool, by the weights of the countries."""
    pool = random.choices(pools(), _weights())[0]
    country = random.choices(pool.countries, pool.weights)[0]
    return pool.draw(random, country)
