"""The font of the interface: the platform's, or Noto Sans where the platform has none."""

from PySide6.QtGui import QFontDatabase, QGuiApplication

from iar_desktop import resources

_GENERIC = ("sans serif", "sans-serif", "sans", "dejavu sans", "bitstream vera sans", "helvetica")
"""Families that a platform names when it has no interface font of its own."""


def interface_families() -> list[str]:
    """Return the families of the interface, first choice first.

    Loading the two files costs less than finding out what a generic family stands for.
    """
    named = QGuiApplication.font().family()
    if named.casefold() not in _GENERIC:
        return [named]
    return list(dict.fromkeys([*load_font("NotoSans-"), named]))


def load_font(start: str) -> list[str]:
    """Load the files of resources/fonts whose names begin with ``start``; return their families."""
    families: list[str] = []
    for path in sorted(resources.path("fonts").glob(f"{start}*.[to]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.extend(QFontDatabase.applicationFontFamilies(number))
    return families
