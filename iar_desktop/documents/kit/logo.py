"""The office's logo: whole, in its own proportion, as large as its box lets it be."""

from pathlib import Path

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.report import Report
from iar_desktop.schema.messages import N_

_UNREADABLE = N_("The logo cannot be read: it is not printed. Choose a PNG or JPEG file.")
_BOX = (170.0, 46.0)


class Logo:
    """A picture that fits into a box of ``most`` points; it has no size if it cannot be read."""

    def __init__(
        self, source: bytes | Path | None, report: Report, most: tuple[float, float] = _BOX
    ) -> None:
        """Read it; ``report`` says where that fails."""
        self.width = self.height = 0.0
        self._picture = None
        if source is None:
            return
        from iar_desktop.documents.kit.pictures import DOTS_PER_POINT, whole  # late: Pillow

        dots = round(most[0] * DOTS_PER_POINT), round(most[1] * DOTS_PER_POINT)
        self._picture = picture = whole(source, dots)
        if picture is None:
            report.say(_UNREADABLE)
            return
        share = min(most[0] / picture.width, most[1] / picture.height)
        self.width, self.height = picture.width * share, picture.height * share

    def draw(self, canvas: SheetCanvas, left: float, top: float) -> None:
        """Draw it downwards from ``top``."""
        if self._picture:
            place = (left, top - self.height, self.width, self.height)
            canvas.draw_picture(self._picture, *place)
