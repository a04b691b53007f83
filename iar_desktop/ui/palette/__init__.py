"""The search over everything, which also runs commands (Ctrl+K)."""

from iar_desktop.ui.palette.palette import Palette

__all__ = ["Palette"]
