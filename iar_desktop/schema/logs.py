"""The rotating log: what went wrong, without a word of the dossier's content.

Messages of exceptions may quote what people typed, so only their types and the places in the
code are written.
"""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOGGER = logging.getLogger("iar_desktop")
_MEGABYTE = 1_000_000
_OURS = (RotatingFileHandler, logging.NullHandler)


class _Discreet(logging.Formatter):
    """Formats exceptions as type and frames only."""

    def formatException(  # noqa: N802 - the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Return the frames and the exception's type, never its message."""
        kind, _error, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else ''}"


def folder() -> Path:
    """Return the folder of the log on this machine."""
    from platformdirs import user_log_path  # late: not needed by every command

    return user_log_path("iar-desktop", appauthor=False)


def start() -> Path | None:
    """Write warnings and errors to the log from now on; return its path, None if impossible."""
    path = folder() / "iar-desktop.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MEGABYTE, backupCount=3, encoding="utf-8")
    except OSError:
        LOGGER.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(message)s"))
    LOGGER.addHandler(handler)
    LOGGER.propagate = False
    return path


def bug(error: BaseException) -> None:
    """Write an exception that should not have happened into the log, begun now if need be."""
    if not any(isinstance(each, _OURS) for each in LOGGER.handlers):
        start()
    LOGGER.error(
        "unexpected %s on Python %s",
        type(error).__name__,
        sys.version.split()[0],
        exc_info=(type(error), error, error.__traceback__),
    )
