"""What a document is asked to print."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from iar_desktop.documents.readers import PaperReader
from iar_desktop.domain import Office
from iar_desktop.schema.entity import Entity

E = TypeVar("E", bound=Entity)


class Asked(NamedTuple):
    """The records to print, what reads about them, and what was chosen."""

    reader: PaperReader
    records: Sequence[Entity]
    """One, unless the document is printed of all ``together``."""
    office: Office
    choices: Mapping[str, str]
    """What was chosen for each of the document's settings, by key."""
    printed_on: date

    def only(self, entity: type[E]) -> E:
        """Return the one record, which the registry has let through as one of ``entity``."""
        (record,) = self.records
        assert isinstance(record, entity)  # noqa: S101 - checked against the document's kinds
        return record

    def all_of(self, entity: type[E]) -> list[E]:
        """Return those of the records that are of ``entity``."""
        return [record for record in self.records if isinstance(record, entity)]

    def is_chosen(self, key: str, value: str) -> bool:
        """Return whether ``value`` was chosen for the setting ``key``."""
        return self.choices[key] == value
