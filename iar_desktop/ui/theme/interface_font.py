"""The font of the interface: the platform's, or Noto Sans where the platform has none."""

from PySide6.QtGui import QFontDatabase, QGuiApplication

from iar_desktop import resources

_GENERIC = ("sans serif", "sans-serif", "sans", "dejavu sans", "bitstream vera sans", "helvetica")
"""Families that a platform names when it has no interface font of its own."""

_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
"""What screens are written in; the slanted faces beside them are for paper."""


def interface_families() -> list[str]:
    """Return the families of the interface, first choice first.

    Loading the two files costs less than finding out what a generic family stands for.
    """
    named = QGuiApplication.font().family()
    if named.casefold() not in _GENERIC:
        return [named]
    loaded = [family for name in _FILES for family in load_font(name)]
    return list(dict.fromkeys([*loaded, named]))


def load_font(name: str) -> list[str]:
    """Load the file ``name`` of resources/fonts; return the families it holds."""
    number = QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
    return QFontDatabase.applicationFontFamilies(number)
