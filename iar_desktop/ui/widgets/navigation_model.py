"""What one entry of the navigation says."""

from typing import NamedTuple


class NavigationItem(NamedTuple):
    """One entry: its id, its word, the name of its icon, a count or None, its shortcut."""

    id: str
    text: str
    icon: str
    count: int | None = None
    shortcut: str = ""
