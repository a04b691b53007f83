"""The organisations that drawn people work for."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

from iar_desktop.operations.sample.content import table
from iar_desktop.operations.sample.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Employer:
    """What the drawing of a person needs of an organisation."""

    id: str
    slug: str
    type: str
    country: str
    city: str | None


class Employers:
    """Organisations by country; more may join while people are drawn."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with those written by hand, the office's own apart."""
        self.all: list[Employer] = []
        self._by_country: dict[str, list[Employer]] = defaultdict(list)
        for slug, record in table("organisation").items():
            if slug != "iar":
                known = sheet.id(f"organisation.{slug}")
                country, city = record["country"], record["city"]
                self.add(Employer(known, slug, record["type"], country, city))

    def add(self, employer: Employer) -> None:
        """Let one more organisation employ people."""
        self.all.append(employer)
        self._by_country[employer.country].append(employer)

    def of(self, country: str, random: Random) -> Employer:
        """Return one of the country's, else any."""
        return random.choice(self._by_country.get(country) or self.all)
