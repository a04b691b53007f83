"""What one entry of the navigation says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NavigationItem:
    """One entry: its id, its word, the name of its icon, a count or None, its shortcut."""

    id: str
    text: str
    icon: str
    count: int | None = None
    shortcut: str = ""
