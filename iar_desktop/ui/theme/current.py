"""The theme in force: its tokens, its colours ready to paint with, and word of its change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from iar_desktop.ui.theme.tokens import LIGHT, Role, Tokens


class Theme(QObject):
    """What widgets paint with; ``changed`` follows new colours, or fonts loaded late."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT
        self._colors: dict[Role, QColor] = {}

    @property
    def tokens(self) -> Tokens:
        """The set of colours in force."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self._tokens.name == "dark"

    def use(self, tokens: Tokens) -> None:
        """Make ``tokens`` the set in force; ``apply_theme`` calls it."""
        self._tokens = tokens
        self._colors.clear()

    def color(self, role: Role) -> QColor:
        """Return the colour of ``role``; do not alter what is returned."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = QColor(self._tokens.value(role))
        return found


_theme = Theme()


def theme() -> Theme:
    """Return the theme in force: always the same object, so its signal can be connected once."""
    return _theme


def color(role: Role) -> QColor:
    """Return the colour of ``role`` in the theme in force; do not alter what is returned."""
    return _theme.color(role)
