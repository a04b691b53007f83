"""Pictures of icons: outline SVGs tinted in a colour of the theme, as pixels."""

from functools import cache, lru_cache
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from iar_desktop import resources
from iar_desktop.ui.theme.current import theme
from iar_desktop.ui.theme.tokens import Role

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter


def icon_pixmap(name: str, role: Role = "ink", size: int = 20, scale: float = 1.0) -> QPixmap:
    """Return the icon as pixels: ``size`` logical pixels square at ``scale`` pixels each."""
    return _render(name, theme().tokens.value(role), size, scale)


def draw_icon(painter: "QPainter", corner: "QPoint", name: str, role: Role, size: int = 20) -> None:
    """Paint the icon with its top left at ``corner``, crisp on the painter's screen."""
    painter.drawPixmap(corner, icon_pixmap(name, role, size, pixel_scale(painter)))


def pixel_scale(painter: "QPainter") -> float:
    """Return how many pixels of its device ``painter`` gives to one unit.

    Asking ``painter.device()`` instead would make the binding build every kind of widget, 12 ms.
    """
    now = painter.combinedTransform()
    return hypot(now.m11(), now.m12()) or 1.0


@cache
def icon_source(name: str) -> str:
    """Return the SVG text of an icon; raise FileNotFoundError for a name that is not there."""
    return resources.path("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _render(name: str, tint: str, size: int, scale: float) -> QPixmap:
    text = icon_source(name).replace("<path ", f'<path fill="{tint}" ')
    side = round(size * scale)
    # The size stands in the file, so that the image plug-in draws it at that size.
    text = text.replace('width="20" height="20"', f'width="{side}" height="{side}"', 1)
    pixmap = QPixmap()
    # A third of the cost of PySide6.QtSvg when few icons are drawn.
    pixmap.loadFromData(text.encode(), "SVG")
    pixmap.setDevicePixelRatio(scale)
    return pixmap
