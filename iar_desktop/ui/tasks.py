"""Work away from the Qt thread: one worker, one thread, one open dossier.

What is asked runs in order on the worker's thread; the result comes back on the Qt thread.
"""

import contextlib
import itertools
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from iar_desktop.storage.dossier import Dossier, Touched

T = TypeVar("T")
POLL_SECONDS = 0.4
_TOLD_EVERY_SECONDS = 0.05

Work = Callable[[Dossier], Any]
Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class _Job(NamedTuple):
    work: Work
    done: Done | None
    failed: Failed | None
    owner: QObject
    key: str
    number: int
    watched: bool


class _Answer(NamedTuple):
    job: _Job
    result: Any
    error: BaseException | None


class Worker(QObject):
    """A thread that has the dossier open and does what it is asked, one thing after another."""

    touched = Signal(object)
    """What a change of this worker, or of another window or program, touched (``Touched``)."""
    begun = Signal(int)
    """Work that somebody waits for was asked, by its number."""
    progressed = Signal(int, float)
    """How far that work is, from 0 to 1."""
    ended = Signal(int)
    """That work is over: done, failed or given up."""
    crashed = Signal(object)
    """An exception that nobody took care of: a bug, or trouble with the dossier."""
    _finished = Signal(object)

    def __init__(self, path: Path, author: str, *, name: str, polls: bool = False) -> None:
        """Open ``path`` on a thread of its own; ``polls`` watches for others' changes."""
        super().__init__()
        self.setObjectName(name)
        self._path, self._author, self._polls = path, author, polls
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._given_up: set[int] = set()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # Started by the first job, when whoever made the worker has connected to its signals.
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._started = False

    def run(
        self,
        work: Callable[[Dossier], T],
        done: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        failed: Failed | None = None,
        latest: str = "",
        watched: bool = False,
    ) -> None:
        """Do ``work`` with the dossier on the worker's thread, then ``done`` on the Qt thread.

        Nothing is delivered once ``owner`` is gone.  Of several jobs with the same ``latest``
        key and owner only the newest matters: older ones are skipped.  Of a ``watched`` one it
        is told how far it is, and ``give_up`` stops it.
        """
        number = next(self._numbers)
        key = f"{latest}:{id(owner)}" if latest else ""
        if key:
            self._newest[key] = number
        self._jobs.put(_Job(work, done, failed, owner, key, number, watched))
        if watched:
            self.begun.emit(number)
        if not self._started:
            self._started = True
            self._thread.start()

    def give_up(self, number: int) -> None:
        """Stop the watched work ``number``, whether begun or not; nothing of it is kept."""
        self._given_up.add(number)

    def stop(self) -> None:
        """Finish what was asked, close the dossier and end the thread."""
        self._jobs.put(None)
        if self._started:
            self._thread.join()

    def _loop(self) -> None:
        try:
            dossier = Dossier.open(self._path)
        except Exception as error:  # noqa: BLE001 - told to the window, whatever it is
            self._emit(self.crashed, error)
            return
        dossier.author = self._author
        dossier.listeners.append(lambda touched: self._emit(self.touched, touched))
        with dossier:
            while (job := self._next(dossier)) is not None:
                self._do(job, dossier)

    def _next(self, dossier: Dossier) -> _Job | None:
        while True:
            try:
                return self._jobs.get(timeout=POLL_SECONDS if self._polls else None)
            except queue.Empty:
                self._poll(dossier)

    def _poll(self, dossier: Dossier) -> None:
        try:
            touched: Touched | None = dossier.poll()
        except Exception as error:  # noqa: BLE001 - told to the window, whatever it is
            self._emit(self.crashed, error)
            return
        if touched:
            self._emit(self.touched, touched)

    def _do(self, job: _Job, dossier: Dossier) -> None:
        if job.key and self._newest.get(job.key) != job.number:
            return
        try:
            # Reading may meet a broken disk, too.
            with dossier.explained(), self._watching(job, dossier):
                answer = _Answer(job, job.work(dossier), None)
        except Exception as error:  # noqa: BLE001 - delivered to whoever asked
            answer = _Answer(job, None, error)
        self._emit(self._finished, answer)

    def _watching(self, job: _Job, dossier: Dossier) -> contextlib.AbstractContextManager[None]:
        if not job.watched:
            return contextlib.nullcontext()
        told = time.monotonic()

        def tell(share: float) -> None:
            nonlocal told
            if time.monotonic() - told > _TOLD_EVERY_SECONDS:
                told = time.monotonic()
                self._emit(self.progressed, job.number, share)

        return dossier.watched(tell, lambda: job.number in self._given_up)

    @staticmethod
    def _emit(signal: Any, *values: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window is closing: nobody listens any more
            signal.emit(*values)

    def _deliver(self, answer: _Answer) -> None:
        job, result, error = answer
        if job.watched:
            self._given_up.discard(job.number)
            self.ended.emit(job.number)
        if not shiboken6.isValid(job.owner) or (
            job.key and self._newest.get(job.key) != job.number
        ):
            return
        if error is None:
            if job.done:
                job.done(result)
        elif job.failed:
            job.failed(error)
        else:
            self.crashed.emit(error)
