"""A picture with texts beside it: the head of a contact sheet."""

from collections.abc import Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.text.text import Text

_GAP = 14.0


class Beside(Block):
    """A photo at the left, and texts one under the other at its right; never parted.

    Give the texts a ``max_lines`` in their style: all of it must fit on a page.
    """

    space_before = 6
    space_after = 8

    def __init__(self, photo: Photo, texts: Sequence[Text]) -> None:
        """Take the photo and the texts."""
        self._photo = photo
        self._texts = texts

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken."""
        self.width = width
        texts = sum(self._taken(text) for text in self._texts)
        self.height = max(self._photo.height, texts)
        return self.height

    @property
    def _beside(self) -> float:
        return float(self.width - self._photo.width - _GAP)

    def _taken(self, text: Text) -> float:
        return text.height_at(self._beside) + text.style.space_after

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the photo and the texts."""
        canvas.saveState()
        canvas.translate(0, self.height - self._photo.height)
        self._photo.draw(canvas)
        canvas.restoreState()
        top = self.height
        for text in self._texts:
            text.draw_on(canvas, self._photo.width + _GAP, top, self._beside)
            top -= self._taken(text)
