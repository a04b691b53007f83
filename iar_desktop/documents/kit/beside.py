"""A picture with texts beside it: the head of a contact sheet, a biography."""

from collections.abc import Sequence
from copy import copy

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.text.text import Text

_GAP = 14.0


class Beside(Block):
    """A photo at the left, and texts one under the other in a column at its right.

    Texts too long for the page go on in their column on the next one.
    """

    space_before = 6
    space_after = 8

    def __init__(self, photo: Photo, texts: Sequence[Text]) -> None:
        """Take the photo and the texts."""
        self._photo: Photo | None = photo
        self._texts = list(texts)
        self._left = photo.width + _GAP

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken."""
        self.width = width
        texts = sum(map(self._taken, self._texts))
        self.height = max(self._photo.height if self._photo else 0.0, texts)
        return self.height

    @property
    def _beside(self) -> float:
        return float(self.width - self._left)

    def _taken(self, text: Text) -> float:
        return text.height_at(self._beside) + text.style.space_after

    def lead_height(self, width: float) -> float:
        """Return the height of the photo, or of all where that is less than a third of a page."""
        height = self.wrap(width, float("inf"))
        least = max(self._photo.height if self._photo else 0.0, self.page_height / 3)
        return min(height, least)

    def split(self, width: float, room: float) -> list[Block]:
        """Part the texts under the photo's foot."""
        self.width = width
        if self._photo and self._photo.height > room:
            return []
        first, rest = self._parted(room)
        while first and first[-1].stays_with_next:
            rest.insert(0, first.pop())
        if not first or not rest:
            return []
        return [self._with(self._photo, first), self._with(None, rest)]

    def _parted(self, room: float) -> tuple[list[Text], list[Text]]:
        first: list[Text] = []
        for index, text in enumerate(self._texts):
            if text.height_at(self._beside) > room:
                parts = [each for each in text.split(self._beside, room) if isinstance(each, Text)]
                rest = [*parts[1:], *self._texts[index + 1 :]] if parts else self._texts[index:]
                return [*first, *parts[:1]], rest
            first.append(text)
            room -= self._taken(text)
        return first, []

    def _with(self, photo: Photo | None, texts: list[Text]) -> "Beside":
        part = copy(self)
        part._photo, part._texts = photo, texts  # noqa: SLF001 - a copy of itself
        return part

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the photo and the texts."""
        if self._photo:
            self._photo.draw_on(canvas, 0, self.height, self._photo.width)
        top = self.height
        for text in self._texts:
            text.draw_on(canvas, self._left, top, self._beside)
            top -= self._taken(text)
