"""The look that an office gives its paper: colour, letterhead, footer, size.

The kit's own green, ``style.ACCENT``, stands wherever an accent is drawn; the canvas puts the
office's colour and its tints in its place, dark enough to be read on white.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from iar_desktop.documents.kit.paper import Size
from iar_desktop.documents.kit.text.style import ACCENT

_LEAST_CONTRAST = 4.5  # of text on white: WCAG 2.2, 1.4.3
_GROUND = "#d9eee3"  # the tint of ACCENT that calendars fill with
_GROUND_SHARE = 0.17  # of the accent in that tint


class Look(NamedTuple):
    """What the office's paper looks like; what is empty is not printed."""

    accent: str = ACCENT
    """``#rrggbb``; what is none, or nothing at all, is the kit's own green."""
    logo: bytes | Path | None = None
    """A PNG or JPEG of any proportion, transparent or not."""
    letterhead: str = ""
    """Lines beside the logo at the head of the first page of each record."""
    foot: str = ""
    """The office's own line at the foot of every page."""
    paper: Size = "a4"


PLAIN = Look()


@cache
def colours(accent: str) -> dict[str, str]:
    """Return what is drawn in place of the kit's accent and its tints."""
    if not _is_colour(accent) or accent.lower() == ACCENT:
        return {}
    own = readable(accent.lower())
    return {ACCENT: own, _GROUND: tint(own, _GROUND_SHARE)}


@cache
def readable(colour: str) -> str:
    """Return ``colour``, darkened as far as text in it needs to be read on white."""
    channels = _channels(colour)
    share = 1.0
    while _contrast_on_white(channels) < _LEAST_CONTRAST:
        share -= 0.02
        channels = [round(channel * share) for channel in _channels(colour)]
    return _said(channels)


def tint(colour: str, share: float) -> str:
    """Return ``share`` of ``colour`` in white."""
    return _said([round(255 - (255 - channel) * share) for channel in _channels(colour)])


def _is_colour(text: str) -> bool:
    return re.fullmatch("#[0-9a-fA-F]{6}", text) is not None


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _said(channels: list[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _contrast_on_white(channels: list[int]) -> float:
    """Return the contrast ratio to white (WCAG 2.2, relative luminance)."""
    red, green, blue = (_linear(channel / 255) for channel in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
