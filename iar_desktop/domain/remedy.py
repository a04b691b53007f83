"""A remedy for a clash: one step that a person may choose."""

from dataclasses import dataclass, field

from iar_desktop.domain.retime import Slot
from iar_desktop.schema.messages import _


@dataclass(frozen=True, slots=True)
class Replacement:
    """Another person of the office in the place of one at an event or session."""

    booking: str
    person: str
    instead: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do about a clash; ``message`` (with ``params``) says what it does.

    ``moves`` are new times, by the ids of the bookings (of events, deadlines and tasks midnights,
    the end being exclusive); ``replaced`` says who goes instead of whom; ``done`` are ids of
    deadlines and tasks to be marked as done.
    """

    message: str
    params: dict[str, str] = field(hash=False)
    moves: tuple[Slot, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    done: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What the remedy does, in the language spoken now."""
        return _(self.message).format_map(self.params)

    @property
    def touches(self) -> frozenset[str]:
        """The ids of the bookings that it changes."""
        moved = {slot.id for slot in self.moves}
        return frozenset(moved | {each.booking for each in self.replaced} | {*self.done})
