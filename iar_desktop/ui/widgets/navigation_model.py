"""What one entry of the navigation says."""

from typing import NamedTuple


class NavigationItem(NamedTuple):
    """One entry: its id, its word, the name of its icon, a number or None, its shortcut."""

    id: str
    text: str
    icon: str
    number: int | None = None
    shortcut: str = ""
