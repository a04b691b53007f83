"""The link to an event of any sort."""

from typing import Literal

from iar_desktop.domain.events import Event
from iar_desktop.schema.kinds import Link


def event_link(on_delete: Literal["cascade", "clear"] = "clear") -> Link:
    """Return a link to a delegation, congress, hosted event or meeting."""
    return Link(lambda: Event, on_delete)
