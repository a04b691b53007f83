"""How far a long piece of work is."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Told (done, of how many) now and then; what it raises ends the work, and nothing is kept."""

STEP = 200


def told(things: Sequence[T], progress: Progress | None) -> Iterator[T]:
    """Yield each of ``things`` and tell ``progress`` on the way."""
    for number, each in enumerate(things):
        if progress and number % STEP == 0:
            progress(number, len(things))
        yield each
