"""Public holidays that count when a day is chosen for a record: ours, and those of its country."""

from datetime import date
from typing import NamedTuple

from iar_desktop.domain import Organisation
from iar_desktop.domain.calendar.holidays import holidays_of
from iar_desktop.operations.office import office
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.kinds import Country
from iar_desktop.storage.reader import Reader

HOME = "FR"


class DayOff(NamedTuple):
    """A public holiday: its name, and the country (ISO code)."""

    name: str
    country: str

    @property
    def text(self) -> str:
        """Its name and country as read."""
        return f"{self.name} ({Country().format(self.country)})"


def home_country(reader: Reader) -> str:
    """Return the country of the office (ISO code)."""
    own = reader.get(Organisation, office(reader).organisation)
    return (own.country if own else None) or HOME


def days_off(
    reader: Reader, first: date, last: date, record: Entity | None = None
) -> dict[date, tuple[DayOff, ...]]:
    """Return the holidays from ``first`` to ``last`` at home and in the country of ``record``.

    Of a session, deadline or task it is the country of the event that counts.
    """
    found: dict[date, tuple[DayOff, ...]] = {}
    for country in dict.fromkeys((home_country(reader), *_countries(reader, record))):
        for day, name in holidays_of(country, first, last).items():
            found[day] = (*found.get(day, ()), DayOff(name, country))
    return found


def _countries(reader: Reader, record: Entity | None) -> list[str]:
    own = getattr(record, "country", None)
    event = getattr(record, "event", None)
    entry = reader.entries([event]).get(event) if event else None
    return [each for each in (own, entry.country if entry else None) if each]
