"""Calendar files among what is dragged over the calendar."""

from pathlib import Path

from PySide6.QtCore import QMimeData

_SUFFIXES = frozenset({".ics", ".ical", ".ifb", ".icalendar"})


def calendar_file(data: QMimeData) -> Path | None:
    """Return the first calendar file among what is dragged, None without any."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((each for each in paths if each.suffix.lower() in _SUFFIXES), None)
