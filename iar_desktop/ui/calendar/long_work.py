"""Work with a calendar file that may take long: how far it is, and how it is stopped."""

import threading

from PySide6.QtCore import QObject, Signal


class Stopped(Exception):
    """The user wanted no more of it; nothing was kept."""


class LongWork(QObject):
    """``work.told`` is given to the work as its progress; ``stop`` ends it at the next step."""

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing done."""
        super().__init__(parent)
        self._stop = threading.Event()

    def stop(self) -> None:
        """End the work, from the Qt thread."""
        self._stop.set()

    def told(self, done: int, target: int) -> None:
        """Pass on how far the work is, on the thread of the work; ``Stopped`` ends it."""
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(done, target)
