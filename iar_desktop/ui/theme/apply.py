"""Dressing the application: font once, colours whenever the theme is chosen or the system turns."""

import sys
from typing import Literal

from PySide6.QtWidgets import QApplication

from iar_desktop.ui.theme import typography
from iar_desktop.ui.theme.current import theme
from iar_desktop.ui.theme.interface_font import interface_families
from iar_desktop.ui.theme.palette import palette
from iar_desktop.ui.theme.stylesheet import stylesheet
from iar_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

Mode = Literal["light", "dark", "system"]

_mode: list[Mode] = []
_system_is_dark = [False]


def apply_theme(app: QApplication, mode: Mode) -> None:
    """Show the whole application in ``mode``; may be called again at any time."""
    if not _mode:
        _dress_once(app)
    _mode[:] = [mode]
    if sys.platform != "linux":
        _tell_platform(app, mode)
    _show(app, _tokens(mode))


def _dress_once(app: QApplication) -> None:
    # Fusion is what Qt takes on Linux anyway, and asking for it by name costs 5 ms there.
    if sys.platform != "linux":
        app.setStyle("Fusion")
    # The palette is still the system's. Asking for its colour scheme would build the enumerations
    # of Qt, 13 ms, before the first paint.
    _system_is_dark[0] = app.palette().window().color().lightness() < 128
    typography.use_font(app, typography.body_font(interface_families()))
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_system(app))


def _tell_platform(app: QApplication, mode: Mode) -> None:
    """Let title bars and the platform's own dialogs turn too."""
    from PySide6.QtCore import Qt  # late: costs 13 ms, see _dress_once

    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))


def _follow_system(app: QApplication) -> None:
    from PySide6.QtCore import Qt  # late: costs 13 ms, see _dress_once

    if _mode == ["system"]:
        _system_is_dark[0] = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        _show(app, _tokens("system"))


def _tokens(mode: Mode) -> Tokens:
    dark = mode == "dark" or (mode == "system" and _system_is_dark[0])
    return DARK if dark else LIGHT


def _show(app: QApplication, tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    if sheet == app.styleSheet():
        return
    theme().use(tokens)
    app.setPalette(palette(tokens))
    app.setStyleSheet(sheet)
    theme().changed.emit()
