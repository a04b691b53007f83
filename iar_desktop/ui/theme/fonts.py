"""Fonts of scripts that this machine cannot show, loaded when the window is up."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from iar_desktop import resources
from iar_desktop.ui.theme import typography
from iar_desktop.ui.theme.current import theme
from iar_desktop.ui.theme.interface_font import load_font

_Script = QFontDatabase.WritingSystem

_NATIVE = (
    ("NotoSansJP", _Script.Japanese),
    ("NotoSansSC", _Script.SimplifiedChinese),
    ("NotoSansTC", _Script.TraditionalChinese),
    ("NotoSansKR", _Script.Korean),
    ("NotoSansDevanagari", _Script.Devanagari),
    ("NotoSansArabic", _Script.Arabic),
)
"""Beginnings of font file names in resources/fonts, and the script each is for."""

_POOR = ("dejavu", "droid sans fallback", "freesans", "freeserif", "freemono", "unifont")
"""Families that have some glyphs of a script, but not as its readers write it, nor in bold."""


def load_native_fonts(app: QApplication, done: Callable[[], None] | None = None) -> None:
    """Load, one per turn of the event loop, the fonts of scripts this machine cannot show.

    To be called after the first paint. Names in those scripts show when all fonts are there;
    ``done`` is called at the end.
    """
    waiting = [start for start, script in _NATIVE if not _is_shown(script)]
    found: list[str] = []

    def step() -> None:
        if waiting:
            start = waiting.pop(0)
            for path in sorted(resources.path("fonts").glob(f"{start}-*.[to]tf")):
                found.extend(load_font(path.name))
            QTimer.singleShot(0, step)
            return
        if found:
            _fall_back(app, found)
        if done:
            done()

    QTimer.singleShot(0, step)


def _is_shown(script: QFontDatabase.WritingSystem) -> bool:
    """Tell whether the machine has a fair font of ``script``."""
    return any(not family.casefold().startswith(_POOR) for family in QFontDatabase.families(script))


def _fall_back(app: QApplication, families: list[str]) -> None:
    """Let every font already in use turn to ``families`` for characters it lacks."""
    for family in app.font().families():
        QFont.insertSubstitutions(family, list(dict.fromkeys(families)))
    typography.forget()
    for widget in app.allWidgets():
        widget.updateGeometry()
        widget.update()
    theme().changed.emit()
