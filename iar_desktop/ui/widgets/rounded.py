"""Round corners of windows on their own, also where nothing blends them into the screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

_BLENDING = ("cocoa", "wayland", "windows")


def round_corners(window: QWidget, radius: int) -> None:
    """Cut the corners of a translucent ``window``: black ones stay on X11 without a compositor."""
    if QGuiApplication.platformName().startswith(_BLENDING):
        return
    shape = QPainterPath()
    # A little less than what is painted: the blended pixels of the edge stay in sight.
    shape.addRoundedRect(QRectF(window.rect()), radius - 1, radius - 1)
    window.setMask(QRegion(shape.toFillPolygon().toPolygon()))
