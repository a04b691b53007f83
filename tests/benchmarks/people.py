"""Names as a large dossier holds them: frequent ones, rare ones, several scripts."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from iar_desktop import resources

_SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "do",
    "fa",
    "fe",
    "fi",
    "ga",
    "go",
    "ha",
    "he",
    "ja",
    "ka",
    "ke",
    "ki",
    "la",
    "le",
    "li",
    "ma",
    "me",
    "mi",
    "na",
    "ne",
    "no",
]
_ENDINGS = [
    "ard",
    "aud",
    "berg",
    "court",
    "dal",
    "e",
    "eau",
    "ek",
    "er",
    "et",
    "field",
    "i",
    "ic",
    "ier",
    "in",
    "man",
    "o",
    "ot",
    "ou",
    "ova",
    "son",
    "vic",
    "y",
]
_RARE = 0.6


@dataclass(frozen=True)
class Name:
    """A person's name as romanised and as written at home, and the country."""

    given: str
    family: str
    native: str
    country: str


class Names:
    """Draws names: the pools of the sample dossier, and as many rare family names as common."""

    def __init__(self, random: Random) -> None:
        """Read the pools; ``random`` decides every draw."""
        self.random = random
        text = resources.path("sample", "names.toml").read_text("utf-8")
        self.pools = list(tomllib.loads(text)["pool"].values())
        self.weights = [sum(pool["countries"].values()) for pool in self.pools]

    def draw(self) -> Name:
        """Return the next name."""
        pool = self.random.choices(self.pools, self.weights)[0]
        country = self.random.choices(*zip(*pool["countries"].items(), strict=True))[0]
        given = self._of(pool["given_f" if self.random.random() < 0.5 else "given_m"])
        family = self._of(pool["family"])
        romanised = family[-1]
        if len(family) == 1 and self.random.random() < _RARE:
            romanised = self.rare()
        native = _native(pool["script"], given[0], family[0]) if len(family) > 1 else ""
        return Name(given[-1], romanised, native, country)

    def _of(self, names: str) -> Sequence[str]:
        choices = names.split(", ")
        return choices[int(len(choices) * self.random.random() ** 2)].split("=")

    def rare(self) -> str:
        """Return a family name that few others have."""
        parts = self.random.choices(_SYLLABLES, k=self.random.choice((1, 2, 2, 3)))
        return ("".join(parts) + self.random.choice(_ENDINGS)).capitalize()


def _native(script: str, given: str, family: str) -> str:
    return f"{family}{given}" if script == "Japanese" else f"{given} {family}"
