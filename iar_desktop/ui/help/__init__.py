"""The help sheet (F1)."""

from iar_desktop.ui.help.sheet import HelpSheet

__all__ = ["HelpSheet"]
