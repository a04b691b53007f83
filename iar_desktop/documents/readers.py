"""Who may read what for a printed page: the type of the reader decides.

Every document reads through one of these.  What the office keeps to itself can only be asked of
an ``OfficeReader``; a page to be handed out is given an ``OutsideReader``, whose records come
without their internal fields and which refuses internal records altogether.  Sensitive fields
(GDPR, article 9) come empty from both, but for those whose printing is the document's purpose.
"""

from collections.abc import Collection, Iterable
from copy import copy
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

E = TypeVar("E", bound=Entity)


class InternalRecord(TypeError):
    """A document for outsiders asked for what never leaves the office: a fault of the document."""


class PaperReader(Reader):
    """What any document may read: sensitive fields only where they are ``declared``."""

    shows_internal: ClassVar[bool] = False

    def __init__(self, dossier: Dossier, declared: Collection[Field[Any]] = ()) -> None:
        """Read ``dossier`` for a document whose purpose needs the ``declared`` fields."""
        super().__init__(dossier.connection)
        self.path: Path = dossier.path
        """The dossier's file; attached files are kept beside it."""
        self._declared = frozenset(declared)
        self._hidden_of: dict[type[Entity], dict[str, Any]] = {}

    def all(self, query: Query[E]) -> list[E]:
        """Return the records that ``query`` asks for, as far as they are shown."""
        self._refuse(query.entity)
        return [self.shown(record) for record in super().all(query)]

    def ids(self, query: Query[E]) -> list[str]:
        """Return their ids."""
        self._refuse(query.entity)
        return super().ids(query)

    def count(self, query: Query[E]) -> int:
        """Return how many there are."""
        self._refuse(query.entity)
        return super().count(query)

    def get_many(self, entity: type[E], ids: Iterable[str | None]) -> dict[str, E]:
        """Return the records with these ids, as far as they are shown."""
        self._refuse(entity)
        return {key: self.shown(each) for key, each in super().get_many(entity, ids).items()}

    def entries(self, ids: Iterable[str | None]) -> dict[str, Entry]:
        """Return the titles of records that may be named."""
        found = super().entries(ids)
        if self.shows_internal:
            return found
        return {key: each for key, each in found.items() if not registry[each.kind].internal}

    def find(self, beginning: str) -> Entity:
        """Return the record whose id begins so, as far as it is shown."""
        found = super().find(beginning)
        self._refuse(type(found))
        return self.shown(found)

    def shown(self, record: E) -> E:
        """Return ``record`` with the fields that are not to be printed as in a new record."""
        hidden = self._hidden(type(record))
        if not hidden:
            return record
        shown = copy(record)
        shown.__dict__.update(hidden)
        return shown

    def _hidden(self, entity: type[Entity]) -> dict[str, Any]:
        if entity not in self._hidden_of:
            self._hidden_of[entity] = {
                name: field.default for name, field in entity.fields.items() if self._hides(field)
            }
        return self._hidden_of[entity]

    def _hides(self, field: Field[Any]) -> bool:
        if field.sensitive:
            return field not in self._declared
        return field.internal and not self.shows_internal

    def _refuse(self, entity: type[Entity]) -> None:
        if entity.internal and not self.shows_internal:
            raise InternalRecord(f"{entity.kind} records do not leave the office")


class OutsideReader(PaperReader):
    """For pages that are handed out."""


class OfficeReader(PaperReader):
    """For pages that stay in the office."""

    shows_internal = True
