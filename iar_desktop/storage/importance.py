"""By which of several positions a person is presented."""

from iar_desktop.domain import Affiliation
from iar_desktop.schema import clock


def importance(position: Affiliation) -> tuple[bool, bool, str, str]:
    """Return what tells the position to name a person by: the greatest of those held."""
    current = position.until is None or position.until >= clock.today()
    since = position.since.isoformat() if position.since else ""
    return current, position.main, since, position.id
