"""A record that is not there yet, known by its name only."""

from typing import NamedTuple

from iar_desktop.schema.entity import Entity


class NewRecord(NamedTuple):
    """What a link editor gives for a name that no record has yet: make it, then link it."""

    entity: type[Entity]
    name: str
