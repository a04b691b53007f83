"""The tables that the declared entities ask for, in words every database understands."""

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import iar_desktop.domain  # noqa: F401 - declares every entity
from iar_desktop.schema.entity import Entity, entities_of_table, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Link

KIND_COLUMN = "kind"


@dataclass(frozen=True)
class Table:
    """One table: the entities that live in it and the union of their fields, by name."""

    name: str
    entities: tuple[type[Entity], ...]
    fields: dict[str, Field[Any]]

    @property
    def shared(self) -> bool:
        """Whether several entities live here, told apart by the column ``kind``."""
        return len(self.entities) > 1

    @property
    def columns(self) -> list[str]:
        """The columns in declared order, ``id`` first."""
        return ["id", *([KIND_COLUMN] if self.shared else []), *list(self.fields)[1:]]

    @property
    def part(self) -> bool:
        """Whether its records belong to others and have no line in the directory."""
        return all(entity.part for entity in self.entities)

    def entity(self, kind: str | None) -> type[Entity]:
        """Return the entity of a row whose column ``kind`` holds ``kind``."""
        return registry[kind] if kind else self.entities[0]


@cache
def tables() -> dict[str, Table]:
    """Return every table of a dossier by name."""
    found = {}
    for name in dict.fromkeys(entity.table for entity in registry.values()):
        entities = tuple(entities_of_table(name))
        fields: dict[str, Field[Any]] = {}
        for entity in entities:
            fields.update(entity.fields)
        found[name] = Table(name, entities, fields)
    return found


class Reference(NamedTuple):
    """A column that holds ids: of records of table ``target``, or of any when it is empty."""

    table: str
    column: str
    target: str
    cascade: bool
    searched: bool


@cache
def references() -> tuple[Reference, ...]:
    """Return every column of the dossier that points to records."""
    found = []
    for table in tables().values():
        for name, field in table.fields.items():
            kind = field.kind
            if name == "id" or not hasattr(kind, "on_delete"):
                continue
            target = kind.target.table if isinstance(kind, Link) else ""
            searched = field.search is not None
            found.append(Reference(table.name, name, target, kind.on_delete == "cascade", searched))
    return tuple(found)


@cache
def references_to(table: str) -> tuple[Reference, ...]:
    """Return the columns that may hold ids of records of ``table``."""
    return tuple(each for each in references() if each.target in ("", table))


@cache
def references_of(table: str) -> tuple[Reference, ...]:
    """Return the columns of ``table`` that point to records."""
    return tuple(each for each in references() if each.table == table)
