"""A person's picture, or the initials of their name where there is none that can be read."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, LINE, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import N_

_DOTS_PER_POINT = 300 / 72
_MOST_PIXELS = 60_000_000  # of a picture that must be decoded whole
_UNREADABLE = N_("A picture cannot be read, initials stand in its place: {beginning}.")


class Photo(Block):
    """A picture cropped to its box, upright as the camera held it."""

    def __init__(
        self, source: bytes | Path | None, name: str, width: float = 62, height: float = 78
    ) -> None:
        """Take the picture's content or file, whose picture it is, and its box in points."""
        self.width, self.height = width, height
        self._name = name
        self._source = source

    def wrap(self, _width: float, _room: float) -> float:
        """Return the size of the box."""
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it with its lower left corner at the origin."""
        picture = None
        if self._source is not None:
            picture = cropped(self._source, self.width / self.height, self._dots)
            if picture is None:
                canvas.report.say(_UNREADABLE, self._name)
        if picture is None:
            self._draw_initials(canvas)
        else:
            canvas.drawImage(ImageReader(BytesIO(picture)), 0, 0, self.width, self.height)

    @property
    def _dots(self) -> tuple[int, int]:
        return round(self.width * _DOTS_PER_POINT), round(self.height * _DOTS_PER_POINT)

    def _draw_initials(self, canvas: SheetCanvas) -> None:
        canvas.setStrokeColor(LINE)
        canvas.setFillColor("#f1f4f1")
        canvas.roundRect(0, 0, self.width, self.height, 4, fill=1)
        size = self.height / 4
        style = TextStyle(size, size * 1.4, bold=True, colour=ACCENT, align="center", max_lines=1)
        text = Text(initials(self._name), style)
        text.draw_on(canvas, 0, self.height / 2 + style.leading / 2, self.width)


def initials(name: str) -> str:
    """Return the first letters of the first and last words of ``name``."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return "?"
    first = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return first.upper()


def cropped(source: bytes | Path, ratio: float, dots: tuple[int, int]) -> bytes | None:
    """Return the picture as a JPEG of at most ``dots``, its middle cut to ``ratio`` (w / h).

    ``None`` when it cannot be read, or would take too much memory.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(source) if isinstance(source, bytes) else source) as picture:
                picture.draft("RGB", (dots[0] * 2, dots[1] * 2))  # decodes a JPEG smaller
                if picture.width * picture.height > _MOST_PIXELS:
                    return None
                upright = _on_white(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return None  # what Pillow raises for files that are no pictures, or broken ones
    width = min(upright.width, round(upright.height * ratio))
    height = min(upright.height, round(upright.width / ratio))
    left, top = (upright.width - width) // 2, (upright.height - height) // 3
    part = upright.crop((left, top, left + max(width, 1), top + max(height, 1)))
    part.thumbnail(dots)
    out = BytesIO()
    part.save(out, "JPEG", quality=88)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGB", "L"):
        return picture.copy()
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")
