"""Work on a worker that can be stopped: its number is known to whoever began it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from iar_desktop.ui.tasks import Failed, Worker

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier

T = TypeVar("T")


def run_watched(
    worker: Worker,
    work: "Callable[[Dossier], T]",
    done: Callable[[T], None],
    *,
    owner: QObject,
    failed: Failed,
) -> int:
    """Do ``work`` as ``worker.run`` does, and return the number by which it can be given up."""
    numbers: list[int] = []

    def note(number: int) -> None:
        numbers.append(number)

    worker.begun.connect(note)
    try:
        worker.run(work, done, owner=owner, failed=failed, watched=True)
    finally:
        worker.begun.disconnect(note)
    return numbers[0]
