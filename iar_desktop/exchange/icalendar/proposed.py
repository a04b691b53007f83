"""What was found in a file: entries proposed, and what is refused."""

from dataclasses import dataclass, field

from iar_desktop.exchange.icalendar.appearance import Appearance


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Something that is not taken from the file, its ``line`` (from 1), and why.

    ``partial`` when the entry itself is taken, only not what stands on this line.
    """

    line: int
    title: str
    reason: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry of the file, and the ``line`` where it begins.

    ``calls_off`` when all that it says is that something does not take place, ``added`` when it is
    only a day that a series lists, ``ours`` when this program wrote the file.
    """

    line: int
    appearance: Appearance
    calls_off: bool = False
    added: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """All that a file holds, in its order."""

    proposed: tuple[Proposed, ...] = ()
    refusals: tuple[Refusal, ...] = field(default_factory=tuple)
