"""A record that is not there yet, known by its name only."""

from dataclasses import dataclass

from iar_desktop.schema.entity import Entity


@dataclass(frozen=True, slots=True)
class NewRecord:
    """What a link editor gives for a name that no record has yet: make it, then link it."""

    entity: type[Entity]
    name: str
