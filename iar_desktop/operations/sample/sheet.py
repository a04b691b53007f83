"""From a record as written to the values of an entity: ids for slugs, days for offsets."""

from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from iar_desktop.domain import (
    CongressSeries,
    Contact,
    Event,
    Meeting,
    Network,
    Organisation,
    Partnership,
    Place,
    Project,
    Theming,
)
from iar_desktop.operations.sample.content import Days, Row, file, table
from iar_desktop.operations.sample.typesetting import typeset
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.kinds import Coordinates, Day, DayList, Link, LongText, Moment

E = TypeVar("E", bound=Entity)

_SORTS: dict[type[Entity], str] = {
    Contact: "person",
    Organisation: "organisation",
    CongressSeries: "series",
    Network: "network",
    Project: "project",
    Meeting: "meeting",
    Place: "place",
    Partnership: "partnership",
}


class Sheet:
    """Knows the id of every record of the content before it is made."""

    def __init__(self, today: date) -> None:
        """Count days from ``today``."""
        self.days = Days(today)
        self.today = today
        self._ids: dict[str, str] = {}

    def id(self, link: str) -> str:
        """Return the id of the record ``sort.slug``; ``KeyError`` when there is none."""
        if link not in self._ids:
            sort, slug = link.split(".", 1)
            table(sort)[slug]  # says which slug is wrong
            self._ids[link] = new_id()
        return self._ids[link]

    def person(self, slug: str) -> str:
        """Return the id of a person."""
        return self.id(f"person.{slug}")

    def person_name(self, slug: str) -> str:
        """Return given and family name of a person."""
        record = table("person")[slug]
        return f"{record['given_name']} {record['family_name']}"

    def employer(self, slug: str) -> str | None:
        """Return the id of the organisation of a person's main position."""
        held = table("person")[slug].get("affiliations")
        return self.id(f"organisation.{held[0]['organisation']}") if held else None

    def values(self, entity: type[Entity], record: Row, *apart: str) -> dict[str, Any]:
        """Return the values of a record by field name; the keys ``apart`` are left out.

        ``KeyError`` when a key is no field: nothing of the content is passed over in silence.
        """
        return {
            key: self._value(entity.fields[key], value)
            for key, value in record.items()
            if key not in apart
        }

    def _value(self, field: Field[Any], value: Any) -> Any:
        kind = field.kind
        if isinstance(kind, Day | DayList | Moment):
            return self._when(kind, value)
        if isinstance(kind, Link):
            return self.id(value if kind.target is Event else f"{_SORTS[kind.target]}.{value}")
        if isinstance(kind, LongText):
            return typeset("\n".join(value) if isinstance(value, list) else value)
        return tuple(value) if isinstance(kind, Coordinates) else value

    def _when(self, kind: Day | DayList | Moment, value: Any) -> Any:
        if isinstance(kind, DayList):
            return tuple(map(self.days.day, value))
        return self.days.day(value) if isinstance(kind, Day) else self.days.moment(value)

    @staticmethod
    def phrase(key: str, **words: str) -> str:
        """Return one of the office's short texts with ``words`` in its braces."""
        text: str = file("office")["phrases"][key]
        return typeset(text.format(**words))

    def themings(self, about: str, record: Row) -> list[Theming]:
        """Return what makes the record ``about`` be of its themes."""
        return [
            Theming(theme=self.id(f"theme.{slug}"), about=about)
            for slug in record.get("themes", ())
        ]

    def since(self, day: date | None) -> datetime:
        """Return when a record of that day was entered: then, but not in days to come."""
        return datetime.combine(min(day or self.today, self.today), time(8), UTC)
