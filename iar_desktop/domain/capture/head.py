"""What the opening of a line says: whom we met, from where, at what, when."""

from __future__ import annotations

from dataclasses import dataclass, field

from iar_desktop.domain.capture.line import Detail, Piece
from iar_desktop.domain.capture.results import Contact
from iar_desktop.schema.dates import FoundDays


@dataclass(slots=True)
class DraftPerson:
    """A person being read: pieces of the line."""

    name: Piece
    organisation: Piece | None = None
    title: Piece | None = None
    other_name: Piece | None = None
    details: list[Detail] = field(default_factory=list)
    joined: str = ""  # to the one before: "," or "et"
    shared: bool = False  # the organisation was said after another of the group


@dataclass(slots=True)
class Head:
    """What the opening says, up to the token `stop`."""

    persons: list[DraftPerson] = field(default_factory=list)
    organisation: Piece | None = None
    event: Piece | None = None
    day: FoundDays | None = None
    contact: Contact = "met"
    met: bool = False
    stop: int = 0
    leftover: list[Piece] = field(default_factory=list)
