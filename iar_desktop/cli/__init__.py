"""The command line: what the window does, without a display."""

from iar_desktop.cli.main import main

__all__ = ["main"]
