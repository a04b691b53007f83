"""Icons for buttons and menus: tinted when painted, so that a new theme retints them all."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPixmap

from iar_desktop.ui.theme.icon_pixmaps import icon_pixmap, icon_source, pixel_scale
from iar_desktop.ui.theme.tokens import Role

if TYPE_CHECKING:  # a type of an argument: the binding need not build it for the first paint
    from PySide6.QtGui import QPainter

_kept: list[QIconEngine] = []
"""Copies that Qt asked for: it owns them, yet Python must not collect their overrides."""


class _TintedIcon(QIconEngine):
    """Draws one SVG in one role; Qt asks it for pixels at each paint, with the screen's scale."""

    def __init__(self, name: str, role: Role, on: Role) -> None:
        super().__init__()
        self._name, self._role, self._on = name, role, on

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        role = self._on if state == QIcon.State.On else self._role
        if mode == QIcon.Mode.Disabled:
            role = "faint"
        return icon_pixmap(self._name, role, min(size.width(), size.height()), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def paint(self, painter: "QPainter", rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = pixel_scale(painter)
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def clone(self) -> QIconEngine:
        copy = _TintedIcon(self._name, self._role, self._on)
        _kept.append(copy)
        return copy


@cache
def icon(name: str, role: Role = "ink", on: Role | None = None) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in the colour of ``role``, whatever the theme.

    A checked button shows it in the colour of ``on``, if given.

    Raises FileNotFoundError for a name that is not there: a mistake of ours, found by any test.
    """
    icon_source(name)
    return QIcon(_TintedIcon(name, role, on or role))
