"""Type: a few roles in the platform's font, sized from one body size."""

from functools import cache
from typing import Literal

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

TypeRole = Literal[
    "title", "heading", "section", "body", "strong", "small", "tiny", "badge", "caption"
]

BODY = 13
"""Body size in pixels at 100 %."""

_SIZES: dict[TypeRole, int] = {
    "title": 20,
    "heading": 16,
    "section": 13,
    "body": BODY,
    "strong": BODY,
    "small": 12,
    "tiny": 11,
    "badge": 11,
    "caption": 11,
}
_WEIGHTS: dict[TypeRole, QFont.Weight] = {
    "title": QFont.Weight.Bold,
    "heading": QFont.Weight.Bold,
    "section": QFont.Weight.DemiBold,
    "strong": QFont.Weight.DemiBold,
    "badge": QFont.Weight.DemiBold,
}
_USUAL = (12.0, 15.0)
"""Pixels that platforms give their font at 100 %: 9 pt on Windows, 11 pt on GNOME."""


def body_pixel_size(platform_pixels: float) -> int:
    """Return the body size for a platform font of ``platform_pixels``: 13 where that is usual.

    A user who enlarged the platform's text (or its DPI) gets ours enlarged in proportion.
    """
    low, high = _USUAL
    scale = platform_pixels / min(max(platform_pixels, low), high)
    return min(max(round(BODY * scale), 9), 40)


def body_font(families: list[str]) -> QFont:
    """Return the body font in ``families`` (first choice first), sized after the platform's."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(body_pixel_size(_pixels(made)))
    if families:
        made.setFamilies(families)
    return made


def _pixels(font: QFont) -> float:
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    points = font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()
    screen = QGuiApplication.primaryScreen()
    return points * screen.logicalDotsPerInch() / 72


@cache
def font(role: TypeRole) -> QFont:
    """Return the font of ``role``; do not alter what is returned, copy it."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(round(made.pixelSize() * _SIZES[role] / BODY))
    made.setWeight(_WEIGHTS.get(role, QFont.Weight.Normal))
    if role == "caption":
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return made


@cache
def metrics(role: TypeRole) -> QFontMetricsF:
    """Return the measures of the font of ``role``."""
    return QFontMetricsF(font(role))


def use_font(app: QApplication, body: QFont) -> None:
    """Make ``body`` the font of the whole application."""
    app.setFont(body)
    forget()


def forget() -> None:
    """Make the fonts anew when next asked for: what they are made of has changed."""
    font.cache_clear()
    metrics.cache_clear()


def scaled(pixels: int) -> int:
    """Return ``pixels`` (at 100 %) grown as the body text has grown."""
    return round(pixels * QGuiApplication.font().pixelSize() / BODY)
