"""Portraits drawn from a few shapes: the people of the sample have no photographs."""

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIDE = 360  # pixels
_FINER = 2  # drawn larger, then reduced: smooth edges

Shape = Callable[["ImageDraw", str], None]


def portrait(colours: Sequence[str], hair: str) -> bytes:
    """Return a JPEG of ``SIDE`` pixels: ground, skin, hair and clothes in these colours."""
    from PIL import Image, ImageDraw  # late: only the sample draws

    ground, skin, tint, clothes = colours
    picture = Image.new("RGB", (SIDE * _FINER, SIDE * _FINER), ground)
    pen = ImageDraw.Draw(picture)
    behind, before = _HAIR[hair]
    behind(pen, tint)
    _ellipse(pen, (18, 74, 82, 140), clothes)
    _ellipse(pen, (42, 54, 58, 82), _darker(skin))
    _ellipse(pen, (32, 22, 68, 68), skin)
    before(pen, tint)
    written = io.BytesIO()
    reduced = picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    reduced.save(written, "JPEG", quality=88, optimize=True)
    return written.getvalue()


def _ellipse(pen: "ImageDraw", box: Sequence[float], colour: str) -> None:
    """Fill an ellipse whose box is given in hundredths of the side."""
    pen.ellipse([each * SIDE * _FINER / 100 for each in box], fill=colour)


def _fringe(pen: "ImageDraw", colour: str) -> None:
    scale = SIDE * _FINER / 100
    box = [each * scale for each in (30, 17, 70, 61)]
    pen.chord(box, start=190, end=350, fill=colour)


def _long(pen: "ImageDraw", colour: str) -> None:
    _ellipse(pen, (26, 17, 74, 84), colour)


def _bun(pen: "ImageDraw", colour: str) -> None:
    _ellipse(pen, (41, 8, 59, 26), colour)
    _ellipse(pen, (30, 18, 70, 56), colour)


def _short(pen: "ImageDraw", colour: str) -> None:
    _ellipse(pen, (30, 17, 70, 50), colour)


def _sides(pen: "ImageDraw", colour: str) -> None:
    _ellipse(pen, (30, 34, 70, 54), colour)


def _nothing(pen: "ImageDraw", colour: str) -> None:
    """Draw nothing: no hair in front of the face."""


# What is seen behind the head, and what before it.
_HAIR: dict[str, tuple[Shape, Shape]] = {
    "long": (_long, _fringe),
    "bun": (_bun, _fringe),
    "short": (_short, _fringe),
    "bald": (_sides, _nothing),
}


def _darker(colour: str) -> str:
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{int(channel * 0.88):02x}" for channel in channels)
