"""Who sits where at a session: tables drawn as on paper, people moved by hand."""

from iar_desktop.ui.seating.opening import SEATED, open_seating

__all__ = ["SEATED", "open_seating"]
