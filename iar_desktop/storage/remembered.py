"""Answers kept until anything in the dossier changes: going back to a list costs nothing."""

from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from iar_desktop.storage.reader import Reader
from iar_desktop.storage.sqlite import data_version

T = TypeVar("T")

_MOST = 12


class _Answers:
    """The last answers of one reader, and the state of the dossier that they are true of."""

    def __init__(self) -> None:
        self.state: tuple[int, int] = (-1, -1)
        self.known: deque[tuple[Any, Any]] = deque(maxlen=_MOST)


_answers: WeakKeyDictionary[Reader, _Answers] = WeakKeyDictionary()


def remembered(reader: Reader, question: Any, ask: Callable[[], T]) -> T:
    """Return what ``ask`` returns, or what it returned to an equal ``question`` lately.

    Only as long as neither this connection nor another has changed the dossier.  The answer
    is shared: nobody may alter it.
    """
    if reader.connection.in_transaction:  # what is asked now may yet be rolled back
        return ask()
    state = reader.connection.total_changes, data_version(reader.connection)
    answers = _answers.setdefault(reader, _Answers())
    if answers.state != state:
        answers.state = state
        answers.known.clear()
    for known, answer in answers.known:
        if known == question:
            found: T = answer
            return found
    found = ask()
    answers.known.append((question, found))
    return found
