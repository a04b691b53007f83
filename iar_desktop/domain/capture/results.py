"""What was understood of a line: plain values, for the screen to show and an operation to keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from iar_desktop.domain.capture.names import KnownName

Direction = Literal["task", "ours", "theirs"]  # as iar_desktop.domain.tasks.Direction
Contact = Literal["met", "call", "video", "mail"]  # as iar_desktop.domain.encounters.EncounterKind
Role = Literal[
    "person",
    "organisation",
    "event",
    "date",
    "title",
    "email",
    "phone",
    "summary",
    "commitment",
]


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the line and the record it means.

    ``id`` is None for a new name, and for one that may be several records or that is only like
    one: then ``choices`` holds them, best first, and somebody has to say which. Beside an ``id``
    the choices are the other records it might have been (other editions of a congress).
    """

    name: str  # the record's name when there is one, else as typed
    id: str | None = None
    choices: tuple[KnownName, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether no record bears this name or one like it."""
        return self.id is None and not self.choices


@dataclass(frozen=True, slots=True)
class Person(Named):
    """Somebody named in the line; ``met`` is false when only a commitment concerns them."""

    organisation: Named | None = None
    title: str = ""
    email: str = ""
    phone: str = ""
    native_name: str = ""  # the other spelling of "田中一郎 (Ichiro Tanaka)"
    met: bool = True


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something promised, without its date; ``person`` is to whom (ours) or by whom (theirs).

    ``organisation`` is the one it names, else that of the person or of the encounter. A ``task`` is
    ours too, but owed to nobody the line names.
    """

    text: str
    due: date | None = None
    direction: Direction = "ours"
    person: Person | None = None
    organisation: Named | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A recognised piece of the line, line[start:end].

    ``target`` is the id of the record, the day in ISO form, or what was read; None for a new
    name. Spans are in order; that of a commitment or a summary holds those of its names and days.
    """

    start: int
    end: int
    role: Role
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """The whole of what a line says.

    ``encounter_on`` is None when the line tells of no encounter, only of tasks. ``leftover`` is
    what no rule accounts for, as typed: it belongs in the encounter's text, so nothing is lost.
    """

    persons: tuple[Person, ...] = ()
    organisation: Named | None = None
    event: Named | None = None
    encounter_on: date | None = None
    encounter_by: Contact = "met"
    summary: str = ""
    commitments: tuple[Commitment, ...] = ()
    spans: tuple[Span, ...] = ()
    leftover: str = ""
