"""A person's picture, or the initials of their name where there is none that can be read."""

from pathlib import Path

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, LINE, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import N_

_UNREADABLE = N_("A picture cannot be read, initials stand in its place: {beginning}.")


class Photo(Block):
    """A picture cropped to its box, upright as the camera held it; may be a cell of a table."""

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

    def natural_width(self) -> float:
        """Return the width of the box."""
        return self.width

    def height_at(self, _width: float) -> float:
        """Return the height of the box."""
        return self.height

    def draw_on(self, canvas: SheetCanvas, left: float, top: float, _width: float) -> None:
        """Draw it downwards from ``top``."""
        canvas.saveState()
        canvas.translate(left, top - self.height)
        self.draw(canvas)
        canvas.restoreState()

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it with its lower left corner at the origin."""
        if self._source is not None:
            from iar_desktop.documents.kit.pictures import DOTS_PER_POINT, cropped  # late: Pillow

            dots = round(self.width * DOTS_PER_POINT), round(self.height * DOTS_PER_POINT)
            if picture := cropped(self._source, self.width / self.height, dots):
                canvas.draw_picture(picture, 0, 0, self.width, self.height)
                return
            canvas.report.say(_UNREADABLE, self._name)
        self._draw_initials(canvas)

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
