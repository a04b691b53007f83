"""How far a long change is, told to whoever waits for it, who may have it given up."""

from collections.abc import Callable
from typing import NamedTuple

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _


class Cancelled(UserError):
    """Whoever waited had the work given up; nothing of it was kept."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(_("Stopped: nothing was changed."))


def _nobody(_share: float) -> None:
    pass


class Progress(NamedTuple):
    """A stretch of the way from 0 to 1; ``tell`` may raise ``Cancelled``."""

    tell: Callable[[float], None] = _nobody
    start: float = 0.0
    end: float = 1.0

    def reached(self, share: float) -> None:
        """Say that so much of this stretch is done, from 0 to 1."""
        self.tell(self.start + (self.end - self.start) * share)

    def stretch(self, start: float, end: float) -> "Progress":
        """Return a part of this stretch."""
        length = self.end - self.start
        return Progress(self.tell, self.start + length * start, self.start + length * end)


NOBODY = Progress()
"""Where nobody waits."""
