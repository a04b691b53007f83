"""Flags: small, bordered, beside the ISO code in text and never instead of it."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImageReader,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from iar_desktop import resources
from iar_desktop.ui.theme.current import theme

HEIGHT = 12
"""Logical pixels of a flag in a line of text; its width is a third more."""


def flag(country_code: str, height: int = HEIGHT, scale: float | None = None) -> QPixmap:
    """Return the flag of an ISO 3166 code (also EU, UN); a null pixmap where there is none.

    ``height`` is in logical pixels, ``scale`` the device pixel ratio (the screen's by default).
    """
    if scale is None:
        app = QGuiApplication.instance()
        scale = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _flag(country_code.lower(), height, scale, theme().is_dark)


@lru_cache(maxsize=512)
def _flag(code: str, height: int, scale: float, dark: bool) -> QPixmap:
    data = _data(code)
    if data is None:
        return QPixmap()
    size = QSize(round(height * 4 / 3), height)
    return _framed(_picture(data, size, scale), size, dark)


def _picture(data: bytes, size: QSize, scale: float) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setScaledSize(QSize(round(size.width() * scale), round(size.height() * scale)))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _framed(plain: QPixmap, size: QSize, dark: bool) -> QPixmap:
    """Return ``plain`` with rounded corners and the hairline that white flags need."""
    made = QPixmap(plain.size())
    made.setDevicePixelRatio(plain.devicePixelRatio())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 1.5, 1.5)
    painter.setClipPath(shape)
    painter.drawPixmap(0, 0, plain)
    painter.setClipping(False)
    painter.setPen(QPen(QColor(255, 255, 255, 56) if dark else QColor(0, 0, 0, 46), 1))
    painter.drawPath(shape)
    painter.end()
    return made


def _data(code: str) -> bytes | None:
    if not (code.isascii() and code.isalpha()):
        return None
    # Flags with coats of arms are kept as small PNGs: their SVGs are up to 180 KB each.
    for ending in ("svg", "png"):
        path = resources.path("flags", f"{code}.{ending}")
        if path.is_file():
            return path.read_bytes()
    return None
